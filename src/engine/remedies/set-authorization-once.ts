import { everyRequest } from './clients/every-request.ts';
import { javascript } from './code.ts';
import { withoutUserinfo } from './page-call.ts';
import { pageCredentials } from './page-credentials.ts';
import { defineRemedy } from './remedy.ts';

const TOKEN = javascript`token`;

export default defineRemedy({
  id: 'set-authorization-once',
  snippets: {
    page: (facts) => {
      const value = pageCredentials(facts, TOKEN);
      return (
        value &&
        javascript`const headers = new Headers(options.headers);
headers.set('Authorization', ${value}); // set replaces, append joins with a comma
await fetch(${withoutUserinfo(facts.url)}, { ...options, headers });`
      );
    },
    // Set up once for the client, outside of functions that run again.
    ...everyRequest((facts) => {
      const value = pageCredentials(facts, TOKEN);
      return value && { name: 'Authorization', value };
    }),
  },
  verify: 'request',
});
