import { everyRequest } from './clients/every-request.ts';
import { javascript } from './code.ts';
import { pageCall } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'send-access-token',
  snippets: {
    page: (facts) => javascript`// of the token endpoint's answer, access_token is the one for APIs
const { access_token: accessToken } = tokens;
${pageCall(facts, { headers: [{ name: 'Authorization', value: javascript`${'Bearer '} + accessToken` }] })}`,
    ...everyRequest(() => ({
      name: 'Authorization',
      value: javascript`${'Bearer '} + tokens.access_token`,
      before: javascript`// not id_token, not refresh_token`,
    })),
  },
  verify: 'request',
});
