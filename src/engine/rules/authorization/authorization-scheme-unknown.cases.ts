import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const EXPIRED = aJwt({ sub: '42', iat: 1_795_160_000, exp: 1_795_163_600 });
const OPAQUE = '2YotnFZFEjr1zCsicMWpAA';
const asked = (Authorization: string, challenge: string) =>
  aCase({ status: 401, request: { Authorization }, response: { 'WWW-Authenticate': challenge } });
const told = (Authorization: string, body: string, status = 401) => aCase({ status, request: { Authorization }, body });

export default {
  fires: [
    {
      name: 'Bearer misspelt',
      of: asked(`Baerer ${GOOD}`, 'Bearer error="invalid_token"'),
      findings: ['authorization-scheme-unknown'],
    },
    {
      name: 'FastAPI’s HTTPBearer',
      of: told(`Token ${GOOD}`, '{"detail":"Invalid authentication credentials"}', 403),
      findings: ['authorization-scheme-unknown'],
    },
    {
      name: 'gin-jwt, which challenges for JWT and reads Bearer',
      of: aCase({
        status: 401,
        request: { Authorization: `Token ${GOOD}` },
        response: { 'WWW-Authenticate': 'JWT realm="test zone"' },
        body: '{"code":401,"message":"auth header is invalid"}',
      }),
      findings: ['authorization-scheme-unknown'],
    },
    {
      name: '@fastify/jwt, by a 400',
      of: told(
        `Token ${GOOD}`,
        '{"code":"FST_JWT_BAD_REQUEST","message":"Format is Authorization: Bearer [token]"}',
        400,
      ),
      findings: ['authorization-scheme-unknown'],
    },
    {
      name: 'Basic misspelt',
      of: told('Basci YWRhOm9wZW4=', 'Unauthorized'),
      findings: ['authorization-scheme-unknown', 'challenge-missing'],
    },
    {
      name: 'misspelt, answered 403',
      of: told(`Beare ${OPAQUE}`, 'Forbidden', 403),
      findings: ['authorization-scheme-unknown'],
    },
    {
      name: 'Bearer with a word after it',
      of: told(`BearerToken ${GOOD}`, 'Unauthorized'),
      findings: ['authorization-scheme-unknown', 'challenge-missing'],
    },
    {
      name: 'Token where Bearer is wanted',
      of: asked(`Token ${OPAQUE}`, 'Bearer realm="api", error="invalid_token"'),
      findings: ['authorization-scheme-unknown'],
    },
    {
      name: 'JWT where Bearer is wanted, with a token that has expired too',
      of: asked(`JWT ${EXPIRED}`, 'Bearer'),
      findings: ['authorization-scheme-unknown'],
    },
    {
      name: 'the body names the scheme',
      of: told(
        `Token ${OPAQUE}`,
        '{"message":"Format is Authorization: Bearer [token]","code":"credentials_bad_format"}',
      ),
      findings: ['authorization-scheme-unknown', 'challenge-missing'],
    },
    {
      name: 'the body complains of the scheme',
      of: told(`Token ${OPAQUE}`, '{"error":"Unsupported authorization scheme"}'),
      findings: ['authorization-scheme-unknown', 'challenge-missing'],
    },
    {
      name: 'JWT to a server that says nothing was provided',
      of: told(`JWT ${GOOD}`, '{"detail":"Authentication credentials were not provided."}', 403),
      findings: ['authorization-scheme-unknown'],
    },
    {
      name: 'a scheme that somebody made up',
      of: asked(`Shop ${OPAQUE}`, 'Bearer'),
      findings: ['authorization-scheme-unknown'],
    },
    {
      name: 'the header’s name in its own value',
      of: told(`Authorization: Bearer ${GOOD}`, '{"error":"Unauthorized"}'),
      findings: ['authorization-scheme-unknown', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'one that the server challenges for',
      of: asked(`Token ${OPAQUE}`, 'Token'),
      findings: ['authorization-not-received'],
    },
    {
      name: 'a registered one',
      of: asked('Basic YWRhOm9wZW5zZXNhbWU=', 'Bearer'),
      findings: ['authorization-scheme-mismatch'],
    },
    {
      name: 'a server that read the token under it',
      of: told(`JWT ${EXPIRED}`, '{"error":"Signature has expired"}'),
      findings: ['token-expired', 'challenge-missing'],
    },
    {
      name: 'one of the API’s own, and no word about it',
      of: told(`Shop ${OPAQUE}`, 'Unauthorized'),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'the old name of a registered one',
      of: asked(`OAuth ${OPAQUE}`, 'Bearer error="invalid_token"'),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
