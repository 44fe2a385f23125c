import { settingOf } from '../../dialects/identity-providers.ts';
import { paramExhibit } from '../../exhibits/oauth-exhibit.ts';
import { defineRule } from '../../rule.ts';
import { OAUTH_SYMPTOMS } from '../oauth-symptoms.ts';

export default defineRule({
  id: 'oauth-redirect-uri-mismatch',
  severity: 'blocking',
  who: ['admin', 'page'],
  needs: ['response'],
  wants: ['body'],
  spec: [
    'https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2.4',
    'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3',
    'https://www.rfc-editor.org/rfc/rfc9700#section-4.1.3',
  ],
  beats: OAUTH_SYMPTOMS,
  remedy: 'oauth-register-redirect-uri',
  texts: {
    en: {
      title: 'redirect URI not registered',
      found: '`{host}` does not accept the redirect URI of `{request}`.',
      foundUri: '`{host}` does not accept the redirect URI `{uri}`, because it is not registered for the client.',
      foundCode: '`{host}` refused `{request}`, because the code was issued for another redirect URI than `{uri}`.',
      foundUnread:
        '`{host}` answered the sign-in request with {status} instead of going back to `{uri}`, as it does when that redirect URI or the client is not registered.',
      fix: 'Register the redirect URI letter by letter (`{setting}`): scheme, host, port, path, and the slash at its end.',
      fixCode: 'Send the same `redirect_uri` to the token endpoint as to the authorization endpoint, letter by letter.',
      fixUnread:
        'Open the request in a tab to read the reason; then compare `{uri}` with the registered ones (`{setting}`), letter by letter.',
    },
    ja: {
      title: 'リダイレクト URI が登録と一致しない',
      found: '`{host}` は `{request}` のリダイレクト URI を受け付けません。',
      foundUri: '`{host}` は、クライアントに登録されていないため、リダイレクト URI `{uri}` を受け付けません。',
      foundCode:
        '`{host}` は、コードが `{uri}` とは別のリダイレクト URI 用に発行されているとして `{request}` を拒否しました。',
      foundUnread:
        '`{host}` はサインインのリクエストに対して `{uri}` へ戻らず {status} を返しました。リダイレクト URI またはクライアントが登録されていないときの動作です。',
      fix: 'リダイレクト URI を一字一句同じに登録します（`{setting}`）。スキーム、ホスト、ポート、パス、末尾のスラッシュまで一致させます。',
      fixCode: 'トークンエンドポイントには、認可エンドポイントに送ったものと一字一句同じ `redirect_uri` を送ります。',
      fixUnread:
        'リクエストをタブで開くと理由が読めます。そのうえで `{uri}` を登録内容（`{setting}`）と一字一句比べてください。',
    },
  },
  applies: ({ oauth }) => oauth !== undefined,
  evaluate(facts, found) {
    const { oauth, response, body } = facts;
    if (!oauth) return undefined;
    const { endpoint, at, refusal, name: request, params } = oauth;
    const values = { host: endpoint.host, setting: settingOf(endpoint, 'redirectUris') };
    const sent = paramExhibit(facts, oauth, 'redirect_uri');
    const uri = params.get('redirect_uri');
    if (refusal?.cause === 'redirect-uri-mismatch') {
      const evidence = [refusal.evidence, ...sent] as const;
      if (uri === undefined) return found('found', { ...values, request }, evidence, 'certain');
      if (at === 'token-endpoint') return found('foundCode', { ...values, request, uri }, evidence, 'certain');
      return found('foundUri', { ...values, uri }, evidence, 'certain');
    }
    // An authorization server goes back to the client with every other error (RFC 6749 §4.1.2.1).
    if (at !== 'authorization-endpoint' || body || response.status !== 400 || uri === undefined) return undefined;
    const status = { kind: 'status', of: 'response', status: response.status } as const;
    return found('foundUnread', { ...values, uri, status: response.status }, [status, ...sent], 'possible');
  },
});
