import { complainsOfOther, complaintOf } from '../../dialects/token-complaints.ts';
import { saysKind } from '../../dialects/token-kind-said.ts';
import { claimExhibit, sentJwt, sentToken, wholeOf } from '../../facts/sent-token.ts';
import { refreshTokensOf } from '../../facts/token-exchanges.ts';
import type { Facts } from '../../facts.ts';
import type { Evidence } from '../../finding.ts';
import type { Carried } from '../../http/carried.ts';
import { defineRule } from '../../rule.ts';

/** Keycloak, Cognito, Simple JWT, flask-jwt-extended and their kin. */
const KIND_CLAIMS = ['typ', 'token_use', 'token_type', 'type', 'tokenType', 'kind', 'use'];
const REFRESH = /^(?:refresh|offline)(?:[ _-]?token)?$/i;

/** How vendors begin their opaque refresh tokens: Google, GitHub, Auth0. */
const PREFIX = /^(?:1\/\/0|ghr_|v1\.M[\w-]{20})/;

/** Places that want just this token, by the end of their path. */
const RENEWAL = /(?:refresh|renew|token|logout|revoke|sign-?out)[\w-]*\/?$/i;

/** Where the token shows that it is one. */
function signOf(facts: Facts, token: Carried): Evidence | undefined {
  const claims = sentJwt(facts)?.jwt.claims ?? {};
  const claim = KIND_CLAIMS.find((name) => typeof claims[name] === 'string' && REFRESH.test(claims[name]));
  if (claim) return claimExhibit(claim, claims[claim]);
  return PREFIX.test(token.token.text) ? wholeOf(token) : undefined;
}

export default defineRule({
  id: 'token-refresh-token-used',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6749#section-1.5'],
  beats: [
    'token-rejected',
    'token-audience-mismatch',
    'token-scope-insufficient',
    'token-opaque-where-jwt-expected',
    'token-foreign-provider',
  ],
  remedy: 'send-access-token',
  texts: {
    en: {
      title: 'refresh token sent as access token',
      found:
        'The token in `{field}` is a refresh token, which only the token endpoint takes; `{host}` wants an access token.',
      fix: 'Send `access_token` to the API, and `refresh_token` to the token endpoint only; look at the names under which the two are stored.',
    },
    ja: {
      title: 'リフレッシュトークンをアクセストークンとして送信',
      found:
        '`{field}` のトークンはリフレッシュトークンで、トークンエンドポイントだけが受け付けるものです。`{host}` が求めるのはアクセストークンです。',
      fix: 'API には `access_token` を、トークンエンドポイントにだけ `refresh_token` を送ります。両者を保存するときの名前を確認してください。',
    },
  },
  applies: (facts) => facts.refused && !RENEWAL.test(facts.url.pathname) && sentToken(facts) !== undefined,
  evaluate(facts, found) {
    const { words, url } = facts;
    const token = sentToken(facts);
    if (!token) return undefined;
    const values = { field: token.name, host: url.host };
    if (refreshTokensOf(facts.case.tokenExchanges).includes(token.token.text))
      return found('found', values, [wholeOf(token)], 'certain');
    const sign = signOf(facts, token);
    const kind = saysKind(words, 'refresh')?.evidence;
    if (!sign && kind) return found('found', values, [wholeOf(token), kind], 'likely');
    if (!sign) return undefined;
    const use = complaintOf(words, 'use')?.evidence;
    if (use) return found('found', values, [wholeOf(token), sign, use], 'certain');
    if (complainsOfOther(words, 'use', 'form', 'audience', 'signature', 'key')) return undefined;
    return found('found', values, [wholeOf(token), sign], 'likely');
  },
});
