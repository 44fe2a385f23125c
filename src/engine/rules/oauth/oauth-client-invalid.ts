import { settingOf } from '../../dialects/identity-providers.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { defineRule } from '../../rule.ts';
import { OAUTH_SYMPTOMS } from '../oauth-symptoms.ts';

const EXPIRED = /aadsts7000222|secret[^.]{0,30} expired|expired[^.]{0,30} secret/;
const UNKNOWN =
  /aadsts(?:700011|700016|70001)\b|client[^.]{0,60}(?:not found|does not exist|unknown|could not be found)|unknown (?:oauth )?client/;
const SECRET_WANTED = /aadsts7000218|secret (?:is |was )?(?:missing|required|not provided)|missing client[_ ]secret/;
const SECRET_UNWANTED = /aadsts700025/;

export default defineRule({
  id: 'oauth-client-invalid',
  severity: 'blocking',
  who: ['page', 'admin'],
  needs: ['response'],
  wants: ['body'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6749#section-5.2', 'https://www.rfc-editor.org/rfc/rfc6749#section-2.3'],
  beats: OAUTH_SYMPTOMS,
  texts: {
    en: {
      title: 'OAuth client not accepted',
      found: '`{host}` refused `{request}`, because it does not accept the client ID or secret (`{error}`).',
      foundUnknown: '`{host}` refused `{request}`, because it knows no client `{client}`.',
      foundExpired: '`{host}` refused `{request}`, because the client secret has expired.',
      foundSecretWanted: '`{host}` refused `{request}`, because it wants a client secret, which no page can keep.',
      foundSecretUnwanted:
        '`{host}` refused `{request}`, because the client is registered as public and must send no secret.',
      foundUnread:
        '`{host}` answered `{request}` with 401, by which a token endpoint says that it does not accept the client ID or secret.',
      fix: 'Compare the `client_id` and the secret with the registration (`{setting}`), and send them in one way only: in a Basic header or in the form.',
      fixUnknown:
        'Compare the `client_id` with the registration, and the tenant or realm in the URL with the one that it is registered in.',
      fixExpired:
        'Create a new secret in `{setting}` and put it where the server-side part of the application keeps it.',
      fixSecretWanted:
        'Register the page as a public client (single-page application) that uses PKCE, or let a server of yours exchange the code.',
      fixSecretUnwanted: 'Leave out `client_secret` and `client_assertion`, and use PKCE.',
      fixUnread:
        'Open DevTools and send it again to see the reason; compare the `client_id` and the secret with the registration (`{setting}`).',
    },
    ja: {
      title: 'OAuth クライアントが受け付けられない',
      found:
        '`{host}` は、クライアント ID またはシークレットが正しくないとして `{request}` を拒否しました（`{error}`）。',
      foundUnknown: '`{host}` は、クライアント `{client}` が登録されていないとして `{request}` を拒否しました。',
      foundExpired: '`{host}` は、クライアントシークレットの有効期限が切れているとして `{request}` を拒否しました。',
      foundSecretWanted:
        '`{host}` は、クライアントシークレットがないとして `{request}` を拒否しました。シークレットはページには置けません。',
      foundSecretUnwanted:
        '`{host}` は、パブリッククライアントなのにシークレットが送られたとして `{request}` を拒否しました。',
      foundUnread:
        '`{host}` は `{request}` に 401 を返しました。トークンエンドポイントの 401 は、クライアント ID またはシークレットが受け付けられないことを表します。',
      fix: '`client_id` とシークレットを登録内容（`{setting}`）と比べます。送る場所は Basic ヘッダーかフォームのどちらか一方にします。',
      fixUnknown: '`client_id` を登録内容と比べ、URL のテナントや realm が登録先と同じかも確認します。',
      fixExpired: '`{setting}` で新しいシークレットを作り、アプリケーションのサーバー側の設定を置き換えます。',
      fixSecretWanted:
        'ページを PKCE を使うパブリッククライアント（シングルページアプリケーション）として登録するか、コードの交換を自分のサーバーで行います。',
      fixSecretUnwanted: '`client_secret` と `client_assertion` を送らず、PKCE を使います。',
      fixUnread:
        'DevTools を開いて送り直すと理由が分かります。`client_id` とシークレットを登録内容（`{setting}`）と比べてください。',
    },
  },
  applies: ({ oauth }) => oauth !== undefined,
  evaluate({ oauth, response, body, authorization }, found) {
    if (!oauth) return undefined;
    const { endpoint, name: request, refusal, params } = oauth;
    const setting = settingOf(endpoint, 'secret');
    const { host } = endpoint;
    const sent = authorization ? [inHeader('request', authorization.field)] : [];
    if (!refusal?.cause) {
      const isUnread = oauth.at === 'token-endpoint' && !body && response.status === 401 && oauth.isUnmistakable;
      const status = { kind: 'status', of: 'response', status: response.status } as const;
      if (!isUnread) return undefined;
      return found('foundUnread', { host, request, setting }, [status, ...sent], authorization ? 'likely' : 'possible');
    }
    if (refusal.cause !== 'client-invalid') return undefined;
    const evidence = [refusal.evidence, ...sent] as const;
    const client = params.get('client_id');
    if (SECRET_WANTED.test(refusal.said)) return found('foundSecretWanted', { host, request }, evidence, 'certain');
    if (SECRET_UNWANTED.test(refusal.said)) return found('foundSecretUnwanted', { host, request }, evidence, 'certain');
    if (EXPIRED.test(refusal.said))
      return found('foundExpired', { host, request, setting }, evidence, 'certain', { who: ['admin'] });
    if (UNKNOWN.test(refusal.said) && client !== undefined)
      return found('foundUnknown', { host, request, client }, evidence, 'certain');
    return found('found', { host, request, setting, error: refusal.code }, evidence, 'certain');
  },
});
