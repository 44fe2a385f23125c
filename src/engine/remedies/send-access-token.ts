import { javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'send-access-token',
  snippets: {
    page: ({ url, method }) => javascript`// of the token endpoint's answer, access_token is the one for APIs
const { access_token: accessToken } = tokens;
await fetch(${url.href}, {
  method: ${method},
  headers: { Authorization: \`Bearer \${accessToken}\` },
});`,
    axios: ({ url }) => javascript`const api = axios.create({ baseURL: ${url.origin} });
api.interceptors.request.use((config) => {
  config.headers.Authorization = \`Bearer \${tokens.access_token}\`; // not id_token, not refresh_token
  return config;
});`,
  },
  verify: 'request',
});
