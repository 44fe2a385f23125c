import { javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'fetch-include-credentials',
  snippets: {
    page: ({ url, method }) => javascript`await fetch(${url.href}, {
  method: ${method},
  credentials: 'include',
});`,
    axios: ({ url }) => javascript`const api = axios.create({
  baseURL: ${url.origin},
  withCredentials: true,
});`,
  },
  verify: 'request',
});
