import { javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'wait-for-token',
  snippets: {
    page: ({ url, method }) => javascript`const token = await getAccessToken(); // a string, once it is there
if (typeof token !== 'string' || token === '') throw new Error('not signed in');
await fetch(${url.href}, {
  method: ${method},
  headers: { Authorization: \`Bearer \${token}\` },
});`,
    axios: ({ url }) => javascript`const api = axios.create({ baseURL: ${url.origin} });
api.interceptors.request.use(async (config) => {
  const token = await getAccessToken();
  if (!token) throw new axios.CanceledError('not signed in');
  config.headers.Authorization = \`Bearer \${token}\`;
  return config;
});`,
  },
  verify: 'request',
});
