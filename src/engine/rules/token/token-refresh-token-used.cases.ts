import { aCase, NOW, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const TIMES = { sub: '42', iat: 1_795_168_000, exp: 1_795_970_000 };
const sent = (claims: object) => ({ Authorization: `Bearer ${aJwt({ ...TIMES, ...claims })}` });
const INVALID = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
const OPAQUE = '8xLOxBtZp8mQ2sWd5vKc';

const EXCHANGE = aCase({
  method: 'POST',
  url: 'https://id.shop.test/oauth/token',
  status: 200,
  body: `{"access_token":"2YotnFZFEjr1zCsicMWpAA","refresh_token":"${OPAQUE}"}`,
}).exchange;

export default {
  fires: [
    {
      name: 'only the server knows',
      of: aCase({
        status: 403,
        request: { Authorization: `Bearer ${OPAQUE}` },
        body: '{"error":"refresh token cannot be used as access token"}',
      }),
      findings: ['token-refresh-token-used'],
    },
    {
      name: 'flask-jwt-extended, which answers 422',
      of: aCase({
        status: 422,
        request: sent({ type: 'refresh' }),
        body: '{"msg":"Only non-refresh tokens are allowed"}',
      }),
      findings: ['token-refresh-token-used'],
    },
    {
      name: 'Keycloak’s type',
      of: aCase({ status: 401, request: sent({ typ: 'Refresh' }), response: INVALID }),
      findings: ['token-refresh-token-used'],
    },
    {
      name: 'Simple JWT’s words',
      of: aCase({
        status: 401,
        request: sent({ token_type: 'refresh' }),
        response: { 'WWW-Authenticate': 'Bearer realm="api"' },
        body: '{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"message":"Token has wrong type"}]}',
      }),
      findings: ['token-refresh-token-used'],
    },
    {
      name: 'flask-jwt-extended’s claim, answered 403',
      of: aCase({
        status: 403,
        request: sent({ type: 'refresh' }),
        body: '{"msg":"Only non-refresh tokens are allowed"}',
      }),
      findings: ['token-refresh-token-used'],
    },
    {
      name: 'GitHub’s prefix',
      of: aCase({
        status: 401,
        url: 'https://api.github.com/user',
        request: { Authorization: 'Bearer ghr_1B4a2e77838347a7E420ce178F2E7c6912E169' },
        response: INVALID,
      }),
      findings: ['token-refresh-token-used'],
    },
    {
      name: 'the token endpoint gave it as one',
      of: aCase({
        status: 401,
        request: { Authorization: `Bearer ${OPAQUE}` },
        response: INVALID,
        more: { tokenExchanges: [EXCHANGE], now: NOW },
      }),
      findings: ['token-refresh-token-used'],
    },
  ],
  silent: [
    {
      name: 'at the endpoint that wants it',
      of: aCase({
        method: 'POST',
        url: 'https://api.shop.test/auth/refresh',
        status: 401,
        request: sent({ type: 'refresh' }),
        response: INVALID,
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'an access token',
      of: aCase({ status: 401, request: sent({ token_type: 'access' }), response: INVALID }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
