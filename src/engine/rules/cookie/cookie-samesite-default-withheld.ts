import { withheldCookie } from '../../exhibits/withheld-cookie.ts';
import { WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { isSecureForCookies } from '../../http/trustworthy.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cookie-samesite-default-withheld',
  severity: 'blocking',
  who: ['api'],
  needs: ['request', 'response', 'jar'],
  leg: 'refusing',
  spec: [
    'https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-samesite-cookies',
    'https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-lax-allowing-unsafe-enforce',
  ],
  beats: WITHOUT_SESSION,
  remedy: 'cookie-samesite-none',
  texts: {
    en: {
      title: 'cookie without SameSite withheld',
      found:
        'The cookie `{cookie}` was set without `SameSite`, so the browser treats it as `Lax` and did not send it with this {method} request from `{page}`, another site than `{host}`.',
      fix: 'Set `{cookie}` with `SameSite=None; Secure`, or serve the API from the site of the page.',
      foundInsecure:
        'The cookie `{cookie}` was set without `SameSite`, so the browser treats it as `Lax` and did not send it with this {method} request over http from `{page}`, another site than `{host}`.',
      fixInsecure:
        'Serve `{host}` over https and set `{cookie}` with `SameSite=None; Secure`, or serve the API from the site of the page.',
      foundNavigation:
        'The cookie `{cookie}` was set without `SameSite`; two minutes after that the browser treats it as `Lax`, and did not send it with this {method} navigation from another site (`{page}`).',
      fixNavigation:
        'Set `{cookie}` with `SameSite=None; Secure`, or come back from `{page}` with a GET, with which `Lax` travels.',
    },
    ja: {
      title: 'SameSite のない Cookie が送られていない',
      found:
        'Cookie `{cookie}` は `SameSite` なしで設定されたためブラウザーでは `Lax` として扱われ、`{host}` とは別サイトの `{page}` からのこの {method} リクエストには送られませんでした。',
      fix: '`{cookie}` を `SameSite=None; Secure` で設定するか、API をページと同じサイトから提供してください。',
      foundInsecure:
        'Cookie `{cookie}` は `SameSite` なしで設定されたためブラウザーでは `Lax` として扱われ、`{host}` とは別サイトの `{page}` からの http のこの {method} リクエストには送られませんでした。',
      fixInsecure:
        '`{host}` を https で提供し、`{cookie}` を `SameSite=None; Secure` で設定してください。API をページと同じサイトから提供する方法もあります。',
      foundNavigation:
        'Cookie `{cookie}` は `SameSite` なしで設定されています。設定から 2 分を過ぎるとブラウザーは `Lax` として扱うため、別サイト (`{page}`) からの {method} による画面遷移には送られませんでした。',
      fixNavigation:
        '`{cookie}` を `SameSite=None; Secure` で設定するか、`Lax` でも送られる GET で `{page}` から戻してください。',
    },
  },
  evaluate(facts, found) {
    const withheld = withheldCookie(facts, 'cookie-samesite-default-withheld');
    if (!withheld) return undefined;
    const { evidence, confidence, values } = withheld;
    const { exchange, url } = facts;
    const text =
      exchange.type === 'main_frame' ? 'foundNavigation' : isSecureForCookies(url) ? 'found' : 'foundInsecure';
    return found(text, values, evidence, confidence);
  },
});
