import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';
import { aTokenExchange } from '../a-token-exchange.ts';

const TIMES = { sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 };
const sent = (claims: object) => ({ Authorization: `Bearer ${aJwt({ ...TIMES, ...claims })}` });
const ID = sent({ aud: 'spa', nonce: 'n-0S6', at_hash: 'MTIzNDU2Nzg5MDEyMzQ1Ng', email: 'ada@shop.test' });
const INVALID = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };

/** A grant whose answer names the token in this way. */
const grantedAs = (name: string, claims: object) => {
  const token = aJwt({ ...TIMES, ...claims });
  const body = JSON.stringify({ access_token: '2YotnFZFEjr1zCsicMWpAA', expires_in: 3600, [name]: token });
  const more = { tokenExchanges: [aTokenExchange({ id: '6', sent: 2000, answered: 1900, body })] };
  return aCase({ status: 401, request: { Authorization: `Bearer ${token}` }, response: INVALID, more });
};

export default {
  fires: [
    {
      name: 'nothing in it tells, and the token endpoint gave it as one',
      of: grantedAs('id_token', { aud: 'spa' }),
      findings: ['token-id-token-used'],
    },
    {
      name: 'only the server knows',
      of: aCase({ status: 403, request: sent({ aud: 'spa' }), body: 'Expected an access token but got ID token' }),
      findings: ['token-id-token-used'],
    },
    {
      name: 'at_hash and nonce',
      of: aCase({ status: 401, request: ID, response: INVALID }),
      findings: ['token-id-token-used'],
    },
    {
      name: 'Cognito says so in the token',
      of: aCase({
        status: 401,
        request: sent({ token_use: 'id', aud: 'spa', 'cognito:groups': ['staff'] }),
        body: '{"message":"Unauthorized"}',
      }),
      findings: ['token-id-token-used', 'challenge-missing'],
    },
    {
      name: 'aws-jwt-verify says so',
      of: aCase({
        status: 403,
        request: sent({ token_use: 'id', aud: 'spa' }),
        body: '{"message":"Token use not allowed: id. Expected: access"}',
      }),
      findings: ['token-id-token-used'],
    },
    {
      name: 'Keycloak’s type',
      of: aCase({ status: 401, request: sent({ typ: 'ID', aud: 'spa', azp: 'spa' }), response: INVALID }),
      findings: ['token-id-token-used'],
    },
    {
      name: 'the server finds no scope in it',
      of: aCase({
        status: 403,
        request: ID,
        response: { 'WWW-Authenticate': 'Bearer error="insufficient_scope", scope="orders:read"' },
      }),
      findings: ['token-id-token-used'],
    },
    {
      name: 'its audience is the client',
      of: aCase({
        status: 401,
        request: sent({ aud: 'spa', email_verified: true, picture: 'https://id.shop.test/p' }),
        response: {
          'WWW-Authenticate': `Bearer error="invalid_token", error_description="The audience 'spa' is invalid"`,
        },
      }),
      findings: ['token-id-token-used'],
    },
  ],
  silent: [
    {
      name: 'the token endpoint gave it as an access token',
      of: grantedAs('access_token', { aud: 'spa' }),
      findings: ['token-rejected'],
    },
    {
      name: 'the user may not do this',
      of: aCase({ status: 403, request: ID, body: '{"message":"Insufficient permissions"}' }),
      findings: ['unexplained'],
    },
    {
      name: 'Keycloak’s access token with a nonce',
      of: aCase({ status: 401, request: sent({ typ: 'Bearer', nonce: 'n-0S6' }), response: INVALID }),
      findings: ['token-rejected'],
    },
    {
      name: 'it has expired',
      of: aCase({
        status: 401,
        request: sent({ nonce: 'n-0S6', exp: 1_795_168_100 }),
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="The token expired"' },
      }),
      findings: ['token-expired'],
    },
    {
      name: 'an access token with a name in it',
      of: aCase({ status: 401, request: sent({ scope: 'openid', preferred_username: 'ada' }), response: INVALID }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
