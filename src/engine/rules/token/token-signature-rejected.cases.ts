import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const CLAIMS = { iss: 'https://id.shop.test', sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 };
const TOKEN = { Authorization: `Bearer ${aJwt(CLAIMS)}` };
const said = (body: string, status = 401) => aCase({ status, request: TOKEN, body });

export default {
  fires: [
    {
      name: 'Flask-JWT-Extended, by a 422',
      of: said('{"msg":"Signature verification failed"}', 422),
      findings: ['token-signature-rejected'],
    },
    {
      name: 'PostgREST, of a token without kid under its one secret',
      of: aCase({
        status: 401,
        request: { Authorization: `Bearer ${aJwt(CLAIMS, { alg: 'HS256', typ: 'JWT' })}` },
        response: {
          'WWW-Authenticate': 'Bearer error="invalid_token", error_description="No suitable key or wrong key type"',
        },
      }),
      findings: ['token-signature-rejected'],
    },
    { name: 'jsonwebtoken', of: said('{"message":"invalid signature"}', 403), findings: ['token-signature-rejected'] },
    {
      name: 'golang-jwt',
      of: said('token signature is invalid: signature is invalid'),
      findings: ['token-signature-rejected', 'challenge-missing'],
    },
    {
      name: 'PostgREST',
      of: said('{"code":"PGRST301","message":"JWSError JWSInvalidSignature"}'),
      findings: ['token-signature-rejected', 'challenge-missing'],
    },
    { name: 'Envoy', of: said('Jwt verification fails'), findings: ['token-signature-rejected', 'challenge-missing'] },
    {
      name: 'Envoy knows no such key',
      of: said("Jwks doesn't have key to match kid or alg from Jwt"),
      findings: ['token-signature-rejected', 'challenge-missing'],
    },
    {
      name: 'ASP.NET Core knows no such key',
      of: aCase({
        status: 401,
        request: TOKEN,
        response: {
          'WWW-Authenticate': 'Bearer error="invalid_token", error_description="The signature key was not found"',
        },
      }),
      findings: ['token-signature-rejected'],
    },
    {
      name: 'Spring expects another algorithm',
      of: aCase({
        status: 401,
        request: TOKEN,
        response: {
          'WWW-Authenticate':
            'Bearer error="invalid_token", error_description="An error occurred while attempting to decode the Jwt: Signed JWT rejected: Another algorithm expected, or no matching key(s) found"',
        },
      }),
      findings: ['token-signature-rejected'],
    },
    {
      name: 'the algorithm is not allowed',
      of: said('{"message":"invalid algorithm"}'),
      findings: ['token-signature-rejected', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'PyJWT’s words for an expired token',
      of: aCase({
        status: 401,
        request: { Authorization: `Bearer ${aJwt({ ...CLAIMS, exp: 1_795_168_100 })}` },
        body: '{"detail":"Signature has expired"}',
      }),
      findings: ['token-expired', 'challenge-missing'],
    },
    {
      name: 'a request signature',
      of: said('The request signature we calculated does not match the signature you provided', 403),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
