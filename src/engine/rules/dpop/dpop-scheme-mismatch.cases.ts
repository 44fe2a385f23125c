import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';
import { aProof, JKT } from '../a-proof.ts';

const TIMES = { iat: 1_795_168_700, exp: 1_795_170_000 };
const BOUND = aJwt({ sub: '42', ...TIMES, cnf: { jkt: JKT } });
const UNBOUND = aJwt({ sub: '42', ...TIMES });
const OPAQUE = 'Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU';

export default {
  fires: [
    {
      name: 'a bound token as Bearer, with a proof',
      of: aCase({
        status: 401,
        request: { Authorization: `Bearer ${BOUND}`, DPoP: aProof(BOUND) },
        response: { 'WWW-Authenticate': 'DPoP error="invalid_token", algs="ES256"' },
      }),
      findings: ['dpop-scheme-mismatch'],
    },
    {
      name: 'an opaque token as Bearer, with a proof, where only DPoP is accepted',
      of: aCase({
        status: 401,
        request: { Authorization: `Bearer ${OPAQUE}`, DPoP: aProof(OPAQUE) },
        response: { 'WWW-Authenticate': 'DPoP algs="ES256 PS256"' },
      }),
      findings: ['dpop-scheme-mismatch'],
    },
    {
      name: 'a token that is bound to no key, under DPoP',
      of: aCase({
        status: 401,
        request: { Authorization: `DPoP ${UNBOUND}`, DPoP: aProof(UNBOUND) },
        response: { 'WWW-Authenticate': 'DPoP error="invalid_token", error_description="Invalid DPoP key binding"' },
      }),
      findings: ['dpop-scheme-mismatch'],
    },
  ],
  silent: [
    {
      name: 'a bound token under DPoP, refused for another reason',
      of: aCase({
        status: 401,
        request: { Authorization: `dpop ${BOUND}`, DPoP: aProof(BOUND) },
        response: { 'WWW-Authenticate': 'DPoP error="invalid_token", error_description="Token revoked"' },
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'an opaque Bearer token with a needless proof, where DPoP was never asked for',
      of: aCase({
        status: 401,
        request: { Authorization: `Bearer ${OPAQUE}`, DPoP: aProof(OPAQUE) },
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
