import { wantedScheme } from '../wanted-scheme.ts';
import { javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'set-authorization-once',
  snippets: {
    page: (facts) => javascript`const headers = new Headers(options.headers);
headers.set('Authorization', ${`${wantedScheme(facts)} `} + token); // set replaces, append joins with a comma
await fetch(${facts.url.href}, { ...options, headers });`,
    axios: (facts) => javascript`const api = axios.create({ baseURL: ${facts.url.origin} });
// once for the instance, outside of functions that run again
api.interceptors.request.use((config) => {
  config.headers.set('Authorization', ${`${wantedScheme(facts)} `} + token);
  return config;
});`,
  },
  verify: 'request',
});
