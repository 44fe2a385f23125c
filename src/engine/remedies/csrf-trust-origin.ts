import type { Facts } from '../facts.ts';
import { combinedValueOf } from '../http/headers.ts';
import { go, javascript, nginx, python, ruby, text } from './code.ts';
import { defineRemedy } from './remedy.ts';

/** The page's origin as the server saw it. */
function originOf({ request, exchange, url }: Facts): string {
  const origin = combinedValueOf(request?.headers ?? [], 'origin');
  return origin === undefined || origin === 'null' ? (exchange.initiator ?? url.origin) : origin;
}

export default defineRemedy({
  id: 'csrf-trust-origin',
  snippets: {
    django: (facts) => python`# settings.py
CSRF_TRUSTED_ORIGINS = [${originOf(facts)}]
# behind a proxy that ends TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")`,
    nginx: () => nginx`proxy_set_header Host $http_host;
proxy_set_header X-Forwarded-Host $http_host;
proxy_set_header X-Forwarded-Proto $scheme;`,
    rails: () => ruby`# The origin is compared with request.base_url: pass on X-Forwarded-Proto and X-Forwarded-Host,
# or, behind a proxy that ends TLS
config.assume_ssl = true`,
    laravel: (facts) => text`# .env
SANCTUM_STATEFUL_DOMAINS=${URL.canParse(originOf(facts)) ? new URL(originOf(facts)).host : ''}`,
    go: (facts) => go`protection := http.NewCrossOriginProtection()
if err := protection.AddTrustedOrigin(${originOf(facts)}); err != nil {
	log.Fatal(err)
}
handler = protection.Handler(handler)`,
    express: (
      facts,
    ) => javascript`// Behind a proxy, let request.protocol and request.hostname be those that the browser used.
app.set('trust proxy', 1);
const trustedOrigins = new Set([${originOf(facts)}]);`,
  },
  verify: 'request',
});
