import { everyRequest } from './clients/every-request.ts';
import { javascript } from './code.ts';
import { pageCall } from './page-call.ts';
import { pageCredentials } from './page-credentials.ts';
import { defineRemedy } from './remedy.ts';

const CREDENTIALS = javascript`credentials`;

const STRIP = javascript`// Whether it was stored with a scheme or not, it is sent with one.
const credentials = token.replace(/^(?:\\w+\\s+)+/, '');`;

export default defineRemedy({
  id: 'name-scheme',
  snippets: {
    page: (facts) => {
      const value = pageCredentials(facts, CREDENTIALS);
      return (
        value &&
        javascript`${STRIP}
${pageCall(facts, { headers: [{ name: 'Authorization', value }] })}`
      );
    },
    ...everyRequest((facts) => {
      const value = pageCredentials(facts, CREDENTIALS);
      return value && { name: 'Authorization', value, before: STRIP };
    }),
  },
  verify: 'request',
});
