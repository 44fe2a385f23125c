import { inHeader } from '../../exhibits/header-exhibit.ts';
import { withheldCookie } from '../../exhibits/withheld-cookie.ts';
import { WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cookie-third-party-blocked',
  severity: 'blocking',
  who: ['api', 'user'],
  needs: ['request', 'response', 'jar'],
  leg: 'refusing',
  spec: ['https://privacycg.github.io/storage-access-headers/', 'https://privacycg.github.io/storage-access/'],
  beats: WITHOUT_SESSION,
  remedy: 'cookie-partitioned',
  texts: {
    en: {
      title: 'third-party cookie blocked',
      found:
        'The browser holds the cookie `{cookie}` for `{host}`, and blocks third-party cookies: under `{page}` it did not send it (`Sec-Fetch-Storage-Access: {access}`).',
      fix: 'Serve the API from the site of the page; or set `{cookie}` with `Partitioned` and let the user sign in under `{page}`; or ask with `document.requestStorageAccess()` in a frame of `{host}`.',
    },
    ja: {
      title: 'サードパーティ Cookie のブロック',
      found:
        'ブラウザーは `{host}` の Cookie `{cookie}` を持っていますが、サードパーティ Cookie をブロックしているため、`{page}` の下では送りませんでした (`Sec-Fetch-Storage-Access: {access}`)。',
      fix: 'API をページと同じサイトから提供してください。または、`{cookie}` に `Partitioned` を付けて `{page}` の下でサインインさせるか、`{host}` の iframe 内で `document.requestStorageAccess()` を呼び出してください。',
    },
  },
  evaluate(facts, found) {
    const withheld = withheldCookie(facts, 'cookie-third-party-blocked');
    const field = facts.request.headers.find(({ name }) => name.toLowerCase() === 'sec-fetch-storage-access');
    if (!withheld || !field) return undefined;
    const { cookie, host, page } = withheld.values;
    const told = inHeader('request', field, { start: 0, end: field.value.length });
    const [exhibit, ...rest] = withheld.evidence;
    return found('found', { cookie, host, page, access: field.value }, [exhibit, told, ...rest], 'certain');
  },
});
