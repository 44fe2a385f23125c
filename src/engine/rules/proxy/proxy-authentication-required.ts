import { inHeader } from '../../exhibits/header-exhibit.ts';
import { parseChallenges } from '../../http/challenges.ts';
import { schemeName } from '../../http/schemes.ts';
import { defineRule } from '../../rule.ts';

/** What is left of a 407 to CONNECT when the person closes the proxy's login box, and of any other refusal. */
const TUNNEL = 'net::ERR_TUNNEL_CONNECTION_FAILED';

/** How Chromium and Firefox name a 407 that they could not answer or did not expect. */
const ERRORS: ReadonlySet<string> = new Set([
  'net::ERR_PROXY_AUTH_REQUESTED',
  'net::ERR_PROXY_AUTH_REQUESTED_WITH_NO_CONNECTION',
  'net::ERR_PROXY_AUTH_UNSUPPORTED',
  'net::ERR_UNEXPECTED_PROXY_AUTH',
  'NS_ERROR_PROXY_AUTHENTICATION_FAILED',
  TUNNEL,
]);

export default defineRule({
  id: 'proxy-authentication-required',
  severity: 'blocking',
  who: ['user', 'admin'],
  needs: [],
  spec: [
    'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.8',
    'https://www.rfc-editor.org/rfc/rfc9110#section-11.7.1',
  ],
  beats: ['authorization-missing', 'session-cookie-absent', 'session-rejected', 'authorization-not-received'],
  texts: {
    en: {
      title: 'proxy asks for a sign-in',
      found:
        'A proxy between the browser and `{host}` asks for a sign-in of its own ({schemes}) before it lets the request through.',
      foundSilent:
        'A proxy between the browser and `{host}` asks for a sign-in of its own before it lets the request through.',
      foundTunnel:
        'The proxy between the browser and `{host}` refused to open a tunnel to it: it asks for a sign-in of its own, or forbids that host.',
      foundUnexpected: 'The answer of `{host}` says 407, which only a proxy may say, and the browser uses none here.',
      fix: 'Sign in to the proxy (the browser shows its login box when a page is opened), or have the administrator exempt `{host}` or correct the proxy settings. Nothing in the page or the API can help.',
      fixUnexpected:
        'Let the server answer 401 with `WWW-Authenticate` instead of 407, or look for a gateway in front of it that passes on the 407 of another proxy.',
    },
    ja: {
      title: 'プロキシが認証を要求',
      found:
        'ブラウザーと `{host}` の間にあるプロキシが、リクエストを通す前にプロキシ自身の認証（{schemes}）を求めています。',
      foundSilent: 'ブラウザーと `{host}` の間にあるプロキシが、リクエストを通す前にプロキシ自身の認証を求めています。',
      foundTunnel:
        'ブラウザーと `{host}` の間にあるプロキシが、トンネルの確立を拒否しました。プロキシ自身の認証を求めているか、このホストへの接続を禁止しています。',
      foundUnexpected:
        '`{host}` の応答が 407 です。407 を返せるのはプロキシだけですが、ブラウザーはここでプロキシを使っていません。',
      fix: 'プロキシにサインインします（ページを開くとブラウザーの認証ダイアログが出ます）。または管理者に、`{host}` を対象から外すか、プロキシの設定を直すよう依頼してください。ページや API の側では解決できません。',
      fixUnexpected:
        'サーバーが 407 ではなく、`WWW-Authenticate` を付けた 401 を返すようにします。手前のゲートウェイが別のプロキシの 407 をそのまま返していないかも確認します。',
    },
  },
  applies: ({ response, exchange }) => response?.status === 407 || ERRORS.has(exchange.error ?? ''),
  evaluate({ response, exchange, url }, found) {
    const { host } = url;
    const { error } = exchange;
    if (error !== undefined && ERRORS.has(error)) {
      const evidence = [{ kind: 'error', name: error }] as const;
      if (error === TUNNEL) return found('foundTunnel', { host }, evidence, 'possible');
      if (error !== 'net::ERR_UNEXPECTED_PROXY_AUTH') return found('foundSilent', { host }, evidence, 'certain');
      return found('foundUnexpected', { host }, evidence, 'certain', { who: ['api', 'proxy'] });
    }
    const status = { kind: 'status', of: 'response', status: 407 } as const;
    const fields = response?.headers.filter(({ name }) => name.toLowerCase() === 'proxy-authenticate') ?? [];
    const schemes = fields.flatMap(({ value }) =>
      parseChallenges(value).value.map(({ scheme }) => schemeName(scheme.text)),
    );
    const asked = fields.map((field) => inHeader('response', field));
    if (schemes.length === 0) return found('foundSilent', { host }, [status], 'certain');
    return found('found', { host, schemes: { list: [...new Set(schemes)] } }, [status, ...asked], 'certain');
  },
});
