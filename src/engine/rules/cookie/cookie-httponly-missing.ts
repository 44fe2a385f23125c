import { attributeExhibit, refusedSessionCookie } from '../../exhibits/session-attribute.ts';
import { defineRule } from '../../rule.ts';

/** Supabase's own client reads its session in the page. */
const READ_BY_PAGE = /^sb-.+-auth-token/;

export default defineRule({
  id: 'cookie-httponly-missing',
  severity: 'note',
  who: ['api'],
  needs: ['request', 'response', 'jar'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2.6'],
  texts: {
    en: {
      title: 'session readable by scripts',
      found:
        'The session cookie `{cookie}` lacks `HttpOnly`, so every script in a page of `{host}` can read it, an injected one too.',
      fix: 'Set `{cookie}` with `HttpOnly`, unless a script of the page needs its value.',
    },
    ja: {
      title: 'スクリプトから読めるセッション',
      found:
        'セッション Cookie `{cookie}` に `HttpOnly` がないため、`{host}` のページで動くスクリプトは、注入されたものも含めて値を読み取れます。',
      fix: 'ページのスクリプトが値を必要としない限り、`{cookie}` を `HttpOnly` 付きで設定してください。',
    },
  },
  evaluate(facts, found) {
    const cookie = refusedSessionCookie(facts);
    if (!cookie || cookie.httpOnly || READ_BY_PAGE.test(cookie.name)) return undefined;
    const values = { cookie: cookie.name, host: cookie.domain };
    return found('found', values, attributeExhibit(facts, cookie, 'HttpOnly', 'HttpOnly'), 'certain');
  },
});
