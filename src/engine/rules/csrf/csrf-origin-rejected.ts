import { inHeader } from '../../exhibits/header-exhibit.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'csrf-origin-rejected',
  severity: 'blocking',
  who: ['api'],
  needs: ['request', 'response'],
  spec: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
    'https://fetch.spec.whatwg.org/#origin-header',
  ],
  remedy: 'csrf-trust-origin',
  texts: {
    en: {
      title: 'origin refused by CSRF protection',
      found: '`{host}` refuses the request because it comes from the origin `{origin}`.',
      foundSame:
        '`{host}` refuses the origin `{origin}` although it is its own: it thinks that it is called by another name or scheme, as behind a proxy that does not pass them on.',
      foundNull:
        '`{host}` refuses the request because its origin is `null`: it comes from a sandboxed frame, a `data:` or `file:` page, a redirect, or a page with `Referrer-Policy: no-referrer`.',
      foundReferer: '`{host}` refuses the request because its `Referer` is missing or belongs to another site.',
      fix: 'If the page at `{origin}` may call this server, add exactly this origin to its trusted origins.',
      fixSame:
        'Let the proxy pass on `Host` and `X-Forwarded-Proto`, let the server trust them, or tell the server its public origin `{origin}`.',
      fixNull:
        'Send the request from an ordinary page: add `allow-same-origin` to the frame’s `sandbox`, or use `Referrer-Policy: same-origin` or a less strict one.',
      fixReferer:
        'Let the page send its address: use `Referrer-Policy: strict-origin-when-cross-origin`, and no `referrerPolicy: "no-referrer"` in fetch; then add the page’s host to the trusted ones.',
    },
    ja: {
      title: 'CSRF 対策によりオリジンが拒否された',
      found: '`{host}` は、オリジン `{origin}` からのリクエストを拒否しました。',
      foundSame:
        '`{host}` は自身のオリジンである `{origin}` を拒否しました。プロキシーがホスト名やスキームを伝えず、別の名前やスキームで呼ばれたと認識していると考えられます。',
      foundNull:
        '`{host}` は、オリジンが `null` のリクエストを拒否しました。サンドボックス化されたフレーム、`data:` や `file:` のページ、リダイレクト、`Referrer-Policy: no-referrer` のページから送られています。',
      foundReferer: '`{host}` は、`Referer` がないか別サイトのものであるため、リクエストを拒否しました。',
      fix: '`{origin}` のページからの呼び出しを許可するなら、サーバーの信頼するオリジンにこのオリジンをそのまま追加してください。',
      fixSame:
        'プロキシーが `Host` と `X-Forwarded-Proto` を渡し、サーバーがそれを信頼するように設定するか、公開オリジン `{origin}` をサーバーに設定してください。',
      fixNull:
        '通常のページから送ってください。フレームの `sandbox` に `allow-same-origin` を加えるか、`Referrer-Policy` を `same-origin` かそれより緩い値にします。',
      fixReferer:
        'ページが参照元を送るように、`Referrer-Policy` を `strict-origin-when-cross-origin` にし、fetch の `referrerPolicy: "no-referrer"` を外してください。そのうえでページのホストをサーバーの信頼するホストに加えます。',
    },
  },
  applies: ({ csrf }) => csrf !== undefined,
  evaluate({ csrf, request, url, words: answer }, found) {
    if (csrf?.fault !== 'origin') return undefined;
    const { said } = csrf;
    const host = url.host;
    const confidence = said ? 'certain' : 'possible';
    const words = said ? [said] : [];
    const field = (wanted: string) => request.headers.find(({ name }) => name.toLowerCase() === wanted);
    const origin = field('origin');
    const isAboutReferer = findWords(answer, /referr?er/) && !findWords(answer, /origin/);
    if (!origin || isAboutReferer) {
      const referer = field('referer');
      const evidence = referer
        ? inHeader('request', referer)
        : ({ kind: 'header-absent', of: 'request', name: 'Referer' } as const);
      return found('foundReferer', { host }, [evidence, ...words], confidence, { who: ['page', 'api'] });
    }
    const evidence = [inHeader('request', origin, { start: 0, end: origin.value.length }), ...words] as const;
    if (origin.value === 'null') return found('foundNull', { host }, evidence, confidence, { who: ['page'] });
    const values = { host, origin: origin.value };
    if (origin.value === url.origin) return found('foundSame', values, evidence, confidence, { who: ['proxy', 'api'] });
    return found('found', values, evidence, confidence);
  },
});
