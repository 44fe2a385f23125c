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
    axios: (facts) => {
      const value = pageSignIn(facts, javascript`await getAccessToken()`);
      return (
        value &&
        javascript`const api = axios.create({ baseURL: ${facts.url.origin} });
api.interceptors.request.use(async (config) => {
  config.headers.Authorization = ${value};
  return config;
});`
      );
    },
  },
  verify: 'request',
});
