import { isUsedBefore } from '../../facts/token-exchanges.ts';
import { defineRule } from '../../rule.ts';
import { OAUTH_SYMPTOMS } from '../oauth-symptoms.ts';

const USED =
  /aadsts54005|already (?:been )?(?:used|redeemed|exchanged|consumed)|code (?:has been |was )?(?:used|redeemed)|single[- ]use/;
const EXPIRED = /expired/;

export default defineRule({
  id: 'oauth-grant-invalid',
  severity: 'blocking',
  who: ['page'],
  needs: ['response'],
  wants: ['body'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6749#section-5.2', 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2'],
  beats: OAUTH_SYMPTOMS,
  remedy: 'oauth-exchange-code',
  texts: {
    en: {
      title: 'OAuth grant no longer valid',
      found:
        '`{host}` refused `{request}` (`{error}`): the grant was used before, has expired, or was issued to another client or redirect URI.',
      foundVerifier:
        '`{host}` refused `{request}` (`{error}`): the code was used before, has expired, was issued to another client or redirect URI, or does not belong to this `code_verifier`.',
      foundUsed: '`{host}` refused `{request}`, because the authorization code was exchanged before.',
      foundExpired: '`{host}` refused `{request}`, because the authorization code has expired.',
      foundPassword: '`{host}` refused `{request}`, because the user name or password is wrong.',
      fix: 'Begin a new sign-in, and exchange its code at once, a single time, with the same `client_id` and `redirect_uri`; a page that is reloaded or an effect that runs twice sends the code again.',
      fixVerifier:
        'Begin a new sign-in, and exchange its code at once, a single time, with the same `client_id` and `redirect_uri` and with the `code_verifier` that was made for this sign-in; a second sign-in or tab overwrites a stored one.',
      fixUsed:
        'Exchange each code a single time and remove it from the URL right after; look for an effect that runs twice, a reload, or a second tab.',
      fixExpired:
        'Exchange the code as soon as the page comes back from the sign-in; codes live for a minute or a few.',
      fixPassword: 'Ask the user to type both again; the account may also be locked or belong to another directory.',
    },
    ja: {
      title: 'OAuth グラントが無効',
      found:
        '`{host}` が `{request}` を拒否しました（`{error}`）。グラントは使用済みか期限切れ、または別のクライアントやリダイレクト URI に発行されたものです。',
      foundVerifier:
        '`{host}` が `{request}` を拒否しました（`{error}`）。認可コードは使用済みか期限切れ、別のクライアントやリダイレクト URI に発行されたもの、またはこの `code_verifier` と組にならないものです。',
      foundUsed: '`{host}` は、認可コードがすでに交換済みだとして `{request}` を拒否しました。',
      foundExpired: '`{host}` は、認可コードの有効期限が切れているとして `{request}` を拒否しました。',
      foundPassword: '`{host}` は、ユーザー名またはパスワードが違うとして `{request}` を拒否しました。',
      fix: 'サインインをやり直し、受け取ったコードをすぐに、1 回だけ、同じ `client_id` と `redirect_uri` で交換します。ページの再読み込みや二重に実行される effect は、コードを再送してしまいます。',
      fixVerifier:
        'サインインをやり直し、受け取ったコードをすぐに、1 回だけ、同じ `client_id` と `redirect_uri`、そのサインインで作った `code_verifier` で交換します。保存した `code_verifier` は、別のサインインやタブに上書きされることがあります。',
      fixUsed:
        'コードの交換は 1 回だけにし、直後に URL から取り除きます。二重に実行される effect、再読み込み、別タブを確認してください。',
      fixExpired: 'サインインから戻ったらすぐにコードを交換します。コードの寿命は 1 分から数分です。',
      fixPassword:
        'ユーザーにもう一度入力してもらいます。アカウントがロックされているか、別のディレクトリのものかもしれません。',
    },
  },
  applies: ({ oauth }) => oauth !== undefined,
  evaluate({ oauth, request, case: of }, found) {
    const refusal = oauth?.refusal;
    if (!oauth || !refusal) return undefined;
    const values = { host: oauth.endpoint.host, request: oauth.name };
    const evidence = [refusal.evidence] as const;
    if (refusal.cause === 'password-wrong')
      return found('foundPassword', values, evidence, 'certain', { who: ['user'] });
    if (refusal.cause !== 'grant-invalid') return undefined;
    if (USED.test(refusal.said)) return found('foundUsed', values, evidence, 'certain');
    if (EXPIRED.test(refusal.said)) return found('foundExpired', values, evidence, 'certain');
    if (isUsedBefore(of)) return found('foundUsed', values, evidence, 'likely');
    const isProven = /\bcode_verifier\b/.test(request?.body?.text ?? '');
    return found(isProven ? 'foundVerifier' : 'found', { ...values, error: refusal.code }, evidence, 'certain');
  },
});
