import { withheldCookie } from '../../exhibits/withheld-cookie.ts';
import { WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { isSecureForCookies } from '../../http/trustworthy.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cookie-samesite-strict-withheld',
  severity: 'blocking',
  who: ['api'],
  needs: ['request', 'response', 'jar'],
  leg: 'refusing',
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-samesite-cookies'],
  beats: WITHOUT_SESSION,
  remedy: 'cookie-samesite-none',
  texts: {
    en: {
      title: 'SameSite=Strict cookie withheld',
      found:
        'The cookie `{cookie}` is `SameSite=Strict`, and `{page}` is another site than `{host}`, so the browser did not send it with this {method} request.',
      fix: 'Set `{cookie}` with `SameSite=None; Secure`, or serve the API from the site of the page.',
      foundInsecure:
        'The cookie `{cookie}` is `SameSite=Strict`, and `{page}` is another site than `{host}`, so the browser did not send it with this {method} request over http.',
      fixInsecure:
        'Serve `{host}` over https and set `{cookie}` with `SameSite=None; Secure`, or serve the API from the site of the page.',
      foundNavigation:
        'The cookie `{cookie}` is `SameSite=Strict`, so the browser did not send it with this {method} navigation, which came from another site (`{page}`).',
      fixNavigation:
        'Set `{cookie}` with `SameSite=Lax` where it has to travel with links (GET) from `{page}`, and with `SameSite=None; Secure` where it has to travel with its forms (POST) as well.',
    },
    ja: {
      title: 'SameSite=Strict の Cookie が送られていない',
      found:
        'Cookie `{cookie}` は `SameSite=Strict` で、`{page}` は `{host}` とは別サイトのため、ブラウザーはこの {method} リクエストに Cookie を付けませんでした。',
      fix: '`{cookie}` を `SameSite=None; Secure` で設定するか、API をページと同じサイトから提供してください。',
      foundInsecure:
        'Cookie `{cookie}` は `SameSite=Strict` で、`{page}` は `{host}` とは別サイトのため、ブラウザーは http のこの {method} リクエストに Cookie を付けませんでした。',
      fixInsecure:
        '`{host}` を https で提供し、`{cookie}` を `SameSite=None; Secure` で設定してください。API をページと同じサイトから提供する方法もあります。',
      foundNavigation:
        'Cookie `{cookie}` は `SameSite=Strict` のため、別サイト (`{page}`) からの {method} による画面遷移には送られませんでした。',
      fixNavigation:
        '`{page}` からのリンク (GET) でも送る必要があれば `{cookie}` を `SameSite=Lax` で、フォーム (POST) でも送る必要があれば `SameSite=None; Secure` で設定してください。',
    },
  },
  evaluate(facts, found) {
    const withheld = withheldCookie(facts, 'cookie-samesite-strict-withheld');
    if (!withheld) return undefined;
    const { evidence, confidence, values } = withheld;
    const { exchange, url } = facts;
    const text =
      exchange.type === 'main_frame' ? 'foundNavigation' : isSecureForCookies(url) ? 'found' : 'foundInsecure';
    return found(text, values, evidence, confidence);
  },
});
