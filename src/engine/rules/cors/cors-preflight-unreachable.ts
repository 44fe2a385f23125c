import { type NetworkFault, networkFaultOf, tellsWhy } from '../../dialects/network-errors.ts';
import type { Facts } from '../../facts.ts';
import type { Who } from '../../finding.ts';
import { defineRule } from '../../rule.ts';

/** The error that tells why; Chromium names it of the request, Firefox of its preflight. */
function errorOf({ case: of, exchange }: Facts): string | undefined {
  return [of.preflight?.error, exchange.error].find((error) => error !== undefined && tellsWhy(error));
}

/** Errors of an own kind, each with a rule of its own. */
const ELSEWHERE = /PROXY_AUTH|TUNNEL_CONNECTION|PROXY_AUTHENTICATION|LOCAL_NETWORK|BLOCKED_BY|UNSAFE_PORT/;

const VERDICTS = {
  name: ['foundName', ['page', 'admin']],
  refused: ['foundRefused', ['api', 'page']],
  closed: ['foundClosed', ['api', 'proxy']],
  timeout: ['foundTimeout', ['api', 'proxy']],
  certificate: ['foundCertificate', ['api']],
  other: ['found', ['api', 'proxy']],
} as const satisfies Record<NetworkFault, readonly [text: string, who: readonly Who[]]>;

export default defineRule({
  id: 'cors-preflight-unreachable',
  severity: 'blocking',
  who: ['api', 'proxy'],
  needs: ['preflight'],
  spec: ['https://fetch.spec.whatwg.org/#cors-preflight-fetch-0'],
  remedy: 'cors-reach-server',
  texts: {
    en: {
      title: 'preflight got no answer',
      found:
        'The preflight got no answer from `{host}` (`{error}`), so the browser did not send `{method} {path}`; no CORS setting had a say in it.',
      fix: 'Let `{host}` answer `OPTIONS {path}`, and look at what stands between: proxy, load balancer, firewall.',
      foundName:
        'The name `{host}` could not be resolved, so neither the preflight nor `{method} {path}` was sent; no CORS setting had a say in it.',
      fixName: 'Correct the host name in the page, or have `{host}` entered in the DNS that this machine asks.',
      foundRefused:
        'Nothing accepts connections at `{host}`, so neither the preflight nor `{method} {path}` arrived; no CORS setting had a say in it.',
      fixRefused: 'Start the server, or correct scheme, host and port in the page.',
      foundClosed:
        '`{host}` closed the connection without an answer to the preflight (`{error}`), so the browser did not send `{method} {path}`.',
      fixClosed:
        'Let `{host}` answer `OPTIONS {path}`: a firewall, load balancer or server in front drops the method, or the server crashes on it.',
      foundTimeout: '`{host}` did not answer the preflight in time, so the browser did not send `{method} {path}`.',
      fixTimeout:
        'Let `{host}` answer `OPTIONS {path}` at once; where it does, see whether a firewall or VPN keeps this machine from reaching it.',
      foundCertificate:
        'No secure connection to `{host}` could be made (`{error}`), so neither the preflight nor `{method} {path}` was sent; no CORS setting had a say in it.',
      fixCertificate:
        'Open `{scheme}//{host}/` in a tab of its own: the browser says there what is wrong with the certificate, or that the port does not speak TLS.',
    },
    ja: {
      title: 'プリフライトに応答がない',
      found:
        'プリフライトに対して `{host}` から応答がなかったため（`{error}`）、ブラウザーは `{method} {path}` を送りませんでした。CORS の設定の問題ではありません。',
      fix: '`{host}` が `OPTIONS {path}` に応答するようにし、間にあるプロキシ、ロードバランサー、ファイアウォールを確認してください。',
      foundName:
        '`{host}` の名前を解決できなかったため、プリフライトも `{method} {path}` も送られていません。CORS の設定の問題ではありません。',
      fixName: 'ページのホスト名を直すか、このマシンが使う DNS に `{host}` を登録してください。',
      foundRefused:
        '`{host}` は接続を受け付けていないため、プリフライトも `{method} {path}` も届いていません。CORS の設定の問題ではありません。',
      fixRefused: 'サーバーを起動するか、ページのスキーム、ホスト、ポートを直してください。',
      foundClosed:
        '`{host}` がプリフライトに応答せずに接続を閉じたため（`{error}`）、ブラウザーは `{method} {path}` を送りませんでした。',
      fixClosed:
        '`{host}` が `OPTIONS {path}` に応答するようにしてください。手前のファイアウォールやロードバランサーがこのメソッドを捨てているか、サーバーが処理中に異常終了しています。',
      foundTimeout:
        '`{host}` が時間内にプリフライトに応答しなかったため、ブラウザーは `{method} {path}` を送りませんでした。',
      fixTimeout:
        '`{host}` が `OPTIONS {path}` にすぐ応答するようにしてください。応答しているなら、ファイアウォールや VPN がこのマシンからの接続を妨げていないか確認します。',
      foundCertificate:
        '`{host}` と安全な接続を確立できなかったため（`{error}`）、プリフライトも `{method} {path}` も送られていません。CORS の設定の問題ではありません。',
      fixCertificate:
        '`{scheme}//{host}/` を別のタブで開いてください。証明書の問題か、ポートが TLS に対応していないことが、ブラウザーに表示されます。',
    },
  },
  applies: ({ case: of, preflight, response }) => of.blocked && !preflight.response && !response,
  evaluate(facts, found) {
    const error = errorOf(facts);
    if (error === undefined || ELSEWHERE.test(error)) return undefined;
    const { url, method } = facts;
    const [text, who] = VERDICTS[networkFaultOf(error)];
    const values = { method, path: url.pathname, host: url.host, scheme: url.protocol, error };
    return found(text, values, [{ kind: 'error', name: error }], 'certain', { who });
  },
});
