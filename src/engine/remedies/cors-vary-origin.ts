import { apache, caddy, csharp, go, haproxy, java, javascript, nginx, php, python, ruby } from './code.ts';
import { defineRemedy } from './remedy.ts';

/** On every answer, also on those that no page of another origin asked for: they are what a cache gives to the next. */
export default defineRemedy({
  id: 'cors-vary-origin',
  snippets: {
    express: () => javascript`app.use((request, response, next) => {
  response.vary('Origin');
  next();
});`,
    fastify: () => javascript`app.addHook('onSend', async (request, reply) => {
  const vary = reply.getHeader('Vary');
  reply.header('Vary', vary ? \`\${vary}, Origin\` : 'Origin');
});`,
    nginx: () => nginx`# where nginx itself stores answers: one for each origin
proxy_cache_key $scheme$proxy_host$request_uri$http_origin;
# for the caches before it
add_header Vary Origin always;`,
    apache: () => apache`Header always merge Vary Origin`,
    caddy: () => caddy`header +Vary Origin`,
    haproxy: () => haproxy`http-after-response add-header Vary Origin`,
    django: () => python`# a middleware
from django.utils.cache import patch_vary_headers

def vary_by_origin(get_response):
    def middleware(request):
        response = get_response(request)
        patch_vary_headers(response, ["Origin"])
        return response
    return middleware`,
    fastapi: () => python`@app.middleware("http")
async def vary_by_origin(request, call_next):
    response = await call_next(request)
    response.headers.add_vary_header("Origin")
    return response`,
    flask: () => python`@app.after_request
def vary_by_origin(response):
    response.vary.add("Origin")
    return response`,
    spring: () => java`// in a filter, before the chain
response.addHeader("Vary", "Origin");`,
    aspnet: () => csharp`app.Use(async (context, next) =>
{
    context.Response.Headers.Append("Vary", "Origin");
    await next();
});`,
    rails: () => ruby`# ApplicationController
before_action { response.headers['Vary'] = [response.headers['Vary'], 'Origin'].compact.join(', ') }`,
    laravel: () => php`// handle() of a middleware
return $next($request)->setVary('Origin', false);`,
    php: () => php`header('Vary: Origin', false);`,
    go: () => go`w.Header().Add("Vary", "Origin")`,
    'cloudflare-workers': () => javascript`const shared = new Response(answer.body, answer);
shared.headers.append('Vary', 'Origin');`,
  },
  verify: 'request',
});
