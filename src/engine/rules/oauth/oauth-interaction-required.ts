import { paramExhibit } from '../../exhibits/oauth-exhibit.ts';
import { defineRule } from '../../rule.ts';
import { OAUTH_SYMPTOMS } from '../oauth-symptoms.ts';

const CONSENT = /consent_required|aadsts65001/;
const ABSENT = /^login_required|aadsts50058\b/;
const FACTOR = /mfa_required|aadsts(?:50072|50074|50076|50078|50079|50158)\b/;

export default defineRule({
  id: 'oauth-interaction-required',
  severity: 'blocking',
  who: ['page', 'user'],
  needs: ['response'],
  wants: ['body'],
  spec: [
    'https://openid.net/specs/openid-connect-core-1_0.html#AuthError',
    'https://www.rfc-editor.org/rfc/rfc8628#section-3.5',
  ],
  beats: [...OAUTH_SYMPTOMS, 'edge-login-redirect'],
  remedy: 'oauth-sign-in-again',
  texts: {
    en: {
      title: 'the user must act',
      found: '`{host}` refused `{request}`, because the user must sign in or confirm something (`{error}`).',
      foundSilent:
        'The silent sign-in (`prompt=none`) failed, because `{host}` sees nobody signed in there (`{error}`).',
      foundFrame:
        'The silent sign-in in a hidden frame (`prompt=none`) failed, because `{host}` sees nobody signed in there (`{error}`).',
      foundConsent:
        '`{host}` refused `{request}`, because the user or an administrator has not yet consented to it (`{error}`).',
      foundFactor: '`{host}` refused `{request}`, because it wants a second factor from the user (`{error}`).',
      foundPending: '`{host}` waits for the user to finish the sign-in on the other device (`{error}`).',
      fix: 'Send the user through the sign-in in view (a redirect or a window, without `prompt=none`), and repeat the request then.',
      fixFrame:
        'Send the user through the sign-in in view. If they are signed in at `{host}`, the browser withholds its session cookie from the frame as a third-party cookie: renew with refresh tokens instead, or give the identity provider a host of the same site.',
      fixConsent:
        'Send the user through the sign-in with `prompt=consent`, or let an administrator consent for everybody.',
      fixPending:
        'Nothing is wrong: ask again after the given `interval`; after `slow_down`, five seconds later than before.',
    },
    ja: {
      title: 'ユーザーの操作が必要',
      found: '`{host}` は、ユーザーのサインインまたは確認が必要だとして `{request}` を拒否しました（`{error}`）。',
      foundSilent:
        'サイレントサインイン（`prompt=none`）は、`{host}` にサインイン中のユーザーがいないため失敗しました（`{error}`）。',
      foundFrame:
        '非表示フレームでのサイレントサインイン（`prompt=none`）は、`{host}` にサインイン中のユーザーがいないため失敗しました（`{error}`）。',
      foundConsent: '`{host}` は、ユーザーまたは管理者の同意がまだないとして `{request}` を拒否しました（`{error}`）。',
      foundFactor: '`{host}` は、ユーザーに多要素認証を求めて `{request}` を拒否しました（`{error}`）。',
      foundPending: '`{host}` は、ユーザーが別の端末でサインインを終えるのを待っています（`{error}`）。',
      fix: '画面の見えるサインイン（`prompt=none` なしのリダイレクトまたはウィンドウ）を行い、その後でリクエストを送り直します。',
      fixFrame:
        '画面の見えるサインインを行います。`{host}` にサインイン済みであれば、フレーム内のセッション Cookie がサードパーティー Cookie として送られていません。リフレッシュトークンによる更新に切り替えるか、ID プロバイダーを同一サイトのホストに置きます。',
      fixConsent: '`prompt=consent` を付けてサインインしてもらうか、管理者が全員分の同意を行います。',
      fixPending:
        '異常ではありません。指定された `interval` を空けて再度問い合わせます。`slow_down` の後は間隔を 5 秒延ばします。',
    },
  },
  applies: ({ oauth }) => oauth !== undefined,
  evaluate(facts, found) {
    const { oauth, exchange } = facts;
    const refusal = oauth?.refusal;
    if (!oauth || !refusal) return undefined;
    const { endpoint, name: request, params, at } = oauth;
    const values = { host: endpoint.host, request, error: refusal.code };
    const evidence = [refusal.evidence, ...paramExhibit(facts, oauth, 'prompt')] as const;
    if (refusal.cause === 'sign-in-pending')
      return found('foundPending', values, evidence, 'certain', { severity: 'note', who: ['user'] });
    if (refusal.cause !== 'interaction-required') return undefined;
    if (CONSENT.test(refusal.said))
      return found('foundConsent', values, evidence, 'certain', { who: ['user', 'admin'] });
    if (FACTOR.test(refusal.said)) return found('foundFactor', values, evidence, 'certain');
    const isSilent = at === 'redirect' && params.get('prompt') === 'none';
    if (!isSilent || !ABSENT.test(refusal.said)) return found('found', values, evidence, 'certain');
    return found(exchange.type === 'sub_frame' ? 'foundFrame' : 'foundSilent', values, evidence, 'certain');
  },
});
