import { sessionNameIn } from '../facts/session-cause.ts';
import { aspnetCookie } from './aspnet-cookie.ts';
import { csharp, go, javascript, php, properties, python, ruby, text } from './code.ts';
import { defineRemedy } from './remedy.ts';

/** A life counted from now, which no clock and no time zone can put into the past. */
export default defineRemedy({
  id: 'cookie-set-life',
  snippets: {
    express: (facts) => javascript`// milliseconds
response.cookie(${sessionNameIn(facts)}, value, { maxAge: 8 * 3_600_000, secure: true, httpOnly: true });`,
    fastify: (facts) => javascript`// seconds
reply.setCookie(${sessionNameIn(facts)}, value, { path: '/', maxAge: 8 * 3600, secure: true, httpOnly: true });`,
    django: () => python`# settings.py, in seconds
SESSION_COOKIE_AGE = 8 * 3600`,
    flask: () => python`from datetime import timedelta

app.config["PERMANENT_SESSION_LIFETIME"] = timedelta(hours=8)`,
    fastapi: (facts) =>
      python`response.set_cookie(${sessionNameIn(facts)}, value, max_age=8 * 3600, secure=True, httponly=True)`,
    spring: () => properties`# application.properties
server.servlet.session.cookie.max-age=8h`,
    aspnet: (facts) =>
      sessionNameIn(facts).startsWith('.AspNetCore.')
        ? aspnetCookie(facts, csharp`options.ExpireTimeSpan = TimeSpan.FromHours(8)`)
        : csharp`Response.Cookies.Append(${sessionNameIn(facts)}, value, new CookieOptions
{
    MaxAge = TimeSpan.FromHours(8),
    Secure = true,
    HttpOnly = true,
});`,
    rails: (facts) => ruby`# config/initializers/session_store.rb
Rails.application.config.session_store :cookie_store, key: ${sessionNameIn(facts)}, expire_after: 8.hours`,
    laravel: () => text`# .env, in minutes
SESSION_LIFETIME=480`,
    php: () => php`session_set_cookie_params(['lifetime' => 8 * 3600, 'path' => '/', 'secure' => true, 'httponly' => true]);
session_start();`,
    go: (facts) =>
      go`http.SetCookie(w, &http.Cookie{Name: ${sessionNameIn(facts)}, Value: value, Path: "/", MaxAge: 8 * 3600, Secure: true, HttpOnly: true})`,
  },
  verify: 'request',
});
