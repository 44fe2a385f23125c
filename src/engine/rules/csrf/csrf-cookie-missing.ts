import { isCsrfCookie } from '../../http/csrf-token.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'csrf-cookie-missing',
  severity: 'blocking',
  who: ['page', 'api'],
  needs: ['request', 'response'],
  spec: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
    'https://laravel.com/docs/sanctum#spa-authenticating',
  ],
  beats: ['authorization-missing'],
  remedy: 'csrf-get-cookie',
  texts: {
    en: {
      title: 'CSRF cookie missing',
      found: '`{host}` checks the CSRF token against a cookie, and the request carries no such cookie.',
      foundWithheld:
        '`{host}` checks the CSRF token against the cookie `{cookie}`, which the browser has and did not send because of `{attribute}`.',
      fix: 'First get an answer that sets the cookie (Laravel Sanctum: `/sanctum/csrf-cookie`; Django: a view with `ensure_csrf_cookie`), with credentials included, and then send the request.',
      fixWithheld:
        'Let the server set `{cookie}` so that it travels with this request: `{attribute}` must be `{needed}`.',
    },
    ja: {
      title: 'CSRF 用の Cookie がない',
      found: '`{host}` は CSRF トークンを Cookie と照合しますが、リクエストにその Cookie がありません。',
      foundWithheld:
        '`{host}` は CSRF トークンを Cookie `{cookie}` と照合します。ブラウザーはこの Cookie を持っていますが、`{attribute}` のために送りませんでした。',
      fix: 'まず Cookie を発行する応答を資格情報付きで取得し（Laravel Sanctum では `/sanctum/csrf-cookie`、Django では `ensure_csrf_cookie` を付けたビュー）、その後でリクエストを送ってください。',
      fixWithheld:
        'このリクエストで送られるように、サーバーが発行する `{cookie}` の `{attribute}` を `{needed}` にしてください。',
    },
  },
  applies: ({ csrf }) => csrf !== undefined,
  evaluate({ csrf, cookies: jar, url }, found) {
    if (csrf?.fault !== 'cookie-missing') return undefined;
    const host = url.host;
    const absent = { kind: 'header-absent', of: 'request', name: 'Cookie' } as const;
    const evidence = csrf.said ?? absent;
    const kept = jar?.find(({ cookie, withheld }) => isCsrfCookie(cookie.name) && withheld.length > 0);
    const [reason] = kept?.withheld ?? [];
    // Where the page asked for no credentials, the cookie itself is as it should be.
    const isUnasked = reason?.reason === 'cookie-credentials-omitted';
    if (!kept || !reason || isUnasked) return found('found', { host }, [evidence], csrf.said ? 'certain' : 'likely');
    const { attribute, needed } = reason;
    const values = { host, cookie: kept.cookie.name, attribute, needed };
    return found(
      'foundWithheld',
      values,
      [{ kind: 'cookie', cookie: kept.cookie, attribute, needed }, evidence],
      'likely',
    );
  },
});
