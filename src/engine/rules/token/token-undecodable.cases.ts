import { toBase64Url } from '../../http/base64url.ts';
import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const JWT = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const [HEAD = '', CLAIMS = '', SIGNATURE = ''] = JWT.split('.');
const sent = (token: string) => ({ Authorization: `Bearer ${token}` });
const SPRING = {
  'WWW-Authenticate':
    'Bearer error="invalid_token", error_description="An error occurred while attempting to decode the Jwt: Malformed payload"',
};

export default {
  fires: [
    {
      name: 'characters are gone out of the claims',
      of: aCase({ status: 401, request: sent(`${HEAD}.${CLAIMS.slice(8)}.${SIGNATURE}`), response: SPRING }),
      findings: ['token-undecodable'],
    },
    {
      name: 'claims that are a word, and no more said than 403',
      of: aCase({ status: 403, request: sent(`${HEAD}.aGVsbG8.${SIGNATURE}`) }),
      findings: ['token-undecodable'],
    },
    {
      name: 'padded base64',
      of: aCase({
        status: 401,
        request: { 'X-Access-Token': `${HEAD}=.${CLAIMS}==.${SIGNATURE}` },
        response: { 'WWW-Authenticate': 'Bearer' },
      }),
      findings: ['token-undecodable', 'authorization-header-misnamed'],
    },
    {
      name: 'base64 in the signature',
      of: aCase({ status: 401, request: { 'X-Access-Token': `${HEAD}.${CLAIMS}.a+b/c2lnbmF0dXJl` } }),
      findings: ['token-undecodable', 'challenge-missing'],
    },
    {
      name: 'base64 of a JWT',
      of: aCase({ status: 403, request: sent(toBase64Url(new TextEncoder().encode(JWT))), body: 'jwt malformed' }),
      findings: ['token-undecodable'],
    },
    {
      name: 'in small letters',
      of: aCase({
        status: 401,
        request: sent(JWT.toLowerCase()),
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      }),
      findings: ['token-undecodable'],
    },
    {
      name: 'dots, and nothing that decodes',
      of: aCase({ status: 401, request: sent('access.token.value'), body: 'Invalid header string' }),
      findings: ['token-undecodable', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'it is cut short',
      of: aCase({ status: 401, request: sent(`${HEAD}.${CLAIMS.slice(0, 9)}`), response: SPRING }),
      findings: ['token-segment-count'],
    },
    {
      name: 'it decodes',
      of: aCase({ status: 401, request: sent(JWT), response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
