import { withheldCookie } from '../../exhibits/withheld-cookie.ts';
import { WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cookie-secure-withheld',
  severity: 'blocking',
  who: ['page', 'api'],
  needs: ['request', 'response', 'jar'],
  leg: 'refusing',
  spec: ['https://www.rfc-editor.org/rfc/rfc6265#section-5.4'],
  beats: WITHOUT_SESSION,
  remedy: 'call-over-https',
  texts: {
    en: {
      title: 'Secure cookie withheld over http',
      found:
        'The cookie `{cookie}` is `Secure`, and this {method} request went to `{host}` over http, so the browser did not send it.',
      fix: 'Call `{host}` over https, and let it redirect http to https.',
    },
    ja: {
      title: 'Secure の Cookie が http で送られていない',
      found:
        'Cookie `{cookie}` には `Secure` が付いており、`{host}` へのこの {method} リクエストは http だったため、ブラウザーは Cookie を送りませんでした。',
      fix: '`{host}` を https で呼び出し、http は https へリダイレクトしてください。',
    },
  },
  evaluate(facts, found) {
    const withheld = withheldCookie(facts, 'cookie-secure-withheld');
    if (!withheld) return undefined;
    const { cookie, host, method } = withheld.values;
    return found('found', { cookie, host, method }, withheld.evidence, withheld.confidence);
  },
});
