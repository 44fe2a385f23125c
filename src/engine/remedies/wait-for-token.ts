import { everyRequest } from './clients/every-request.ts';
import { javascript } from './code.ts';
import { pageCall } from './page-call.ts';
import { pageCredentials } from './page-credentials.ts';
import { defineRemedy } from './remedy.ts';

const TOKEN = javascript`token`;

const WAIT = javascript`const token = await getAccessToken(); // a string, once it is there
if (typeof token !== 'string' || token === '') throw new Error('not signed in');`;

export default defineRemedy({
  id: 'wait-for-token',
  snippets: {
    page: (facts) => {
      const value = pageCredentials(facts, TOKEN);
      return (
        value &&
        javascript`${WAIT}
${pageCall(facts, { headers: [{ name: 'Authorization', value }] })}`
      );
    },
    ...everyRequest((facts) => {
      const value = pageCredentials(facts, TOKEN);
      return value && { name: 'Authorization', value, before: WAIT };
    }),
  },
  verify: 'request',
});
