import { exhibitOf } from '../../http/carried.ts';
import { placeholderIn } from '../../http/placeholder.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'apikey-in-url',
  severity: 'note',
  who: ['page'],
  needs: ['request'],
  spec: ['https://owasp.org/www-community/vulnerabilities/Information_exposure_through_query_strings_in_url'],
  remedy: 'apikey-send',
  texts: {
    en: {
      title: 'API key in the URL',
      found: 'The API key travels in the URL (`{name}`), so it ends up in logs, histories and `Referer` headers.',
      fix: 'Send it in a header if the API allows that, and restrict the key to this website.',
    },
    ja: {
      title: 'URL に API キーがある',
      found: 'API キーが URL（`{name}`）で送られており、ログ、履歴、`Referer` ヘッダーに残ります。',
      fix: 'API が対応していればヘッダーで送り、キーをこのウェブサイトに限定してください。',
    },
  },
  applies: ({ apiKey }) => apiKey !== undefined,
  evaluate({ apiKey }, found) {
    const key = apiKey?.keys.find((each) => each.in === 'query' && !placeholderIn(each.token.text));
    return (
      key && found('found', { name: key.name }, [exhibitOf(key, { start: 0, end: key.token.text.length })], 'certain')
    );
  },
});
