import { attributeExhibit, refusedSessionCookie } from '../../exhibits/session-attribute.ts';
import { isLoopback } from '../../http/trustworthy.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cookie-secure-missing',
  severity: 'note',
  who: ['api'],
  needs: ['request', 'response', 'jar'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2.5'],
  texts: {
    en: {
      title: 'session without Secure',
      found:
        'The session cookie `{cookie}` lacks `Secure`, so the browser also sends it to `http://{host}`, where anybody on the way can read it.',
      fix: 'Set `{cookie}` with `Secure`.',
    },
    ja: {
      title: 'Secure のないセッション',
      found:
        'セッション Cookie `{cookie}` に `Secure` がないため、ブラウザーは `http://{host}` にも送り、経路上の第三者が値を読み取れます。',
      fix: '`{cookie}` を `Secure` 付きで設定してください。',
    },
  },
  applies: ({ url }) => url.protocol === 'https:' && !isLoopback(url.hostname),
  evaluate(facts, found) {
    const cookie = refusedSessionCookie(facts);
    if (!cookie || cookie.secure) return undefined;
    const values = { cookie: cookie.name, host: cookie.domain };
    return found('found', values, attributeExhibit(facts, cookie, 'Secure', 'Secure'), 'certain');
  },
});
