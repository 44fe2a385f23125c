import { apache, csharp, javascript, nginx, php, python, ruby, text } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'cors-vary-origin',
  snippets: {
    express: () => javascript`app.use((request, response, next) => {
  response.vary('Origin');
  next();
});`,
    fastify: () => javascript`app.addHook('onSend', async (request, reply) => {
  reply.header('Vary', 'Origin');
});`,
    nginx: () => nginx`add_header Vary Origin always;`,
    apache: () => apache`Header always merge Vary Origin`,
    caddy: () => text`header +Vary Origin`,
    haproxy: () => text`http-after-response add-header Vary Origin`,
    django: () => python`from django.utils.cache import patch_vary_headers

patch_vary_headers(response, ["Origin"])`,
    flask: () => python`@app.after_request
def vary(response):
    response.vary.add("Origin")
    return response`,
    aspnet: () => csharp`app.Use(async (context, next) =>
{
    context.Response.Headers.Append("Vary", "Origin");
    await next();
});`,
    rails: () => ruby`response.headers['Vary'] = [response.headers['Vary'], 'Origin'].compact.join(', ')`,
    php: () => php`header('Vary: Origin', false);`,
    'cloudflare-workers': () => javascript`response.headers.append('Vary', 'Origin');`,
  },
  verify: 'request',
});
