import { javascript } from './code.ts';
import { pageCall } from './page-call.ts';
import { pageCredentials } from './page-credentials.ts';
import { defineRemedy } from './remedy.ts';

const CREDENTIALS = javascript`credentials`;

export default defineRemedy({
  id: 'name-scheme',
  snippets: {
    page: (facts) => {
      const value = pageCredentials(facts, CREDENTIALS);
      return (
        value &&
        javascript`// Whether it was stored with a scheme or not, it is sent with one.
const credentials = token.replace(/^(?:\\w+\\s+)+/, '');
${pageCall(facts, { headers: [{ name: 'Authorization', value }] })}`
      );
    },
    axios: (facts) => {
      const value = pageCredentials(facts, CREDENTIALS);
      return (
        value &&
        javascript`const api = axios.create({ baseURL: ${facts.url.origin} });
api.interceptors.request.use((config) => {
  // Whether it was stored with a scheme or not, it is sent with one.
  const credentials = token.replace(/^(?:\\w+\\s+)+/, '');
  config.headers.Authorization = ${value};
  return config;
});`
      );
    },
  },
  verify: 'request',
});
