import { sentToken } from '../facts/sent-token.ts';
import type { Facts } from '../facts.ts';
import { type Code, javascript, literally, typescript } from './code.ts';
import { nameCode, pageOptions, withoutUserinfo } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

/** The status with which the server refused the token. */
const refusalOf = ({ status }: Facts): Code => literally(status === 'blocked' ? '401' : String(status));

/** What stands before the token in the field that carried it. */
function prefixOf(facts: Facts): string {
  const token = sentToken(facts);
  if (!token || typeof token.source === 'string') return 'Bearer ';
  return token.source.value.slice(0, token.token.range.start).trimStart();
}

const fieldOf = (facts: Facts): string => sentToken(facts)?.name ?? 'Authorization';

const RENEW = javascript`let renewal; // one renewal for all requests that wait for it
const renew = () => (renewal ??= refreshAccessToken().finally(() => { renewal = undefined; }));`;

/** How a request is sent with a token. */
function sendWith(facts: Facts): Code {
  if (sentToken(facts)?.in === 'query')
    return javascript`  const send = (token) => {
    const target = new URL(url);
    target.searchParams.set(${fieldOf(facts)}, token);
    return fetch(target, init);
  };`;
  return javascript`  const send = (token) => {
    const headers = new Headers(init.headers);
    headers.set(${fieldOf(facts)}, ${prefixOf(facts)} + token);
    return fetch(url, { ...init, headers });
  };`;
}

function page(facts: Facts): Code {
  const call = javascript`await call(${withoutUserinfo(facts.url)}, ${pageOptions(facts, {})});`;
  if (sentToken(facts)?.in === 'cookie')
    return javascript`${RENEW}

async function call(url, init = {}) {
  const send = () => fetch(url, { ...init, credentials: 'include' });
  const response = await send();
  if (response.status !== ${refusalOf(facts)}) return response;
  await renew(); // the answer to it sets the cookie ${literally(fieldOf(facts).replace(/[^\w.-]/g, '_'))} anew
  return send();
}

${call}`;
  return javascript`${RENEW}

async function call(url, init = {}) {
${sendWith(facts)}
  const response = await send(await getAccessToken());
  return response.status === ${refusalOf(facts)} ? send(await renew()) : response;
}

${call}`;
}

/** How axios repeats a request with the new token. */
function repeatWith(facts: Facts): Code {
  switch (sentToken(facts)?.in) {
    case 'cookie':
      return javascript`  await renewal; // the answer to it sets the cookie anew`;
    case 'query':
      return javascript`  config.params = { ...config.params, [${fieldOf(facts)}]: await renewal };`;
    default:
      return javascript`  config.headers.set(${fieldOf(facts)}, ${prefixOf(facts)} + (await renewal));`;
  }
}

const ifInHeader = (write: (facts: Facts) => Code) => (facts: Facts) => {
  const place = sentToken(facts)?.in;
  return place === 'cookie' || place === 'query' ? undefined : write(facts);
};

export default defineRemedy({
  id: 'refresh-token',
  snippets: {
    page,
    axios: (facts) => javascript`const api = axios.create({ baseURL: ${facts.url.origin}${literally(
      sentToken(facts)?.in === 'cookie' ? ', withCredentials: true' : '',
    )} });
let renewal; // one renewal for all requests that wait for it

api.interceptors.response.use(undefined, async (error) => {
  const { config, response } = error;
  if (response?.status !== ${refusalOf(facts)} || config.isRepeated) throw error;
  renewal ??= refreshAccessToken().finally(() => { renewal = undefined; });
${repeatWith(facts)}
  return api.request({ ...config, isRepeated: true });
});`,
    angular: ifInHeader(
      (facts) => typescript`let renewal: Promise<string> | undefined; // one renewal for all requests that wait for it

// provideHttpClient(withInterceptors([renewAndRepeat]))
export const renewAndRepeat: HttpInterceptorFn = (request, next) =>
  next(request).pipe(
    catchError((error: HttpErrorResponse) => {
      if (error.status !== ${refusalOf(facts)} || !request.url.startsWith(${`${facts.url.origin}/`})) throw error;
      renewal ??= refreshAccessToken().finally(() => { renewal = undefined; });
      return from(renewal).pipe(
        switchMap((token) => next(request.clone({ setHeaders: { ${nameCode(fieldOf(facts))}: ${prefixOf(facts)} + token } }))),
      );
    }),
  );`,
    ),
    ky: ifInHeader(
      (facts) => javascript`${RENEW}

// ky 2
const api = ky.create({
  prefix: ${facts.url.origin},
  hooks: {
    afterResponse: [
      async ({ request, response, retryCount }) => {
        if (response.status !== ${refusalOf(facts)} || retryCount > 0) return;
        const headers = new Headers(request.headers);
        headers.set(${fieldOf(facts)}, ${prefixOf(facts)} + (await renew()));
        return ky.retry({ request: new Request(request, { headers }) });
      },
    ],
  },
});`,
    ),
    ofetch: ifInHeader(
      (facts) => javascript`${RENEW}

// in Nuxt: $fetch.create
const api = ofetch.create({
  baseURL: ${facts.url.origin},
  retry: 1,
  retryStatusCodes: [${refusalOf(facts)}],
  async onRequest({ options }) {
    options.headers.set(${fieldOf(facts)}, ${prefixOf(facts)} + (await getAccessToken()));
  },
  async onResponseError({ response }) {
    if (response.status === ${refusalOf(facts)}) await renew(); // before it is sent again
  },
});`,
    ),
  },
  verify: 'request',
});
