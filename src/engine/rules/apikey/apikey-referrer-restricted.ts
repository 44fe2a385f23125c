import { inHeader } from '../../exhibits/header-exhibit.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'apikey-referrer-restricted',
  severity: 'blocking',
  who: ['admin'],
  needs: ['request', 'response', 'body'],
  spec: [
    'https://docs.cloud.google.com/api-keys/docs/add-restrictions-api-keys',
    'https://www.w3.org/TR/referrer-policy/#referrer-policies',
  ],
  beats: ['apikey-rejected', 'csrf-origin-rejected', 'status-403-authenticated'],
  remedy: 'apikey-allow',
  texts: {
    en: {
      title: 'API key restricted to other websites',
      found:
        'The API key is restricted to certain websites, and the request comes from `{referrer}`, which is not one of them.',
      foundAbsent:
        'The API key is restricted to certain websites, and the request carries no `Referer` that names one.',
      foundApp: 'The API key is restricted to mobile apps, and the request comes from a web page.',
      fix: 'Add `{referrer}` with a `/*` behind it to the websites that the key allows; a change takes some minutes.',
      fixAbsent:
        'Let the page send its address (`Referrer-Policy: strict-origin-when-cross-origin`), and add it to the websites that the key allows.',
      fixApp: 'Use another key for the website, restricted to it.',
    },
    ja: {
      title: 'API キーが別のサイトに限定されている',
      found: 'API キーは特定のウェブサイトに限定されており、リクエスト元の `{referrer}` はその中にありません。',
      foundAbsent:
        'API キーは特定のウェブサイトに限定されていますが、リクエストにはサイトを示す `Referer` がありません。',
      foundApp: 'API キーはモバイルアプリに限定されていますが、リクエストはウェブページから送られています。',
      fix: 'キーで許可するウェブサイトに、末尾に `/*` を付けた `{referrer}` を追加してください。反映には数分かかります。',
      fixAbsent:
        'ページが参照元を送るようにし（`Referrer-Policy: strict-origin-when-cross-origin`）、キーで許可するウェブサイトに追加してください。',
      fixApp: 'ウェブサイト用に、そのサイトに限定した別のキーを使ってください。',
    },
  },
  applies: ({ apiKey }) => apiKey !== undefined,
  evaluate({ apiKey, request }, found) {
    const said = apiKey?.said;
    if (said && apiKey.complaint === 'app') return found('foundApp', {}, [said], 'certain');
    if (!said || apiKey.complaint !== 'referrer') return undefined;
    const field = (wanted: string) => request.headers.find(({ name }) => name.toLowerCase() === wanted);
    const referer = field('referer') ?? field('origin');
    if (!referer || !URL.canParse(referer.value))
      return found('foundAbsent', {}, [{ kind: 'header-absent', of: 'request', name: 'Referer' }, said], 'certain', {
        who: ['page', 'admin'],
      });
    return found('found', { referrer: new URL(referer.value).origin }, [inHeader('request', referer), said], 'certain');
  },
});
