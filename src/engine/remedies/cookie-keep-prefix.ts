import { sessionNameIn } from '../facts/session-cause.ts';
import { aspnetCookie } from './aspnet-cookie.ts';
import { csharp, go, javascript, php, properties, python, ruby } from './code.ts';
import { defineRemedy } from './remedy.ts';

/** Secure, HttpOnly, `Path=/` and no Domain, which is all that any prefix demands. */
export default defineRemedy({
  id: 'cookie-keep-prefix',
  snippets: {
    express: (facts) =>
      javascript`response.cookie(${sessionNameIn(facts)}, value, { path: '/', secure: true, httpOnly: true });`,
    fastify: (facts) =>
      javascript`reply.setCookie(${sessionNameIn(facts)}, value, { path: '/', secure: true, httpOnly: true });`,
    django: (facts) => python`# settings.py
SESSION_COOKIE_NAME = ${sessionNameIn(facts)}
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_PATH = "/"
SESSION_COOKIE_DOMAIN = None`,
    flask: (facts) => python`app.config.update(
    SESSION_COOKIE_NAME=${sessionNameIn(facts)},
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_PATH="/",
    SESSION_COOKIE_DOMAIN=None,
)`,
    fastapi: (facts) =>
      python`response.set_cookie(${sessionNameIn(facts)}, value, path="/", secure=True, httponly=True)`,
    spring: (facts) => properties`# application.properties, without server.servlet.session.cookie.domain
server.servlet.session.cookie.name=${sessionNameIn(facts)}
server.servlet.session.cookie.path=/
server.servlet.session.cookie.secure=true
server.servlet.session.cookie.http-only=true`,
    aspnet: (facts) =>
      aspnetCookie(
        facts,
        csharp`
{
    options.Cookie.Name = ${sessionNameIn(facts)};
    options.Cookie.Path = "/";
    options.Cookie.Domain = null;
    options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
}`,
      ),
    rails: (facts) => ruby`# config/initializers/session_store.rb
Rails.application.config.session_store :cookie_store, key: ${sessionNameIn(facts)}, path: '/', secure: true`,
    laravel: (facts) => properties`# .env
SESSION_COOKIE=${sessionNameIn(facts)}
SESSION_PATH=/
SESSION_DOMAIN=null
SESSION_SECURE_COOKIE=true`,
    php: (facts) => php`session_name(${sessionNameIn(facts)});
session_set_cookie_params(['path' => '/', 'domain' => '', 'secure' => true, 'httponly' => true]);
session_start();`,
    go: (facts) =>
      go`http.SetCookie(w, &http.Cookie{Name: ${sessionNameIn(facts)}, Value: value, Path: "/", Secure: true, HttpOnly: true})`,
  },
  verify: 'request',
});
