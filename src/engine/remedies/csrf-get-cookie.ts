import { registrableDomainOf } from '../http/same-site.ts';
import { csharp, java, javascript, python, text } from './code.ts';
import { pageCall } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

const hostOf = (origin = '') => (URL.canParse(origin) ? new URL(origin).host : undefined);

export default defineRemedy({
  id: 'csrf-get-cookie',
  snippets: {
    page: (facts) => javascript`// The path whose answer sets the cookie; this one is Laravel Sanctum's.
await fetch(new URL('/sanctum/csrf-cookie', ${facts.url.origin}), { credentials: 'include' });
${pageCall(facts, { credentials: 'include' })}`,
    axios: ({ url }) => javascript`const api = axios.create({
  baseURL: ${url.origin},
  withCredentials: true,
  withXSRFToken: true,
});
// The path whose answer sets the cookie; this one is Laravel Sanctum's.
await api.get('/sanctum/csrf-cookie');`,
    laravel: ({ exchange, url }) => text`# .env
SESSION_DOMAIN=.${registrableDomainOf(url.hostname) ?? url.hostname}
SANCTUM_STATEFUL_DOMAINS=${hostOf(exchange.initiator) ?? url.host}`,
    aspnet: () => csharp`app.Use((context, next) =>
{
    var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
    var tokens = antiforgery.GetAndStoreTokens(context);
    context.Response.Cookies.Append("XSRF-TOKEN", tokens.RequestToken!, new CookieOptions { HttpOnly = false });
    return next(context);
});`,
    django: () => python`from django.views.decorators.csrf import ensure_csrf_cookie

@ensure_csrf_cookie
def csrf(request):
    return HttpResponse(status=204)`,
    spring: () => java`// Writes the cookie with each answer, not only when a page asks for the token.
http.csrf(csrf -> csrf.spa());`,
  },
  verify: 'request',
});
