import { everyRequest } from './clients/every-request.ts';
import { javascript } from './code.ts';
import { pageCall } from './page-call.ts';
import { pageSignIn } from './page-credentials.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'use-challenged-scheme',
  snippets: {
    page: (facts) => {
      const value = pageSignIn(facts, javascript`token`);
      return value && pageCall(facts, { headers: [{ name: 'Authorization', value }] });
    },
    ...everyRequest((facts) => {
      const value = pageSignIn(facts, javascript`token`);
      return value && { name: 'Authorization', value };
    }),
  },
  verify: 'request',
});
