import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const EXPIRED = aJwt({ sub: '42', iat: 1_795_160_000, exp: 1_795_163_600 });
const BASIC = 'Basic YWRhOm9wZW5zZXNhbWU=';
const sent = (Authorization: string, challenge: string | readonly string[], body?: string) =>
  aCase({
    status: 401,
    request: { Authorization },
    response: { 'WWW-Authenticate': challenge },
    ...(body !== undefined && { body }),
  });

export default {
  fires: [
    {
      name: 'Basic to FastAPI’s HTTPBearer',
      of: aCase({
        status: 403,
        request: { Authorization: BASIC },
        body: '{"detail":"Invalid authentication credentials"}',
      }),
      findings: ['authorization-scheme-mismatch'],
    },
    {
      name: 'Basic where Bearer is wanted',
      of: sent(BASIC, 'Bearer realm="api"'),
      findings: ['authorization-scheme-mismatch'],
    },
    {
      name: 'Bearer where Token is wanted, by a server that says nothing was provided',
      of: sent(`Bearer ${GOOD}`, 'Token', '{"detail":"Authentication credentials were not provided."}'),
      findings: ['authorization-scheme-mismatch'],
    },
    {
      name: 'Bearer where Windows sign-in is wanted',
      of: sent(`Bearer ${GOOD}`, ['Negotiate', 'NTLM']),
      findings: ['authorization-scheme-mismatch'],
    },
    {
      name: 'Bearer where Basic or Digest is wanted',
      of: sent(`Bearer ${GOOD}`, 'Digest realm="a", nonce="b", Basic realm="a"'),
      findings: ['authorization-scheme-mismatch'],
    },
    {
      name: 'an expired token under the wrong scheme',
      of: sent(`Bearer ${EXPIRED}`, 'Token'),
      findings: ['authorization-scheme-mismatch', 'token-expired'],
    },
    {
      name: 'the body names the scheme',
      of: aCase({
        status: 401,
        request: { Authorization: BASIC },
        body: '{"message":"Format is Authorization: Bearer [token]","code":"credentials_bad_format"}',
      }),
      findings: ['authorization-scheme-mismatch', 'challenge-missing'],
    },
    {
      name: 'the body complains of the scheme',
      of: aCase({
        status: 401,
        request: { Authorization: `Bearer ${GOOD}` },
        body: '{"error":"Unsupported authorization scheme"}',
      }),
      findings: ['authorization-scheme-mismatch', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'Rails challenges for Token and reads Bearer as well',
      of: sent(`Bearer ${GOOD}`, 'Token realm="Application"', 'HTTP Token: Access denied.'),
      findings: ['token-rejected'],
    },
    {
      name: 'gin-jwt challenges for JWT and reads Bearer',
      of: aCase({
        status: 403,
        request: { Authorization: `Bearer ${GOOD}` },
        response: { 'WWW-Authenticate': 'JWT realm="test zone"' },
        body: '{"code":403,"message":"you don\'t have permission to access this resource"}',
      }),
      findings: ['unexplained'],
    },
    {
      name: 'hapi-auth-jwt2 challenges for Token and strips Bearer',
      of: sent(`Bearer ${GOOD}`, 'Token error="Invalid token"', '{"statusCode":401,"message":"Invalid token"}'),
      findings: ['token-rejected'],
    },
    {
      name: 'a wrong password at FastAPI’s HTTPBasic',
      of: aCase({
        status: 401,
        request: { Authorization: BASIC },
        body: '{"detail":"Invalid authentication credentials"}',
      }),
      findings: ['basic-credentials-rejected', 'challenge-missing'],
    },
    {
      name: 'the letters differ in case only',
      of: sent('bearer 2YotnFZFEjr1zCsicMWpAA', 'Bearer error="invalid_token"'),
      findings: ['token-rejected'],
    },
    {
      name: 'one of several that are wanted',
      of: sent(BASIC, ['Negotiate', 'xBasic realm="a"']),
      findings: ['basic-credentials-rejected'],
    },
    {
      name: 'NTLM inside Negotiate',
      of: sent('NTLM TlRMTVNTUAABAAAA', 'Negotiate'),
      findings: ['challenge-negotiate-unavailable'],
    },
    {
      name: 'Basic under a name that keeps the login box away',
      of: sent(BASIC, 'xBasic realm="api"'),
      findings: ['basic-credentials-rejected'],
    },
    {
      name: 'a server that read the token, whatever it challenges for',
      of: sent(`Bearer ${EXPIRED}`, 'xBasic realm="api"', '{"error":"jwt expired"}'),
      findings: ['token-expired'],
    },
    {
      name: 'a scheme that is not registered',
      of: sent('Token 2YotnFZFEjr1zCsicMWpAA', 'Bearer'),
      findings: ['authorization-scheme-unknown'],
    },
    {
      name: 'words in the place of a challenge',
      of: sent(`Bearer ${GOOD}`, 'Unauthorized'),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
