import { javascript } from './code.ts';
import { hasBody, pageCall, withoutUserinfo } from './page-call.ts';
import { pageSignIn } from './page-credentials.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'use-challenged-scheme',
  snippets: {
    page: (facts) => {
      const value = pageSignIn(facts, javascript`token`);
      return value && pageCall(facts, { headers: [{ name: 'Authorization', value }] });
    },
    axios: (facts) => {
      const value = pageSignIn(facts, javascript`token`);
      return (
        value &&
        javascript`await axios.request({
  url: ${withoutUserinfo(facts.url)},
  method: ${facts.method},${
    hasBody(facts)
      ? javascript`
  data,`
      : javascript``
  }
  headers: { Authorization: ${value} },
});`
      );
    },
  },
  verify: 'request',
});
