import type { Facts } from '../facts.ts';
import { everyRequest } from './clients/every-request.ts';
import { type Code, csharp, go, java, javascript, python, typescript } from './code.ts';
import { type PageHeader, pageCall } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

/** The names in question: those of the request, or the most common ones. */
function namesOf({ csrf }: Facts): { readonly cookie: string; readonly header: string } {
  const header = csrf?.expected ?? 'X-CSRF-Token';
  return { cookie: csrf?.cookies[0]?.name.text ?? 'XSRF-TOKEN', header };
}

const COOKIE_OF = javascript`const cookieOf = (name) =>
  document.cookie.split('; ').find((pair) => pair.startsWith(\`\${name}=\`))?.slice(name.length + 1) ?? '';`;

function tokenHeader(facts: Facts): PageHeader {
  const { cookie, header } = namesOf(facts);
  return { name: header, value: javascript`decodeURIComponent(cookieOf(${cookie}))` };
}

const callWithMeta = (facts: Facts, name: string): Code => {
  const value = javascript`document.querySelector('meta[name="csrf-token"]').content`;
  return pageCall(facts, { headers: [{ name, value }] });
};

const clients = everyRequest((facts) => ({ ...tokenHeader(facts), before: COOKIE_OF }));

export default defineRemedy({
  id: 'csrf-send-token',
  snippets: {
    page: (facts) =>
      javascript`${COOKIE_OF}

${pageCall(facts, { credentials: 'include', headers: [tokenHeader(facts)] })}`,
    angular: (facts) => {
      const { cookie, header } = namesOf(facts);
      return typescript`// for requests of methods other than GET and HEAD to the page's own origin
provideHttpClient(
  withXsrfConfiguration({ cookieName: ${cookie}, headerName: ${header} }),
);`;
    },
    ky: (facts) => clients.ky(facts),
    ofetch: (facts) => clients.ofetch(facts),
    axios: (facts) => {
      const { cookie, header } = namesOf(facts);
      return javascript`const api = axios.create({
  baseURL: ${facts.url.origin},
  withCredentials: true,
  withXSRFToken: true,
  xsrfCookieName: ${cookie},
  xsrfHeaderName: ${header},
});`;
    },
    rails: (facts) => javascript`// csrf_meta_tags in the layout gives the page its token.
${callWithMeta(facts, 'X-CSRF-Token')}`,
    laravel: (
      facts,
    ) => javascript`// <meta name="csrf-token" content="{{ csrf_token() }}"> in the layout gives the page its token.
${callWithMeta(facts, 'X-CSRF-TOKEN')}`,
    flask: (
      facts,
    ) => javascript`// <meta name="csrf-token" content="{{ csrf_token() }}"> in the template, with CSRFProtect(app) of Flask-WTF
${callWithMeta(facts, 'X-CSRFToken')}`,
    fastify: () => javascript`// @fastify/csrf-protection: gives the page its token.
app.get('/csrf', async (request, reply) => ({ token: reply.generateCsrf() }));`,
    go: () => go`// github.com/gorilla/csrf: gives the page its token.
w.Header().Set("X-CSRF-Token", csrf.Token(r))`,
    django: () => python`# settings.py: the page's script must be able to read the cookie.
CSRF_COOKIE_HTTPONLY = False
CSRF_USE_SESSIONS = False`,
    spring: () => java`// Spring Security 7
http.csrf(csrf -> csrf.spa());

// Spring Security 6, with the SpaCsrfTokenRequestHandler of its reference manual
http.csrf(csrf -> csrf
    .csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
    .csrfTokenRequestHandler(new SpaCsrfTokenRequestHandler()));`,
    aspnet: (facts) =>
      csharp`builder.Services.AddAntiforgery(options => options.HeaderName = ${namesOf(facts).header});`,
    express: (facts) => javascript`// Gives the token to the page in a cookie that its script can read.
app.use((request, response, next) => {
  response.cookie(${namesOf(facts).cookie}, request.csrfToken(), { sameSite: 'lax', secure: true });
  next();
});`,
  },
  verify: 'request',
});
