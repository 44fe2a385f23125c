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
    axios: (facts) => {
      const value = pageCredentials(facts, TOKEN);
      return (
        value &&
        javascript`const api = axios.create({ baseURL: ${facts.url.origin} });
// once for the instance, outside of functions that run again
api.interceptors.request.use((config) => {
  config.headers.set('Authorization', ${value});
  return config;
});`
      );
    },
  },
  verify: 'request',
});
