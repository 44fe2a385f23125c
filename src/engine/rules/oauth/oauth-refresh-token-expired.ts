import { isUsedBefore } from '../../facts/token-exchanges.ts';
import { defineRule } from '../../rule.ts';
import { OAUTH_SYMPTOMS } from '../oauth-symptoms.ts';

const REUSED = /reuse|already[_ ](?:been )?used|rotat|maximum allowed|stale token/;
const SPA_LIFETIME = /aadsts700084/;
const IDLE = /aadsts(?:700082|70008)\b|inactiv/;
const REVOKED = /aadsts50173|revoked/;

export default defineRule({
  id: 'oauth-refresh-token-expired',
  severity: 'blocking',
  who: ['page'],
  needs: ['response'],
  wants: ['body'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6749#section-6', 'https://www.rfc-editor.org/rfc/rfc9700#section-4.14'],
  beats: [...OAUTH_SYMPTOMS, 'token-expired', 'token-refresh-token-used'],
  remedy: 'oauth-renew-once',
  texts: {
    en: {
      title: 'refresh token no longer valid',
      found:
        '`{host}` refused `{request}` (`{error}`): the refresh token has expired, was revoked, or was used before.',
      foundReused:
        '`{host}` refused `{request}`, because this refresh token was used before, and each may be used once.',
      foundIdle: '`{host}` refused `{request}`, because the refresh token lay unused for too long.',
      foundLifetime:
        '`{host}` refused `{request}`, because the refresh token of a single-page application has a fixed lifetime (24 hours), which is over.',
      foundRevoked:
        '`{host}` refused `{request}`, because the grant was revoked: by the user, an administrator, or a new password.',
      fix: 'Delete the stored refresh token and send the user to the sign-in; until then every renewal will fail in the same way.',
      fixReused:
        'Renew only once for all requests and tabs that wait (one promise, a lock across tabs), store the new refresh token before the old is forgotten, and send the user to the sign-in now.',
      fixLifetime:
        'Send the user to the sign-in; with a session still there, a redirect with `prompt=none` needs no typing.',
    },
    ja: {
      title: 'リフレッシュトークンが無効',
      found:
        '`{host}` が `{request}` を拒否しました（`{error}`）。リフレッシュトークンは期限切れか、失効したか、使用済みです。',
      foundReused:
        '`{host}` は、リフレッシュトークンが使用済みだとして `{request}` を拒否しました。リフレッシュトークンは 1 回しか使えません。',
      foundIdle: '`{host}` は、リフレッシュトークンが長く使われていなかったとして `{request}` を拒否しました。',
      foundLifetime:
        '`{host}` は、シングルページアプリケーション用リフレッシュトークンの固定の有効期間（24 時間）が過ぎたとして `{request}` を拒否しました。',
      foundRevoked:
        '`{host}` は、ユーザーまたは管理者の操作かパスワードの変更でグラントが失効したとして `{request}` を拒否しました。',
      fix: '保存しているリフレッシュトークンを消し、ユーザーをサインインへ送ります。それまでは更新のたびに同じ失敗が続きます。',
      fixReused:
        '待っているすべてのリクエストとタブで更新を 1 回にまとめ（1 つの Promise とタブ間のロック）、新しいリフレッシュトークンを確実に保存します。今回はユーザーをサインインへ送ります。',
      fixLifetime:
        'ユーザーをサインインへ送ります。セッションが残っていれば、`prompt=none` のリダイレクトで入力なしに済みます。',
    },
  },
  applies: ({ oauth }) => oauth !== undefined,
  evaluate({ oauth, case: of }, found) {
    const refusal = oauth?.refusal;
    if (refusal?.cause !== 'refresh-token-expired' || !oauth) return undefined;
    const values = { host: oauth.endpoint.host, request: oauth.name };
    const evidence = [refusal.evidence] as const;
    if (REUSED.test(refusal.said)) return found('foundReused', values, evidence, 'certain');
    if (SPA_LIFETIME.test(refusal.said)) return found('foundLifetime', values, evidence, 'certain');
    if (IDLE.test(refusal.said)) return found('foundIdle', values, evidence, 'certain');
    if (REVOKED.test(refusal.said)) return found('foundRevoked', values, evidence, 'certain');
    if (isUsedBefore(of)) return found('foundReused', values, evidence, 'likely');
    return found('found', { ...values, error: refusal.code }, evidence, 'certain');
  },
});
