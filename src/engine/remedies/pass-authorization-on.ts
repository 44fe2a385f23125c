import { apache, csharp, go, haproxy, java, javascript, nginx, python, ruby } from './code.ts';
import { nginxLocation } from './nginx-location.ts';

import { defineRemedy } from './remedy.ts';

const forPhp = apache`# Apache 2.4.13 and later, in <Directory> or .htaccess (AllowOverride AuthConfig)
CGIPassAuth On

# earlier, or where that is not allowed
SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1`;

/** Where the header gets lost, and what lets it through there. */
export default defineRemedy({
  id: 'pass-authorization-on',
  snippets: {
    apache: () => apache`${forPhp}

# Django, Flask
<IfModule mod_wsgi.c>
  WSGIPassAuthorization On
</IfModule>`,
    php: () => forPhp,
    laravel: () => apache`# public/.htaccess, before the other rules
RewriteEngine On
RewriteCond %{HTTP:Authorization} .
RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]`,
    nginx: ({
      url,
    }) => nginx`# nginx passes Authorization on unless a proxy_set_header changes it; one here drops those of outer blocks
location ${nginxLocation(url.pathname)} {
    proxy_pass http://backend;
    proxy_set_header Authorization $http_authorization;
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-Proto $scheme;
    # to PHP-FPM instead:
    # fastcgi_param HTTP_AUTHORIZATION $http_authorization;
}`,
    django: () => apache`# Apache with mod_wsgi
WSGIPassAuthorization On`,
    flask: () => apache`# Apache with mod_wsgi
WSGIPassAuthorization On`,
    haproxy: () => haproxy`# remove this line if it is there
http-request del-header Authorization`,
    fastapi: () => python`# see whether it arrives
@app.middleware("http")
async def log_authorization(request, call_next):
    print(request.url.path, "authorization" in request.headers)
    return await call_next(request)`,
    spring: () => java`// see whether it arrives, in a filter before Spring Security's
log.info("{} {}", request.getRequestURI(), request.getHeader("Authorization") != null);`,
    aspnet: () => csharp`// see whether it arrives, before every other middleware
app.Use(async (context, next) =>
{
    Console.WriteLine($"{context.Request.Path} {context.Request.Headers.ContainsKey("Authorization")}");
    await next();
});`,
    rails: () => ruby`# see whether it arrives
before_action { logger.info "#{request.path} #{request.authorization.present?}" }`,
    go: () => go`// see whether it arrives
log.Println(r.URL.Path, r.Header.Get("Authorization") != "")`,
    express: () => javascript`// see whether it arrives, before any other middleware
app.use((req, res, next) => {
  console.log(req.path, 'authorization' in req.headers);
  next();
});`,
  },
  verify: 'request',
});
