import { everyRequest } from './clients/every-request.ts';
import { javascript } from './code.ts';
import { pageCall } from './page-call.ts';
import { pageSignIn } from './page-credentials.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'send-authorization',
  snippets: {
    page: (facts) => {
      const value = pageSignIn(facts, javascript`accessToken`);
      return value && pageCall(facts, { headers: [{ name: 'Authorization', value }] });
    },
    ...everyRequest((facts) => {
      const value = pageSignIn(facts, javascript`(await getAccessToken())`);
      return value && { name: 'Authorization', value };
    }),
  },
  verify: 'request',
});
