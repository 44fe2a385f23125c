import { sessionNameIn } from '../facts/session-cause.ts';
import { aspnetCookie } from './aspnet-cookie.ts';
import { csharp, go, javascript, nginx, php, properties, python, ruby, text } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'cookie-path-root',
  snippets: {
    express: (facts) => javascript`app.use(session({
  name: ${sessionNameIn(facts)},
  cookie: { path: '/', secure: true, httpOnly: true },
  // … secret, store
}));

// A cookie of your own
response.cookie(${sessionNameIn(facts)}, value, { path: '/', secure: true, httpOnly: true });`,
    fastify: (facts) => javascript`reply.setCookie(${sessionNameIn(facts)}, value, {
  path: '/',
  secure: true,
  httpOnly: true,
});`,
    django: () => python`# settings.py
SESSION_COOKIE_PATH = "/"`,
    flask: () => python`app.config["SESSION_COOKIE_PATH"] = "/"`,
    fastapi: (facts) => python`response.set_cookie(
    ${sessionNameIn(facts)},
    value,
    path="/",
    secure=True,
    httponly=True,
)`,
    spring: () => properties`# application.properties
server.servlet.session.cookie.path=/`,
    aspnet: (facts) => aspnetCookie(facts, csharp`options.Cookie.Path = "/"`),
    rails: (facts) => ruby`# config/initializers/session_store.rb
Rails.application.config.session_store :cookie_store,
  key: ${sessionNameIn(facts)}, path: '/'`,
    laravel: () => text`# .env
SESSION_PATH=/`,
    php: () => php`session_set_cookie_params(['path' => '/', 'secure' => true, 'httponly' => true]);
session_start();`,
    go: (facts) => go`http.SetCookie(w, &http.Cookie{
	Name:     ${sessionNameIn(facts)},
	Value:    value,
	Path:     "/",
	Secure:   true,
	HttpOnly: true,
})`,
    nginx: () => nginx`# beside proxy_pass, in place of any other proxy_cookie_path
proxy_cookie_path ~^.*$ /;`,
  },
  verify: 'request',
});
