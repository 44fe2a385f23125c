import { refusedLine } from '../facts/refused-line.ts';
import type { Facts } from '../facts.ts';
import { withCredentials } from './clients/with-credentials.ts';
import { javascript } from './code.ts';
import { pageCall } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

/** The address whose answer brings the session. */
const signInOf = (facts: Facts) => refusedLine(facts, 'set-cookie-credentials-omitted')?.judged.url ?? facts.url.href;

export default defineRemedy({
  id: 'sign-in-with-credentials',
  snippets: {
    page: (facts) => javascript`// the request that gets the cookie
await fetch(${signInOf(facts)}, { method: 'POST', credentials: 'include', body });
// and each that needs it
${pageCall(facts, { credentials: 'include' })}`,
    // for every request, the sign-in too
    ...withCredentials(({ url }) => url.origin),
  },
  verify: 'request',
});
