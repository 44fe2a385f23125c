import { aCase, type RuleCases } from '../a-case.ts';

export default {
  fires: [
    {
      name: 'a 403 that says nothing',
      of: aCase({ status: 403, request: { Cookie: 'theme=dark' } }),
      findings: ['unexplained'],
    },
  ],
  silent: [
    {
      name: 'the answer names the cause',
      of: aCase({ status: 401, response: { 'WWW-Authenticate': 'Bearer' } }),
      findings: ['authorization-missing'],
    },
  ],
} satisfies RuleCases;
