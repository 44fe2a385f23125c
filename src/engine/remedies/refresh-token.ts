import { javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'refresh-token',
  snippets: {
    page: ({ url, method }) => javascript`let renewal; // one renewal for all requests that wait for it
const renew = () => (renewal ??= refreshAccessToken().finally(() => { renewal = undefined; }));

async function call(url, init = {}) {
  const send = (token) => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', \`Bearer \${token}\`);
    return fetch(url, { ...init, headers });
  };
  const response = await send(await getAccessToken());
  return response.status === 401 ? send(await renew()) : response;
}

await call(${url.href}, { method: ${method} });`,
    axios: ({ url }) => javascript`const api = axios.create({ baseURL: ${url.origin} });
let renewal; // one renewal for all requests that wait for it

api.interceptors.response.use(undefined, async (error) => {
  const { config, response } = error;
  if (response?.status !== 401 || config.isRepeated) throw error;
  renewal ??= refreshAccessToken().finally(() => { renewal = undefined; });
  config.headers.Authorization = \`Bearer \${await renewal}\`;
  return api.request({ ...config, isRepeated: true });
});`,
  },
  verify: 'request',
});
