import type { Facts } from '../facts.ts';
import { everyRequest } from './clients/every-request.ts';
import { type Code, javascript } from './code.ts';
import { pageCall } from './page-call.ts';
import { pageCredentials } from './page-credentials.ts';
import { defineRemedy } from './remedy.ts';

/** How the token is read so that what was wrong with it is gone. */
function readToken({ authorization }: Facts): Code {
  const has = (code: string) => authorization?.problems.some((problem) => problem.code === code) ?? false;
  if (has('percent-encoded')) return javascript`decodeURIComponent(stored).trim()`;
  if (has('quoted')) return javascript`stored.trim().replace(/^["']|["']$/g, '')`;
  if (has('white-space')) return javascript`stored.replace(/\\\\[rnt]|\\s/g, '')`;
  return javascript`stored.trim()`;
}

const TOKEN = javascript`token`;

const clean = (facts: Facts): Code => javascript`const token = ${readToken(facts)};
if (!/^[\\w\\-.~+/]+=*$/.test(token)) throw new Error('not a token (RFC 6750, b64token)');`;

export default defineRemedy({
  id: 'clean-token',
  snippets: {
    page: (facts) => {
      const value = pageCredentials(facts, TOKEN);
      return (
        value &&
        javascript`${clean(facts)}
${pageCall(facts, { headers: [{ name: 'Authorization', value }] })}`
      );
    },
    ...everyRequest((facts) => {
      const value = pageCredentials(facts, TOKEN);
      return value && { name: 'Authorization', value, before: clean(facts) };
    }),
  },
  verify: 'request',
});
