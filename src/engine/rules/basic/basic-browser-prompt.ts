import { inHeader } from '../../exhibits/header-exhibit.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'basic-browser-prompt',
  severity: 'note',
  who: ['api'],
  needs: ['response'],
  spec: [
    'https://fetch.spec.whatwg.org/#http-network-or-cache-fetch',
    'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1',
  ],
  remedy: 'basic-avoid-prompt',
  texts: {
    en: {
      title: 'Basic challenge to a script',
      found:
        'The answer to a script carries a Basic challenge, so the browser opens its own login box before the page hears of the {status}.',
      fix: 'Answer scripts with another challenge, such as `Bearer` or an invented scheme, or let the page send the request with `credentials: "omit"`.',
    },
    ja: {
      title: 'スクリプトへの Basic チャレンジ',
      found:
        'スクリプトへの応答に Basic のチャレンジがあるため、ページに {status} が伝わる前に、ブラウザー自身のログインダイアログが開きます。',
      fix: 'スクリプトには別のチャレンジ（`Bearer` や独自のスキーム）を返すか、ページから `credentials: "omit"` で送ってください。',
    },
  },
  // Fetch leaves the box out where CORS is in force.
  applies: ({ exchange, response, url }) =>
    exchange.type === 'xmlhttprequest' && exchange.initiator === url.origin && response.status === 401,
  evaluate({ challenges, response }, found) {
    const challenge = challenges.find(
      ({ field, scheme }) => /^www-authenticate$/i.test(field.name) && /^basic$/i.test(scheme.text),
    );
    if (!challenge) return undefined;
    const evidence = inHeader('response', challenge.field, challenge.scheme.range);
    return found('found', { status: `\`${response.status}\`` }, [evidence], 'certain');
  },
});
