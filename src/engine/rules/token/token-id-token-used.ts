import { RIGHT_LACKING, SCOPE_LACKING } from '../../dialects/scope-lacking.ts';
import { complainsOfOther, complaintOf } from '../../dialects/token-complaints.ts';
import { saysKind } from '../../dialects/token-kind-said.ts';
import { TOKEN_REFUSED } from '../../dialects/token-refused.ts';
import { claimExhibit, partOf, sentJwt } from '../../facts/sent-token.ts';
import { grantOf } from '../../facts/token-grant.ts';
import { grantsOf, type Jwt } from '../../http/jwt.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

/** Claims that OpenID Connect puts into ID tokens only (§2, §3.3.2.11), and profile claims, which tell of the user. */
const OWN_CLAIMS = ['at_hash', 'c_hash', 's_hash', 'nonce'];
const PROFILE_CLAIMS = ['email_verified', 'picture', 'given_name', 'family_name', 'nickname', 'preferred_username'];

/** The claim by which a token is known as an ID token; `isSure` where no other token has it. */
function signOf(jwt: Jwt): { readonly claim: string; readonly isSure: boolean } | undefined {
  const { claims, header = {} } = jwt;
  if (!claims) return undefined;
  // An access token that says what it is may still hold a nonce (Keycloak before version 24).
  const kinds = [claims.token_use, claims.typ, claims.token_type, header.typ].map((kind) => String(kind).toLowerCase());
  if (kinds.some((kind) => ['access', 'access_token', 'at+jwt', 'application/at+jwt', 'bearer'].includes(kind)))
    return undefined;
  if (claims.token_use === 'id') return { claim: 'token_use', isSure: true };
  if (typeof claims.typ === 'string' && /^id(?:_?token)?$/i.test(claims.typ)) return { claim: 'typ', isSure: true };
  if (claims.type === 'id_token') return { claim: 'type', isSure: true };
  if (grantsOf(jwt).some(({ claim }) => claim !== 'cognito:groups' && claim !== 'roles')) return undefined;
  const own = OWN_CLAIMS.find((claim) => claim in claims);
  if (own) return { claim: own, isSure: true };
  const profile = PROFILE_CLAIMS.find((claim) => claim in claims);
  return profile ? { claim: profile, isSure: false } : undefined;
}

export default defineRule({
  id: 'token-id-token-used',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: [
    'https://openid.net/specs/openid-connect-core-1_0.html#IDToken',
    'https://www.rfc-editor.org/rfc/rfc9068#section-4',
  ],
  beats: ['token-scope-insufficient', 'token-audience-mismatch', 'token-rejected'],
  remedy: 'send-access-token',
  texts: {
    en: {
      title: 'ID token sent as access token',
      found:
        'The token in `{field}` is an ID token (it has `{claim}`), which tells the client who signed in; `{host}` wants an access token.',
      foundSaid:
        'The token in `{field}` is an ID token (it has `{claim}`), and `{host}` says that it takes access tokens only.',
      foundToldOnly: '`{host}` says that the token in `{field}` is an ID token, and it wants an access token.',
      foundGranted:
        'The token in `{field}` is the `id_token` that `{from}` gave to this page, which tells the client who signed in; `{host}` wants an access token.',
      fix: 'Send `access_token` of the token endpoint’s answer, not `id_token`; where that one is not a JWT, ask for it with the audience or a scope of this API.',
    },
    ja: {
      title: 'ID トークンをアクセストークンとして送信',
      found:
        '`{field}` のトークンは ID トークン（`{claim}` がある）で、サインインした利用者をクライアントに伝えるためのものです。`{host}` が求めるのはアクセストークンです。',
      foundSaid:
        '`{field}` のトークンは ID トークン（`{claim}` がある）ですが、`{host}` はアクセストークンだけを受け付けると答えています。',
      foundToldOnly: '`{host}` は `{field}` のトークンが ID トークンだと答えています。必要なのはアクセストークンです。',
      foundGranted:
        '`{field}` のトークンは `{from}` がこのページに発行した `id_token` で、サインインした利用者をクライアントに伝えるためのものです。`{host}` が求めるのはアクセストークンです。',
      fix: 'トークンエンドポイントの応答の `id_token` ではなく `access_token` を送ります。それが JWT でない場合は、この API のオーディエンスかスコープを指定して要求します。',
    },
  },
  applies: (facts) => facts.refused && sentJwt(facts)?.jwt.claims !== undefined,
  evaluate(facts, found) {
    const { words, url, response, case: of } = facts;
    const token = sentJwt(facts);
    if (!token) return undefined;
    const sign = signOf(token.jwt);
    const kind = saysKind(words, 'id')?.evidence;
    if (!sign && kind)
      return found('foundToldOnly', { field: token.name, host: url.host }, [kind, partOf(token, 1)], 'likely');
    const isToldOf = response.status === 401 || findWords(words, TOKEN_REFUSED) !== undefined;
    if (!sign) {
      const grant = grantOf(token.token.text, of.tokenExchanges);
      if (grant?.as !== 'id_token' || complainsOfOther(words, 'audience') || !isToldOf) return undefined;
      const { host: from, pathname } = new URL(grant.url);
      const values = { field: token.name, host: url.host, from: from + pathname };
      return found('foundGranted', values, [partOf(token, 1), { kind: 'url', url: grant.url, marks: [] }], 'likely');
    }
    const { claim, isSure } = sign;
    const values = { field: token.name, host: url.host, claim };
    const evidence = [partOf(token, 1), claimExhibit(claim, token.jwt.claims?.[claim])] as const;
    const use = complaintOf(words, 'use')?.evidence;
    if (use) return found('foundSaid', values, [...evidence, use], isSure ? 'certain' : 'likely');
    const audience = complaintOf(words, 'audience')?.evidence;
    if (audience) return found('found', values, [...evidence, audience], 'likely');
    // It grants nothing, so a lack of scope is what a server finds that checks for one.
    const lacksScope = grantsOf(token.jwt).length === 0 && findWords(words, SCOPE_LACKING) !== undefined;
    if (!isSure || (!lacksScope && complainsOfOther(words))) return undefined;
    // An API that takes ID tokens may know the user, and not allow what was asked.
    if (!lacksScope && findWords(words, RIGHT_LACKING)) return undefined;
    return found('found', values, evidence, lacksScope || isToldOf ? 'likely' : 'possible');
  },
});
