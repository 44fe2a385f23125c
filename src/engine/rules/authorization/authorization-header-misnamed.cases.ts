import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const CHALLENGE = { 'WWW-Authenticate': 'Bearer realm="api"' };
const asked = (name: string, value = `Bearer ${GOOD}`) =>
  aCase({ status: 401, request: { [name]: value }, response: CHALLENGE });
const told = (name: string, body: string, status = 401, value = `Bearer ${GOOD}`) =>
  aCase({ status, request: { [name]: value }, body });

export default {
  fires: [
    { name: 'British spelling', of: asked('Authorisation'), findings: ['authorization-header-misnamed'] },
    {
      name: 'a letter left out, and the body unseen',
      of: told('Authorizaton', 'Unauthorized'),
      findings: ['authorization-header-misnamed', 'challenge-missing'],
    },
    {
      name: 'in a 403 of FastAPI',
      of: told('Authorisation', '{"detail":"Not authenticated"}', 403),
      findings: ['authorization-header-misnamed'],
    },
    { name: 'Authentication', of: asked('Authentication'), findings: ['authorization-header-misnamed'] },
    { name: 'X-Authorization', of: asked('X-Authorization'), findings: ['authorization-header-misnamed'] },
    { name: 'Token, without a scheme', of: asked('Token', GOOD), findings: ['authorization-header-misnamed'] },
    {
      name: 'X-Access-Token, to a server that says where it looks',
      of: told('X-Access-Token', '{"error":"Missing Authorization header"}', 403, '2YotnFZFEjr1zCsicMWpAA'),
      findings: ['authorization-header-misnamed'],
    },
    {
      name: 'a header of the answer',
      of: told('WWW-Authenticate', '{"detail":"Not authenticated"}', 401, `Bearer ${GOOD}`),
      findings: ['authorization-header-misnamed', 'challenge-missing'],
    },
    {
      name: 'a scheme in a header of another name, and no word',
      of: told('X-Auth-Token', 'Unauthorized'),
      findings: ['authorization-header-misnamed', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'the API’s own header, and a token that it refuses',
      of: told('X-Auth-Token', '{"error":"Invalid token"}', 401, '2YotnFZFEjr1zCsicMWpAA'),
      findings: ['token-rejected', 'challenge-missing'],
    },
    {
      name: 'the API’s own header, and no word',
      of: told('X-Auth-Token', 'Unauthorized', 401, '2YotnFZFEjr1zCsicMWpAA'),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'the header beside Authorization',
      of: aCase({
        status: 401,
        request: { Authorization: `Bearer ${GOOD}`, 'X-Auth-Token': GOOD },
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      }),
      findings: ['token-rejected'],
    },
    { name: 'an empty header', of: asked('Authorisation', ''), findings: ['authorization-missing'] },
    { name: 'another header', of: asked('Accept', '*/*'), findings: ['authorization-missing'] },
  ],
} satisfies RuleCases;
