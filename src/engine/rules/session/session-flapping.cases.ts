import type { Exchange } from '../../case.ts';
import { aCase, type RuleCases } from '../a-case.ts';

const SID = 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2';

function answered(status: number, cookie: string): Exchange {
  return aCase({ status, request: { Cookie: cookie } }).exchange;
}

export default {
  fires: [
    {
      name: 'refused, accepted and refused with one value',
      of: aCase({
        status: 401,
        request: { Cookie: SID },
        more: { refusedBefore: answered(401, SID), lastGood: answered(200, SID) },
      }),
      findings: ['session-flapping', 'challenge-missing'],
    },
    {
      name: 'a 403 that asks for a sign-in',
      of: aCase({
        status: 403,
        request: { Cookie: `theme=dark; ${SID}` },
        body: '{"error":"Please log in"}',
        more: { refusedBefore: answered(403, SID), lastGood: answered(200, SID) },
      }),
      findings: ['session-flapping'],
    },
  ],
  silent: [
    {
      name: 'it worked until now: the session may be over',
      of: aCase({ status: 401, request: { Cookie: SID }, more: { lastGood: answered(200, SID) } }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'the session that was accepted was another one',
      of: aCase({
        status: 401,
        request: { Cookie: SID },
        more: { refusedBefore: answered(401, SID), lastGood: answered(200, 'connect.sid=s%3Aanother.1aB') },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'an Authorization header decides',
      of: aCase({
        status: 401,
        request: { Cookie: SID, Authorization: 'Bearer 8f14e45fceea167a5a36dedd4bea2543' },
        more: { refusedBefore: answered(401, SID), lastGood: answered(200, SID) },
      }),
      findings: ['unexplained', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
