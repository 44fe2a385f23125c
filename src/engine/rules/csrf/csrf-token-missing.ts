import { inHeader } from '../../exhibits/header-exhibit.ts';
import { isCsrfTokenCookie } from '../../http/csrf-token.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'csrf-token-missing',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
    'https://docs.djangoproject.com/en/stable/howto/csrf/#using-csrf-protection-with-ajax',
  ],
  remedy: 'csrf-send-token',
  texts: {
    en: {
      title: 'CSRF token missing',
      found: '`{host}` protects `{method}` against forged requests, and the request carries no CSRF token.',
      foundCookie:
        'The request carries the cookie `{cookie}`, and no header such as `{header}` that repeats its token.',
      foundUnreadable:
        'The request carries the cookie `{cookie}`, and no header such as `{header}` that repeats its token: the cookie is `HttpOnly`, so the page cannot read it.',
      foundForeign:
        'The request carries the cookie `{cookie}`, and no header such as `{header}` that repeats its token: the page lives on `{page}`, where libraries do not add it by themselves.',
      foundElsewhere: 'The request carries a CSRF token in `{sent}`, and `{host}` says that none came.',
      fix: 'Send the token that the server gave to the page (in a cookie, a `<meta>` tag or a JSON answer) in the header `{header}`.',
      fixCookie: 'Read the cookie `{cookie}` and send its decoded value in the header `{header}`.',
      fixUnreadable: 'Let the server set `{cookie}` without `HttpOnly`, or give the token to the page in another way.',
      fixForeign:
        'Send the decoded value of `{cookie}` in `{header}`; axios does so across origins with `withXSRFToken: true`. The page can read the cookie only when its `Domain` covers both hosts; otherwise give the token to the page in an answer.',
      fixElsewhere:
        'Send the token in the header that the server reads, most likely `{header}`, and see that no proxy drops it.',
    },
    ja: {
      title: 'CSRF トークンがない',
      found: '`{host}` は `{method}` リクエストに CSRF トークンを求めていますが、リクエストにはトークンがありません。',
      foundCookie:
        'リクエストには Cookie `{cookie}` がありますが、そのトークンを載せる `{header}` などのヘッダーがありません。',
      foundUnreadable:
        'リクエストには Cookie `{cookie}` がありますが、そのトークンを載せる `{header}` などのヘッダーがありません。Cookie に `HttpOnly` が付いているため、ページからは読めません。',
      foundForeign:
        'リクエストには Cookie `{cookie}` がありますが、そのトークンを載せる `{header}` などのヘッダーがありません。ページのオリジンは `{page}` で、別オリジンへのリクエストにはライブラリーが自動でヘッダーを付けません。',
      foundElsewhere: 'リクエストは `{sent}` で CSRF トークンを送っていますが、`{host}` は届いていないと答えています。',
      fix: 'サーバーがページに渡したトークン（Cookie、`<meta>` タグ、JSON の応答）を `{header}` ヘッダーで送ってください。',
      fixCookie: 'Cookie `{cookie}` を読み、デコードした値を `{header}` ヘッダーで送ってください。',
      fixUnreadable:
        'サーバーが `{cookie}` を `HttpOnly` なしで発行するか、別の方法でトークンをページに渡してください。',
      fixForeign:
        '`{cookie}` のデコードした値を `{header}` で送ってください。axios では `withXSRFToken: true` で別オリジンにも送られます。ページが Cookie を読めるのは `Domain` が両方のホストを含む場合だけで、それ以外では応答でトークンを渡します。',
      fixElsewhere:
        'サーバーが読むヘッダー（おそらく `{header}`）でトークンを送り、途中のプロキシーが落としていないかも確かめてください。',
    },
  },
  applies: ({ csrf }) => csrf !== undefined,
  evaluate({ csrf, cookies: jar, exchange, method, url }, found) {
    if (csrf?.fault !== 'token-missing') return undefined;
    const { said, expected: header } = csrf;
    const host = url.host;
    const confidence = said ? 'certain' : 'likely';
    const words = said ? [said] : [];
    const [sent] = csrf.headers;
    if (sent)
      return found(
        'foundElsewhere',
        { sent: sent.name, host, header },
        [inHeader('request', sent), ...words],
        confidence,
      );

    const absent = { kind: 'header-absent', of: 'request', name: header } as const;
    const [pair] = csrf.cookies;
    if (!pair || !isCsrfTokenCookie(pair.name.text)) {
      const secret = pair ? [inHeader('request', pair.field, pair.name.range)] : [];
      return found('found', { host, method, header }, [absent, ...secret, ...words], confidence);
    }
    const cookie = pair.name.text;
    const evidence = [inHeader('request', pair.field, pair.name.range), absent, ...words] as const;
    const inJar = jar?.find(({ cookie: each, verdict }) => verdict === 'sent' && each.name === cookie)?.cookie;
    if (inJar?.httpOnly) {
      const attribute = { kind: 'cookie', cookie: inJar, attribute: 'HttpOnly', needed: 'not HttpOnly' } as const;
      return found('foundUnreadable', { cookie, header }, [...evidence, attribute], confidence, { who: ['api'] });
    }
    const page = exchange.initiator;
    if (page !== undefined && page !== url.origin && page !== 'null')
      return found('foundForeign', { cookie, header, page }, evidence, confidence);
    return found('foundCookie', { cookie, header }, evidence, confidence);
  },
});
