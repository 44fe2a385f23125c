import { withheldCookie } from '../../exhibits/withheld-cookie.ts';
import { WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cookie-scheme-cross-site',
  severity: 'blocking',
  who: ['page', 'api'],
  needs: ['request', 'response', 'jar'],
  leg: 'refusing',
  spec: ['https://html.spec.whatwg.org/multipage/browsers.html#same-site'],
  beats: WITHOUT_SESSION,
  remedy: 'cookie-samesite-none',
  texts: {
    en: {
      title: 'http and https are two sites',
      found:
        'This {method} request went from `{page}` to `{origin}`: http and https are two sites to the browser, so it withheld the cookie `{cookie}`, which is not `SameSite=None`.',
      fix: 'Serve both over https; where the http page must stay, set `{cookie}` with `SameSite=None; Secure`.',
    },
    ja: {
      title: 'http と https は別サイト',
      found:
        'この {method} リクエストは `{page}` から `{origin}` へ送られました。ブラウザーは http と https を別サイトとして扱うため、`SameSite=None` でない Cookie `{cookie}` を送りませんでした。',
      fix: '両方を https で提供してください。http のページを残す場合は、`{cookie}` を `SameSite=None; Secure` で設定してください。',
    },
  },
  evaluate(facts, found) {
    const withheld = withheldCookie(facts, 'cookie-scheme-cross-site');
    if (!withheld) return undefined;
    const { cookie, page, method } = withheld.values;
    return found('found', { cookie, page, method, origin: facts.url.origin }, withheld.evidence, withheld.confidence);
  },
});
