import { wantedScheme } from '../wanted-scheme.ts';
import { javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'name-scheme',
  snippets: {
    page: (facts) => javascript`// Whether it was stored with a scheme or not, it is sent with one.
const credentials = token.replace(/^(?:\\w+\\s+)+/, '');
await fetch(${facts.url.href}, {
  method: ${facts.method},
  headers: { Authorization: ${`${wantedScheme(facts)} `} + credentials },
});`,
    axios: (facts) => javascript`const api = axios.create({ baseURL: ${facts.url.origin} });
api.interceptors.request.use((config) => {
  // Whether it was stored with a scheme or not, it is sent with one.
  const credentials = token.replace(/^(?:\\w+\\s+)+/, '');
  config.headers.Authorization = ${`${wantedScheme(facts)} `} + credentials;
  return config;
});`,
  },
  verify: 'request',
});
