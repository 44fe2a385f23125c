import { combinedValueOf } from '../../http/headers.ts';
import { defineRule } from '../../rule.ts';

const CALLABLE = /^(?:https?|wss?|data|blob):$/;

/** `localhost:3000/me` parses as a URL of the scheme `localhost`; so does any host before a port. */
const hasHostForScheme = ({ protocol, pathname }: URL) =>
  /^(?:localhost|[\w-]+(?:\.[\w-]+)+):$/.test(protocol) && /^\d{1,5}(?:\/|$)/.test(pathname);

export default defineRule({
  id: 'cors-scheme-unsupported',
  severity: 'blocking',
  who: ['page'],
  needs: [],
  spec: ['https://fetch.spec.whatwg.org/#scheme-fetch', 'https://url.spec.whatwg.org/#concept-url-scheme'],
  remedy: 'call-with-scheme',
  texts: {
    en: {
      title: 'scheme that calls cannot use',
      found:
        'The page called `{url}`, and `fetch` and XMLHttpRequest know no requests of the scheme `{scheme}`, so the browser sent none.',
      fix: 'Call an address that begins with `https://` or `http://`.',
      foundHost:
        'The page called `{url}`, in which `{scheme}` stands where `http:` belongs, so the browser took the host for a scheme and sent nothing.',
      fixHost: 'Write the scheme as well: `{fixed}`.',
      foundFile: 'The page called `{url}`, and browsers let no page read files of the machine, so it sent no request.',
      fixFile: 'Serve page and file with a local web server, and call the file by its path there.',
      foundRedirect:
        '`{from}` redirected the call to `{url}`, and `fetch` and XMLHttpRequest know no requests of the scheme `{scheme}`, so it ends there.',
      fixRedirect:
        'Reach a page that leads back to an app by navigation, such as `location.href`, not by a call; or let `{from}` answer calls of scripts without a redirect.',
    },
    ja: {
      title: '呼び出しに使えないスキーム',
      found:
        'ページは `{url}` を呼び出しましたが、`fetch` と XMLHttpRequest はスキーム `{scheme}` のリクエストを送れないため、何も送られていません。',
      fix: '`https://` または `http://` で始まる URL を呼び出してください。',
      foundHost:
        'ページは `{url}` を呼び出しました。`http:` があるべき位置に `{scheme}` があるため、ブラウザーはホストをスキームとみなし、何も送りませんでした。',
      fixHost: 'スキームも含めて `{fixed}` と書いてください。',
      foundFile:
        'ページは `{url}` を呼び出しましたが、ブラウザーはマシンのファイルをページに読ませないため、リクエストは送られていません。',
      fixFile: 'ページとファイルをローカルの Web サーバーから配信し、そのパスを呼び出してください。',
      foundRedirect:
        '`{from}` は呼び出しを `{url}` へリダイレクトしましたが、`fetch` と XMLHttpRequest はスキーム `{scheme}` のリクエストを送れないため、そこで終わりました。',
      fixRedirect:
        'アプリに戻るページへは、呼び出しではなく `location.href` などのナビゲーションで移動してください。または `{from}` が、スクリプトからの呼び出しにはリダイレクトせずに応答するようにします。',
    },
  },
  applies: ({ case: of, response, url }) => of.blocked && !response && !CALLABLE.test(url.protocol),
  evaluate({ url, exchange: { hops } }, found) {
    const { href, protocol: scheme } = url;
    const exhibit = { kind: 'url', url: href, marks: [{ start: 0, end: scheme.length }] } as const;
    const shown = href.replace(/[?#].*/, '');
    const redirect = hops.at(-2);
    if (redirect?.response) {
      const value = combinedValueOf(redirect.response.headers, 'location') ?? '';
      const location = {
        kind: 'header',
        of: 'response',
        hop: hops.length - 2,
        name: 'Location',
        value,
        marks: [],
      } as const;
      const { host: from } = new URL(redirect.request.url);
      return found('foundRedirect', { url: shown, scheme, from }, [location], 'certain', { who: ['page', 'api'] });
    }
    if (scheme === 'file:') return found('foundFile', { url: shown }, [exhibit], 'certain');
    if (hasHostForScheme(url))
      return found('foundHost', { url: shown, scheme, fixed: `http://${shown}` }, [exhibit], 'certain');
    return found('found', { url: shown, scheme }, [exhibit], 'certain');
  },
});
