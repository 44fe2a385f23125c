import type { Case } from '../../case.ts';
import { aCase, type RuleCases } from '../a-case.ts';
import { aCookie } from '../a-cookie.ts';

const OLD = 's%3Aold81LmZr0TtYc7WnB4dkX2vQ.9fQ2';
const NEW = 's%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2';
const both = { Cookie: `connect.sid=${OLD}; theme=dark; connect.sid=${NEW}` };

function withoutJar({ jar: _, ...of }: Case): Case {
  return { ...of, unseen: { ...of.unseen, jar: 'not-in-file' } };
}

export default {
  fires: [
    {
      name: 'one of the host and one of the whole site',
      of: aCase({
        status: 401,
        request: both,
        more: { jar: [aCookie({ value: OLD, domain: 'shop.test', hostOnly: false }), aCookie({})] },
      }),
      findings: ['session-cookie-duplicated', 'challenge-missing'],
    },
    {
      name: 'one of a longer path, in a file without a jar',
      of: withoutJar(
        aCase({
          status: 403,
          request: { Cookie: 'sessionid=aB3dE5gH7jK9mN1p; sessionid=Zy8xW6vU4tS2rQ0p' },
          body: '{"detail":"Authentication credentials were not provided."}',
        }),
      ),
      findings: ['session-cookie-duplicated'],
    },
  ],
  silent: [
    {
      name: 'the same value twice',
      of: aCase({ status: 401, request: { Cookie: `connect.sid=${NEW}; connect.sid=${NEW}` } }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'two cookies that measure',
      of: aCase({ status: 401, request: { Cookie: `_ga=GA1.1.17951688; _ga=GA1.2.17951999; connect.sid=${NEW}` } }),
      findings: ['session-rejected', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
