import { aCase, type RuleCases } from '../a-case.ts';
import { aTokenRequest } from '../a-token-request.ts';

export default {
  fires: [
    {
      name: 'a 401 whose body says why',
      of: aCase({ status: 401, request: {}, body: '{"message":"No token provided"}' }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'an empty challenge',
      of: aCase({
        status: 401,
        request: {},
        response: { 'WWW-Authenticate': ' ' },
        body: '{"message":"No token provided"}',
      }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'a 401 with a challenge',
      of: aCase({ status: 401, request: {}, response: { 'WWW-Authenticate': 'Bearer' } }),
      findings: ['authorization-missing'],
    },
    {
      name: 'a challenge under the name that AWS API Gateway gives it',
      of: aCase({ status: 401, request: {}, response: { 'x-amzn-Remapped-WWW-Authenticate': 'Bearer' } }),
      findings: ['authorization-missing'],
    },
    {
      name: 'a token endpoint that answers in its body',
      of: aTokenRequest({ sent: 'grant_type=client_credentials', status: 401, answer: { error: 'invalid_client' } }),
      findings: ['oauth-client-invalid'],
    },
    {
      name: 'a 403, which needs none',
      of: aCase({ status: 403, request: { Cookie: 'theme=dark' } }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
