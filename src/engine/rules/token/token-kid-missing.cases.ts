import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const CLAIMS = { sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 };
const sent = (header: object) => ({ Authorization: `Bearer ${aJwt(CLAIMS, header)}` });
const NO_KID = sent({ alg: 'RS256', typ: 'JWT' });

export default {
  fires: [
    {
      name: 'the server misses the kid',
      of: aCase({ status: 401, request: NO_KID, body: '{"error":"Firebase ID token has no \\"kid\\" claim."}' }),
      findings: ['token-kid-missing', 'challenge-missing'],
    },
    {
      name: 'Microsoft’s code for it',
      of: aCase({
        status: 401,
        request: NO_KID,
        response: {
          'WWW-Authenticate':
            'Bearer error="invalid_token", error_description="IDX10517: Signature validation failed. The token\'s kid is missing."',
        },
      }),
      findings: ['token-kid-missing'],
    },
    {
      name: 'no key was found',
      of: aCase({ status: 401, request: NO_KID, body: 'no applicable key found in the JSON Web Key Set' }),
      findings: ['token-kid-missing', 'challenge-missing'],
    },
    {
      name: 'the signature is refused, and several keys may be meant',
      of: aCase({ status: 401, request: NO_KID, body: 'invalid signature' }),
      findings: ['token-signature-rejected', 'challenge-missing', 'token-kid-missing'],
    },
  ],
  silent: [
    {
      name: 'a kid that the server does not know',
      of: aCase({
        status: 401,
        request: sent({ alg: 'RS256', kid: 'k9' }),
        body: 'Unable to find a signing key that matches: "k9"',
      }),
      findings: ['token-signature-rejected', 'challenge-missing'],
    },
    {
      name: 'an HMAC has one secret',
      of: aCase({ status: 401, request: sent({ alg: 'HS256' }), body: 'invalid signature' }),
      findings: ['token-signature-rejected', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
