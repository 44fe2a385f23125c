import { apache, caddy, csharp, go, haproxy, javascript, nginx, properties, sh } from './code.ts';
import { defineRemedy } from './remedy.ts';

/** The limit that is raised to 32 KB, in the words of each server. Every proxy on the way has one of its own. */
export default defineRemedy({
  id: 'allow-larger-headers',
  snippets: {
    page: () => javascript`// the largest cookies that scripts can see
document.cookie.split('; ').toSorted((a, b) => b.length - a.length).slice(0, 5);`,
    express: () => javascript`import { createServer } from 'node:http';
createServer({ maxHeaderSize: 32 * 1024 }, app).listen(3000);`,
    fastify: () => javascript`const app = fastify({ http: { maxHeaderSize: 32 * 1024 } });`,
    nginx: () => nginx`# http block, or the server block that is the default of its port
large_client_header_buffers 4 32k;`,
    apache: () => apache`LimitRequestFieldSize 32768`,
    haproxy: () => haproxy`global
    tune.bufsize 65536`,
    caddy: () => caddy`{
    servers {
        max_header_size 64KB
    }
}`,
    spring: () => properties`server.max-http-request-header-size=32KB`,
    aspnet: () => csharp`builder.WebHost.ConfigureKestrel(
    options => options.Limits.MaxRequestHeadersTotalSize = 64 * 1024);`,
    django: () => sh`gunicorn --limit-request-field_size 32760 mysite.wsgi`,
    fastapi: () => sh`uvicorn main:app --h11-max-incomplete-event-size 65536`,
    go: () => go`server := &http.Server{Handler: handler, MaxHeaderBytes: 64 << 10}`,
  },
  verify: 'request',
});
