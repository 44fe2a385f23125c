import type { Facts } from '../../facts.ts';
import { javascript, typescript } from '../code.ts';
import type { Remedy } from '../remedy.ts';

/** The setting of each client that lets cookies travel across origins. */
export const withCredentials = (originOf: (facts: Facts) => string) =>
  ({
    axios: (facts) => javascript`const api = axios.create({
  baseURL: ${originOf(facts)},
  withCredentials: true,
});`,
    angular: (facts) => typescript`import { HttpInterceptorFn } from '@angular/common/http';

// provideHttpClient(withInterceptors([sendCookies]))
export const sendCookies: HttpInterceptorFn = (request, next) =>
  next(request.url.startsWith(${`${originOf(facts)}/`}) ? request.clone({ withCredentials: true }) : request);`,
    apollo: (facts) =>
      /graphql/i.test(facts.url.pathname)
        ? javascript`const link = new HttpLink({ uri: ${originOf(facts) + facts.url.pathname}, credentials: 'include' });`
        : undefined,
    ky: (facts) => javascript`// ky 2
const api = ky.create({ prefix: ${originOf(facts)}, credentials: 'include' });`,
    ofetch: (facts) => javascript`// in Nuxt: $fetch.create
const api = ofetch.create({ baseURL: ${originOf(facts)}, credentials: 'include' });`,
  }) satisfies Remedy['snippets'];
