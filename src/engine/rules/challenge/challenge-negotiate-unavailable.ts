import { inHeader } from '../../exhibits/header-exhibit.ts';
import type { SeenChallenge } from '../../facts.ts';
import { schemeFamily, schemeName } from '../../http/schemes.ts';
import { defineRule } from '../../rule.ts';

const offersBasic = (scheme: string) => schemeFamily(scheme) === 'basic';
const isWindowsScheme = (scheme: string) => schemeFamily(scheme) === 'negotiate';

/** Where a scheme for scripts is offered too, that one was meant. Basic beside it is for other computers. */
const offersNothingElse = (challenges: readonly SeenChallenge[]) =>
  challenges.some(({ scheme }) => isWindowsScheme(scheme.text)) &&
  challenges.every(({ scheme }) => isWindowsScheme(scheme.text) || offersBasic(scheme.text));

export default defineRule({
  id: 'challenge-negotiate-unavailable',
  severity: 'blocking',
  who: ['admin'],
  needs: ['request', 'response'],
  spec: [
    'https://www.rfc-editor.org/rfc/rfc4559#section-4',
    'https://fetch.spec.whatwg.org/#http-network-or-cache-fetch',
  ],
  beats: ['authorization-missing', 'session-cookie-absent', 'session-rejected'],
  texts: {
    en: {
      title: 'Windows sign-in not available',
      found:
        '`{host}` asks for {schemes}, and the browser did not answer, because it signs in so only to hosts that it was allowed to.',
      foundCrossOrigin:
        '`{host}` asks for {schemes}, and the browser does not answer that for a cross-origin request without credentials.',
      foundRefused: '`{host}` refused the {schemes} sign-in of the browser.',
      fix: 'Add `{host}` to the policy `AuthServerAllowlist` (Chrome, Edge), to `network.negotiate-auth.trusted-uris` (Firefox), or to the local intranet zone of Windows, on a computer that is signed in to the domain.',
      fixCrossOrigin:
        "Send the request with `credentials: 'include'`, answer it with `Access-Control-Allow-Credentials: true`, and see that `{host}` is in `AuthServerAllowlist` (Chrome, Edge) or `network.negotiate-auth.trusted-uris` (Firefox).",
      fixRefused:
        'Check on the server that the service principal name `HTTP/{name}` belongs to the account it runs under, that this user may sign in, and that the clocks of the domain agree.',
    },
    ja: {
      title: 'Windows 統合認証を使えない',
      found:
        '`{host}` は {schemes} を求めていますが、ブラウザーは許可されたホスト以外にはこの方式でサインインしないため、応じていません。',
      foundCrossOrigin:
        '`{host}` は {schemes} を求めていますが、資格情報なしのクロスオリジンリクエストでは、ブラウザーはこれに応じません。',
      foundRefused: '`{host}` が、ブラウザーの {schemes} によるサインインを拒否しました。',
      fix: 'ドメインに参加した端末で、`{host}` をポリシー `AuthServerAllowlist`（Chrome、Edge）、`network.negotiate-auth.trusted-uris`（Firefox）、または Windows のローカルイントラネットゾーンに加えます。',
      fixCrossOrigin:
        "リクエストを `credentials: 'include'` で送り、`Access-Control-Allow-Credentials: true` を返します。`{host}` が `AuthServerAllowlist`（Chrome、Edge）か `network.negotiate-auth.trusted-uris`（Firefox）にあることも確認します。",
      fixRefused:
        'サーバー側で、サービスプリンシパル名 `HTTP/{name}` が実行アカウントに登録されているか、このユーザーにサインインの権限があるか、ドメインの時計が合っているかを確認します。',
    },
  },
  applies: ({ response, challenges }) => response.status === 401 && offersNothingElse(challenges),
  evaluate({ url, authorization, challenges, cors }, found) {
    const sure = challenges.some(({ scheme }) => offersBasic(scheme.text)) ? 'possible' : 'likely';
    const windows = challenges.filter(({ scheme }) => isWindowsScheme(scheme.text));
    const schemes = { list: [...new Set(windows.map(({ scheme }) => schemeName(scheme.text)))] };
    const [first, ...others] = windows.map(({ field, scheme }) => inHeader('response', field, scheme.range));
    if (!first) return undefined;
    const asked = [first, ...others] as const;
    const { host, hostname } = url;
    if (authorization) {
      const { scheme } = authorization.value;
      // With a token of its own the server goes on with the handshake.
      const isUnderWay = windows.some(({ token68 }) => token68 !== undefined);
      if (!scheme || !isWindowsScheme(scheme.text) || isUnderWay) return undefined;
      const sent = inHeader('request', authorization.field, scheme.range);
      return found('foundRefused', { host, schemes, name: hostname }, [sent, ...asked], 'likely', {
        who: ['admin', 'user'],
      });
    }
    const evidence = [...asked, { kind: 'header-absent', of: 'request', name: 'Authorization' }] as const;
    if (cors && cors.mode !== 'include')
      return found('foundCrossOrigin', { host, schemes }, evidence, sure, { who: ['page', 'admin'] });
    return found('found', { host, schemes }, evidence, sure);
  },
});
