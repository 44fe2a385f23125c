import { type Stop, stopOf } from '../../facts/stopped.ts';
import type { Facts } from '../../facts.ts';
import type { Evidence } from '../../finding.ts';
import { combinedValueOf } from '../../http/headers.ts';
import { defineRule } from '../../rule.ts';

const shortened = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

function locationExhibit({ exchange: { hops } }: Facts): Evidence {
  const hop = hops.length - 2;
  const value = combinedValueOf(hops[hop]?.response?.headers ?? [], 'location') ?? '';
  return { kind: 'header', of: 'response', hop, name: 'Location', value, marks: [{ start: 0, end: value.length }] };
}

const schemeExhibit = ({ url }: Facts): Evidence => ({
  kind: 'url',
  url: url.href,
  marks: [{ start: 0, end: url.protocol.length }],
});

const policyExhibit = ({ forbidden: { document, field, directive } }: Extract<Stop, { by: 'policy' }>): Evidence => ({
  kind: 'policy',
  url: document.url,
  value: field,
  marks: [directive.span.range],
});

export default defineRule({
  id: 'request-blocked-before-send',
  severity: 'blocking',
  who: ['page', 'user'],
  needs: [],
  spec: [
    'https://fetch.spec.whatwg.org/#main-fetch',
    'https://www.w3.org/TR/CSP3/#directive-connect-src',
    'https://www.w3.org/TR/mixed-content/#should-block-fetch',
    'https://fetch.spec.whatwg.org/#port-blocking',
  ],
  remedy: 'unblock-request',
  texts: {
    en: {
      title: 'stopped before it was sent',
      found:
        'The browser stopped `{method} {path}` before it left: the page forbids it by a `Content-Security-Policy` that was not seen here, usually in a `meta` element, or DevTools was told to block it.',
      fix: "Look in the console for the directive that it names and add `{origin}` to it; look also at DevTools' own list of blocked requests.",
      foundExtension:
        'Something in this browser, usually an extension against ads or trackers, stopped `{method} {path}` before it left; neither `{host}` nor CORS had a say in it.',
      fixExtension:
        'Pause such extensions for this site, or try a window without them. If your users have them too, choose a path or host that their lists do not match.',
      foundAdministrator:
        'A policy of whoever manages this browser forbids `{host}`, so `{method} {path}` was not sent; neither the server nor CORS had a say in it.',
      fixAdministrator: 'Ask the administrator to allow `{host}`; `chrome://policy` shows the list that it stands on.',
      foundPort:
        'Browsers make no request to port {port}, which is kept for another protocol, so `{method} {path}` was not sent to `{host}`.',
      fixPort: 'Let the server listen on another port, such as 8080, and call it there.',
      foundMixed:
        'The page came over https and called `{origin}` over plain http, so the browser did not send `{method} {path}`.',
      fixMixed: 'Call `{secure}`; `{host}` must answer over https.',
      foundMixedRedirect:
        '`{from}` redirected the call to `{origin}{path}`, which is plain http, and the browser follows no such redirect for a page that came over https.',
      fixMixedRedirect:
        'Let `{from}` redirect to https: behind a proxy that ends TLS, it has to take the scheme from `X-Forwarded-Proto`. Or call the URL that needs no redirect.',
      foundPolicy:
        "The page's own `Content-Security-Policy` says `{directive}`, which does not name `{origin}`, so the browser did not send `{method} {path}`; CORS had no say in it.",
      fixPolicy: "Add `{origin}` to `connect-src` in the page's `Content-Security-Policy`.",
      foundPolicyRedirect:
        "`{from}` redirected the call to `{origin}`, which the page's own `Content-Security-Policy` does not name (`{directive}`), so the browser did not follow.",
      fixPolicyRedirect:
        "Let `{from}` answer the call itself, a lost session with 401; or add `{origin}` to `connect-src` in the page's `Content-Security-Policy`.",
    },
    ja: {
      title: '送信前に止められた',
      found:
        'ブラウザーは `{method} {path}` を送信前に止めました。ここでは確認できない `Content-Security-Policy`（多くは `meta` 要素）でページ自身が禁止しているか、DevTools でブロックするよう設定されています。',
      fix: 'コンソールに表示されるディレクティブに `{origin}` を追加してください。DevTools のリクエストブロックの一覧も確認します。',
      foundExtension:
        'このブラウザーの中の何か（多くは広告やトラッカーを防ぐ拡張機能）が `{method} {path}` を送信前に止めました。`{host}` や CORS の問題ではありません。',
      fixExtension:
        'このサイトでその拡張機能を一時停止するか、拡張機能のないウィンドウで試してください。利用者も同じ拡張機能を使っている場合は、ブロックリストに一致しないパスやホストにします。',
      foundAdministrator:
        'このブラウザーの管理者のポリシーが `{host}` を禁止しているため、`{method} {path}` は送られていません。サーバーや CORS の問題ではありません。',
      fixAdministrator: '管理者に `{host}` の許可を依頼してください。`chrome://policy` に該当する一覧が表示されます。',
      foundPort:
        'ポート {port} は別のプロトコル用に確保されており、ブラウザーはリクエストを送りません。そのため `{host}` への `{method} {path}` は送られていません。',
      fixPort: 'サーバーのポートを 8080 などに変え、そのポートを呼び出してください。',
      foundMixed:
        'https で開いたページが `{origin}` を暗号化なしの http で呼び出したため、ブラウザーは `{method} {path}` を送りませんでした。',
      fixMixed: '`{secure}` を呼び出してください。`{host}` は https で応答する必要があります。',
      foundMixedRedirect:
        '`{from}` は呼び出しを暗号化なしの `{origin}{path}` へリダイレクトしました。https で開いたページでは、ブラウザーはこのリダイレクトに従いません。',
      fixMixedRedirect:
        '`{from}` が https へリダイレクトするようにしてください。TLS を終端するプロキシの背後では、スキームを `X-Forwarded-Proto` から取る必要があります。またはリダイレクトの要らない URL を呼び出します。',
      foundPolicy:
        'ページ自身の `Content-Security-Policy` の `{directive}` に `{origin}` が含まれないため、ブラウザーは `{method} {path}` を送りませんでした。CORS の問題ではありません。',
      fixPolicy: 'ページの `Content-Security-Policy` の `connect-src` に `{origin}` を追加してください。',
      foundPolicyRedirect:
        '`{from}` は呼び出しを `{origin}` へリダイレクトしましたが、ページ自身の `Content-Security-Policy`（`{directive}`）に含まれないため、ブラウザーは従いませんでした。',
      fixPolicyRedirect:
        '`{from}` がリダイレクトせずに応答し、セッション切れには 401 を返すようにしてください。または、ページの `Content-Security-Policy` の `connect-src` に `{origin}` を追加します。',
    },
  },
  evaluate(facts, found) {
    const stop = stopOf(facts);
    if (!stop) return undefined;
    const { url, method } = facts;
    const { host, origin, port, pathname: path } = url;
    if (stop.by === 'browser')
      return found('found', { method, path, origin }, [{ kind: 'url', url: url.href, marks: [] }], 'likely');
    if (stop.by === 'mixed-content') {
      if (!stop.redirect) {
        const secure = url.href.replace(/^http:/, 'https:').replace(/[?#].*/, '');
        return found('foundMixed', { method, path, origin, host, secure }, [schemeExhibit(facts)], 'certain', {
          who: ['page', 'api'],
        });
      }
      const { host: from } = new URL(stop.redirect.request.url);
      return found('foundMixedRedirect', { from, origin, path }, [locationExhibit(facts)], 'certain', {
        who: ['api', 'proxy'],
      });
    }
    if (stop.by === 'policy') {
      const directive = shortened(stop.forbidden.directive.span.text);
      const confidence = stop.forbidden.isDoubtful ? 'likely' : 'certain';
      const evidence = policyExhibit(stop);
      if (!stop.redirect)
        return found('foundPolicy', { method, path, origin, directive }, [evidence], confidence, { who: ['page'] });
      const { host: from } = new URL(stop.redirect.request.url);
      return found('foundPolicyRedirect', { from, origin, directive }, [evidence, locationExhibit(facts)], confidence, {
        who: ['api', 'page'],
      });
    }
    const evidence = [{ kind: 'error', name: stop.error }] as const;
    if (stop.by === 'port')
      return found('foundPort', { method, path, host, port }, evidence, 'certain', { who: ['api', 'page'] });
    if (stop.by === 'administrator')
      return found('foundAdministrator', { method, path, host }, evidence, 'certain', { who: ['admin'] });
    return found('foundExtension', { method, path, host }, evidence, 'certain', { who: ['user'] });
  },
});
