import { type Forbidden, stopOf } from '../facts/stopped.ts';
import type { Facts } from '../facts.ts';
import { apache, type Code, csharp, javascript, nginx, php, python, ruby, sh, text } from './code.ts';
import { pageCall, withoutUserinfo } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

type Make<Input> = (input: Input, facts: Facts) => Code;

/** For a page that called plain http. */
const mixed = (make: Make<URL>) => (facts: Facts) => {
  const stop = stopOf(facts);
  if (stop?.by !== 'mixed-content' || stop.redirect) return undefined;
  return make(new URL(facts.url.href.replace(/^http:/, 'https:')), facts);
};

/** For a server behind a proxy that redirects to plain http. */
const redirected = (make: () => Code) => (facts: Facts) => {
  const stop = stopOf(facts);
  return stop?.by === 'mixed-content' && stop.redirect ? make() : undefined;
};

/** The sources that let the call through, on top of those that are allowed already. */
function widened({ directive }: Forbidden, { url }: Facts): string {
  const allowed = directive.sources.filter((source) => source.toLowerCase() !== "'none'");
  return ['connect-src', ...allowed, url.origin].join(' ');
}

/** The policy of the page with the call allowed. */
function policyWith(forbidden: Forbidden, facts: Facts): string {
  const { field, directive } = forbidden;
  const { start, end } = directive.span.range;
  const allowing = widened(forbidden, facts);
  const own = directive.name === 'connect-src' ? allowing : `${directive.span.text}; ${allowing}`;
  return field.slice(0, start) + own + field.slice(end);
}

const policy = (make: Make<string>) => (facts: Facts) => {
  const stop = stopOf(facts);
  return stop?.by === 'policy' ? make(policyWith(stop.forbidden, facts), facts) : undefined;
};

export default defineRemedy({
  id: 'unblock-request',
  snippets: {
    page: mixed((secure, facts) => pageCall(facts, { url: withoutUserinfo(secure) })),
    axios: mixed(({ origin }) => javascript`const api = axios.create({ baseURL: ${origin} });`),
    nginx: (facts) =>
      redirected(
        () => nginx`# where TLS ends
proxy_set_header X-Forwarded-Proto $scheme;`,
      )(facts) ??
      policy(
        (value) => nginx`# for the page
add_header Content-Security-Policy ${value} always;`,
      )(facts),
    apache: policy(
      (value) => apache`# for the page
Header always set Content-Security-Policy ${value}`,
    ),
    caddy: policy(
      (value) => text`# for the page
header Content-Security-Policy "${value}"`,
    ),
    express: (facts) =>
      redirected(
        () => javascript`// request.protocol is then that of X-Forwarded-Proto
app.set('trust proxy', 1);`,
      )(facts) ??
      policy(
        (value) => javascript`// for the page
response.set('Content-Security-Policy', ${value});`,
      )(facts),
    fastapi: redirected(
      () => sh`# the address of the proxy that ends TLS
uvicorn main:app --proxy-headers --forwarded-allow-ips=${'127.0.0.1'}`,
    ),
    django: redirected(
      () => python`# settings.py
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")`,
    ),
    flask: redirected(
      () => python`from werkzeug.middleware.proxy_fix import ProxyFix

app.wsgi_app = ProxyFix(app.wsgi_app, x_proto=1, x_host=1)`,
    ),
    spring: redirected(
      () => text`# application.properties
server.forward-headers-strategy=framework`,
    ),
    aspnet: redirected(
      () => csharp`builder.Services.Configure<ForwardedHeadersOptions>(options =>
    options.ForwardedHeaders = ForwardedHeaders.XForwardedProto);
app.UseForwardedHeaders();`,
    ),
    rails: redirected(() => ruby`config.assume_ssl = true`),
    laravel: redirected(
      () => php`// bootstrap/app.php
$middleware->trustProxies(at: '*', headers: Request::HEADER_X_FORWARDED_PROTO);`,
    ),
  },
  // No policy of a page and no extension stands in the way of curl.
  verify: 'none',
});
