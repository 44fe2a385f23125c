import { javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'send-authorization',
  snippets: {
    page: ({ url, method }) => javascript`await fetch(${url.href}, {
  method: ${method},
  headers: { Authorization: \`Bearer \${accessToken}\` },
});`,
    axios: ({ url }) => javascript`const api = axios.create({ baseURL: ${url.origin} });
api.interceptors.request.use(async (config) => {
  config.headers.Authorization = \`Bearer \${await getAccessToken()}\`;
  return config;
});`,
  },
  verify: 'request',
});
