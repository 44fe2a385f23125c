import { javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'use-current-token',
  snippets: {
    page: ({ url, method }) => javascript`async function call(url, init = {}) {
  const headers = new Headers(init.headers);
  headers.set('Authorization', \`Bearer \${tokenStore.accessToken}\`); // read now, not when the client was made
  return fetch(url, { ...init, headers });
}

await call(${url.href}, { method: ${method} });`,
    axios: ({
      url,
    }) => javascript`const api = axios.create({ baseURL: ${url.origin} }); // without a token in its headers
api.interceptors.request.use((config) => {
  config.headers.Authorization = \`Bearer \${tokenStore.accessToken}\`;
  return config;
});`,
  },
  verify: 'request',
});
