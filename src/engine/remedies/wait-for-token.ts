import { wantedScheme } from '../wanted-scheme.ts';
import { javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'wait-for-token',
  snippets: {
    page: (facts) => javascript`const token = await getAccessToken(); // a string, once it is there
if (typeof token !== 'string' || token === '') throw new Error('not signed in');
await fetch(${facts.url.href}, {
  method: ${facts.method},
  headers: { Authorization: ${`${wantedScheme(facts)} `} + token },
});`,
    axios: (facts) => javascript`const api = axios.create({ baseURL: ${facts.url.origin} });
api.interceptors.request.use(async (config) => {
  const token = await getAccessToken();
  if (!token) throw new axios.CanceledError('not signed in');
  config.headers.Authorization = ${`${wantedScheme(facts)} `} + token;
  return config;
});`,
  },
  verify: 'request',
});
