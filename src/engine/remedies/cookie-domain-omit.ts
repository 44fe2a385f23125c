import { sessionNameIn } from '../facts/session-cause.ts';
import { aspnetCookie } from './aspnet-cookie.ts';
import { apache, csharp, go, javascript, nginx, php, properties, python, ruby, text } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'cookie-domain-omit',
  snippets: {
    express: (facts) => javascript`// no domain: the cookie belongs to the host that sets it
response.cookie(${sessionNameIn(facts)}, value, { secure: true, httpOnly: true });`,
    fastify: (facts) => javascript`// no domain: the cookie belongs to the host that sets it
reply.setCookie(${sessionNameIn(facts)}, value, { path: '/', secure: true, httpOnly: true });`,
    django: () => python`# settings.py
SESSION_COOKIE_DOMAIN = None
CSRF_COOKIE_DOMAIN = None`,
    flask: () => python`app.config.update(SESSION_COOKIE_DOMAIN=None)`,
    fastapi: (facts) =>
      python`response.set_cookie(${sessionNameIn(facts)}, value, secure=True, httponly=True)  # no domain`,
    spring: () => properties`# application.properties: remove this line
# server.servlet.session.cookie.domain=…`,
    aspnet: (facts) => aspnetCookie(facts, csharp`options.Cookie.Domain = null`),
    rails: (facts) => ruby`# config/initializers/session_store.rb, without domain:
Rails.application.config.session_store :cookie_store, key: ${sessionNameIn(facts)}`,
    laravel: () => text`# .env
SESSION_DOMAIN=null`,
    php: () => php`session_set_cookie_params(['path' => '/', 'domain' => '', 'secure' => true, 'httponly' => true]);
session_start();`,
    go: (facts) => go`// no Domain: the cookie belongs to the host that sets it
http.SetCookie(w, &http.Cookie{Name: ${sessionNameIn(facts)}, Value: value, Path: "/", Secure: true, HttpOnly: true})`,
    nginx: ({
      url,
    }) => nginx`# beside proxy_pass, in place of any other proxy_cookie_domain: the name of the upstream becomes that of this host
proxy_cookie_domain ~^.+$ ${url.hostname};`,
    apache: () => apache`# mod_headers
Header always edit* Set-Cookie "(?i);\s*Domain=[^;]*" ""`,
  },
  verify: 'request',
});
