import { challengeWith, paramsExhibit } from '../../facts/challenge-error.ts';
import { paramOf } from '../../http/challenges.ts';
import { parseClaimsRequest, type WantedClaim } from '../../http/claims-request.ts';
import { defineRule } from '../../rule.ts';

/** The moment before which Entra revoked the user's tokens: the claim asks for a token that is not older. */
function revokedBefore(claims: readonly WantedClaim[]): number | undefined {
  const seconds = Number(claims.find(({ name }) => name === 'nbf')?.values[0]);
  return Number.isSafeInteger(seconds) && seconds > 0 ? seconds * 1000 : undefined;
}

const written = ({ name, values }: WantedClaim) => (values.length === 0 ? name : `${name} = ${values.join(' | ')}`);

export default defineRule({
  id: 'challenge-claims-required',
  severity: 'blocking',
  who: ['page'],
  needs: ['response'],
  spec: [
    'https://learn.microsoft.com/entra/identity-platform/claims-challenge',
    'https://openid.net/specs/openid-connect-core-1_0.html#ClaimsParameter',
  ],
  beats: ['token-rejected', 'token-scope-insufficient', 'status-403-authenticated', 'authorization-not-received'],
  remedy: 'request-claims',
  texts: {
    en: {
      title: 'claims challenge',
      found: '`{host}` wants an access token with {claims}, and the one sent does not meet that.',
      foundRevoked:
        '`{host}` accepts only tokens issued after {since}: earlier ones of this user were revoked (continuous access evaluation).',
      foundUnreadable:
        '`{host}` wants further claims in the access token (`insufficient_claims`), and its `claims` cannot be decoded.',
      fix: 'Ask the identity provider for a new token with exactly these claims (in MSAL: `claims`, without the cache), and declare `cp1` in `clientCapabilities`, so that it sends such challenges to this client.',
      fixUnreadable: 'Let the API send `claims` as base64 of the JSON claims request.',
    },
    ja: {
      title: 'クレームチャレンジ',
      found: '`{host}` はアクセストークンに {claims} を求めていますが、送られたトークンは満たしていません。',
      foundRevoked:
        '`{host}` は {since} より後に発行されたトークンしか受け付けません。このユーザーのそれ以前のトークンは失効しています（継続的アクセス評価）。',
      foundUnreadable:
        '`{host}` はアクセストークンに追加のクレームを求めています（`insufficient_claims`）が、その `claims` をデコードできません。',
      fix: 'このクレームをそのまま指定して、ID プロバイダーから新しいトークンを取得します（MSAL ではキャッシュを使わずに `claims` を渡します）。あわせて `clientCapabilities` に `cp1` を宣言すると、このクライアントにチャレンジが届くようになります。',
      fixUnreadable: 'API が `claims` に、クレーム要求の JSON を base64 にして入れるようにします。',
    },
  },
  applies: ({ challenges }) => challengeWith(challenges, 'insufficient_claims') !== undefined,
  evaluate({ challenges, url }, found) {
    const challenge = challengeWith(challenges, 'insufficient_claims');
    if (!challenge) return undefined;
    const { value } = parseClaimsRequest(paramOf(challenge, 'claims')?.text ?? '');
    const exhibit = paramsExhibit(challenge, 'error', 'claims');
    const { host } = url;
    if (!value) return found('foundUnreadable', { host }, [exhibit], 'certain', { who: ['api'] });
    const evidence = [exhibit, { kind: 'claim', name: 'claims', value: value.json }] as const;
    const since = revokedBefore(value.claims);
    if (since !== undefined) return found('foundRevoked', { host, since: { instant: since } }, evidence, 'certain');
    return found('found', { host, claims: { list: value.claims.map(written) } }, evidence, 'certain');
  },
});
