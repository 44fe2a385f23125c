import { javascript } from './code.ts';
import { pageCall } from './page-call.ts';
import { pageCredentials } from './page-credentials.ts';
import { defineRemedy } from './remedy.ts';

const TOKEN = javascript`token`;

export default defineRemedy({
  id: 'wait-for-token',
  snippets: {
    page: (facts) => {
      const value = pageCredentials(facts, TOKEN);
      return (
        value &&
        javascript`const token = await getAccessToken(); // a string, once it is there
if (typeof token !== 'string' || token === '') throw new Error('not signed in');
${pageCall(facts, { headers: [{ name: 'Authorization', value }] })}`
      );
    },
    axios: (facts) => {
      const value = pageCredentials(facts, TOKEN);
      return (
        value &&
        javascript`const api = axios.create({ baseURL: ${facts.url.origin} });
api.interceptors.request.use(async (config) => {
  const token = await getAccessToken();
  if (!token) throw new axios.CanceledError('not signed in');
  config.headers.Authorization = ${value};
  return config;
});`
      );
    },
  },
  verify: 'request',
});
