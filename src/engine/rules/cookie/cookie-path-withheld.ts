import { withheldCookie } from '../../exhibits/withheld-cookie.ts';
import { setsCookie } from '../../facts/judge-set-cookies.ts';
import { WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { attributeOf } from '../../http/set-cookie.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cookie-path-withheld',
  severity: 'blocking',
  who: ['api'],
  needs: ['request', 'response', 'jar'],
  leg: 'refusing',
  spec: ['https://www.rfc-editor.org/rfc/rfc6265#section-5.1.4'],
  beats: WITHOUT_SESSION,
  remedy: 'cookie-path-root',
  texts: {
    en: {
      title: 'cookie of another path',
      found: 'The cookie `{cookie}` has the path `{path}`, so the browser did not send it to `{requestPath}`.',
      fix: 'Set `{cookie}` with `Path=/`, or with a path that both share.',
      foundDefault:
        'The cookie `{cookie}` was set by `{setter}` without `Path`, so the browser keeps it to `{path}` and did not send it to `{requestPath}`.',
      fixDefault: 'Set `{cookie}` with `Path=/`, then sign in again.',
    },
    ja: {
      title: 'Cookie の Path が一致しない',
      found: 'Cookie `{cookie}` のパスは `{path}` のため、ブラウザーは `{requestPath}` には送りませんでした。',
      fix: '`{cookie}` を `Path=/`、または両方を含むパスで設定してください。',
      foundDefault:
        'Cookie `{cookie}` は `{setter}` で `Path` なしで設定されたためパスが `{path}` に限られ、`{requestPath}` には送られませんでした。',
      fixDefault: '`{cookie}` を `Path=/` で設定し、もう一度サインインしてください。',
    },
  },
  evaluate(facts, found) {
    const withheld = withheldCookie(facts, 'cookie-path-withheld');
    if (!withheld) return undefined;
    const { cookie, evidence, confidence } = withheld;
    const values = { cookie: cookie.name, path: cookie.path, requestPath: facts.url.pathname };
    const setter = facts.setCookies.findLast((line) => setsCookie(line, cookie));
    if (!setter || attributeOf(setter.parsed.value, 'path')) return found('found', values, evidence, confidence);
    return found('foundDefault', { ...values, setter: new URL(setter.url).pathname }, evidence, confidence);
  },
});
