import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';
import { JKT } from '../a-proof.ts';
import { aTokenRequest } from '../a-token-request.ts';

const BOUND = aJwt({ iss: 'https://id.shop.test', sub: '42', exp: 1_795_170_000, cnf: { jkt: JKT } });
const OPAQUE = 'Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU';
const ASKS_FOR_DPOP = {
  'WWW-Authenticate': 'DPoP error="invalid_token", error_description="Invalid DPoP key binding", algs="ES256"',
};

export default {
  fires: [
    {
      name: 'a bound token under DPoP without a proof',
      of: aCase({ status: 401, request: { Authorization: `DPoP ${BOUND}` }, response: ASKS_FOR_DPOP }),
      findings: ['dpop-proof-missing'],
    },
    {
      name: 'a bound token as Bearer without a proof: the proof is what is missing first',
      of: aCase({ status: 401, request: { Authorization: `Bearer ${BOUND}` }, response: ASKS_FOR_DPOP }),
      findings: ['dpop-proof-missing'],
    },
    {
      name: 'an opaque token under DPoP without a proof, which the server calls a missing nonce',
      of: aCase({
        status: 401,
        request: { Authorization: `DPoP ${OPAQUE}` },
        response: { 'WWW-Authenticate': 'DPoP error="use_dpop_nonce"' },
      }),
      findings: ['dpop-proof-missing'],
    },
    {
      name: 'an opaque Bearer token where only DPoP is accepted',
      of: aCase({ status: 401, request: { Authorization: `Bearer ${OPAQUE}` }, response: ASKS_FOR_DPOP }),
      findings: ['dpop-proof-missing'],
    },
    {
      name: 'a token request without a proof, by Keycloak',
      of: aTokenRequest({
        sent: 'grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA',
        status: 400,
        answer: { error: 'invalid_request', error_description: 'DPoP proof is missing' },
      }),
      findings: ['dpop-proof-missing'],
    },
  ],
  silent: [
    {
      name: 'no token at all',
      of: aCase({ status: 401, response: { 'WWW-Authenticate': 'DPoP algs="ES256 PS256"' } }),
      findings: ['authorization-missing'],
    },
    {
      name: 'an opaque Bearer token where Bearer is accepted too',
      of: aCase({
        status: 401,
        request: { Authorization: `Bearer ${OPAQUE}` },
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token", DPoP algs="ES256 PS256"' },
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'the server read the token and wants a stronger sign-in',
      of: aCase({
        status: 401,
        request: { Authorization: `Bearer ${OPAQUE}` },
        response: { 'WWW-Authenticate': 'DPoP error="insufficient_user_authentication", max_age=300' },
      }),
      findings: ['challenge-step-up-required'],
    },
    {
      name: 'the identity is known, and the answer is about rights',
      of: aCase({
        status: 403,
        request: { Authorization: `Bearer ${BOUND}` },
        response: { 'WWW-Authenticate': 'Bearer error="insufficient_scope", scope="orders:write"' },
      }),
      findings: ['token-scope-insufficient'],
    },
  ],
} satisfies RuleCases;
