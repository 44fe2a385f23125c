import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';
import { aProof, JKT } from '../a-proof.ts';

const TOKEN = aJwt({ sub: '42', iat: 1_795_168_700, exp: 1_795_170_000, cnf: { jkt: JKT } });
const OTHER_KEY = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
};
const REFUSED = {
  'WWW-Authenticate': 'DPoP error="invalid_dpop_proof", error_description="DPoP proof is invalid", algs="ES256"',
};

const SILENT = { 'WWW-Authenticate': 'DPoP algs="ES256"' };
const INVALID_TOKEN = { 'WWW-Authenticate': 'DPoP error="invalid_token", error_description="Token revoked"' };

const sent = (...proof: string[]) => ({ Authorization: `DPoP ${TOKEN}`, DPoP: proof });
const fires = (name: string, proof: string | string[], response: Record<string, string> = REFUSED) => ({
  name,
  of: aCase({ status: 401, request: sent(...[proof].flat()), response }),
  findings: ['dpop-proof-mismatch'],
});

export default {
  fires: [
    fires('another method', aProof(TOKEN, { htm: 'POST' })),
    fires('a method in small letters', aProof(TOKEN, { htm: 'get' })),
    fires(
      'another path, and a server that says nothing of it',
      aProof(TOKEN, { htu: 'https://api.shop.test/orders' }),
      SILENT,
    ),
    fires('a URL without its host', aProof(TOKEN, { htu: '/me' })),
    fires('a URL with its query', aProof(TOKEN, { htu: 'https://api.shop.test/me?page=1' })),
    fires('the hash of another token', aProof('another')),
    fires('no hash of the token', aProof(TOKEN, { ath: undefined })),
    fires('no identifier', aProof(TOKEN, { jti: undefined })),
    fires('a proof made two minutes ago', aProof(TOKEN, { iat: 1_795_168_680 })),
    fires(
      'a proof made an hour ago, and a server that says nothing of it',
      aProof(TOKEN, { iat: 1_795_165_200 }),
      SILENT,
    ),
    fires('a time in milliseconds', aProof(TOKEN, { iat: 1_795_168_799_000 })),
    fires('another key than that of the token', aProof(TOKEN, {}, { jwk: OTHER_KEY })),
    fires('a JWT of another type', aProof(TOKEN, {}, { typ: 'JWT' })),
    fires('no JWT', 'undefined'),
    fires('two proofs', [aProof(TOKEN), aProof(TOKEN)]),
    fires('a proof that agrees with all that can be seen', aProof(TOKEN)),
    {
      name: 'a redirect: the proof was made for the first URL',
      of: aCase({
        before: [{ url: 'https://api.shop.test/v1/me', request: {}, status: 308, response: { Location: '/me' } }],
        status: 401,
        request: sent(aProof(TOKEN, { htu: 'https://api.shop.test/v1/me' })),
        response: REFUSED,
      }),
      findings: ['dpop-proof-mismatch'],
    },
  ],
  silent: [
    {
      name: 'a proof that agrees, and a server that complains of the token',
      of: aCase({
        status: 401,
        request: sent(aProof(TOKEN)),
        response: INVALID_TOKEN,
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'a query in the URL of the request, which has no place in the proof',
      of: aCase({
        url: 'https://api.shop.test/me?page=1',
        status: 401,
        request: sent(aProof(TOKEN)),
        response: INVALID_TOKEN,
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'a URL written in another way',
      of: aCase({
        status: 401,
        request: sent(aProof(TOKEN, { htu: 'HTTPS://API.SHOP.TEST:443/me' })),
        response: INVALID_TOKEN,
      }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
