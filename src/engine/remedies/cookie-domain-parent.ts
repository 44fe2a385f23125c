import { sessionNameIn } from '../facts/session-cause.ts';
import type { Facts } from '../facts.ts';
import { registrableDomainOf } from '../http/same-site.ts';
import { aspnetCookie } from './aspnet-cookie.ts';
import { csharp, go, javascript, php, properties, python, ruby, text } from './code.ts';
import { defineRemedy } from './remedy.ts';

const siteIn = ({ url }: Facts) => registrableDomainOf(url.hostname) ?? url.hostname;

export default defineRemedy({
  id: 'cookie-domain-parent',
  snippets: {
    express: (facts) => javascript`app.use(session({
  name: ${sessionNameIn(facts)},
  cookie: { domain: ${siteIn(facts)}, secure: true, httpOnly: true },
  // … secret, store
}));

// A cookie of your own
response.cookie(${sessionNameIn(facts)}, value, { domain: ${siteIn(facts)}, secure: true, httpOnly: true });`,
    fastify: (facts) => javascript`reply.setCookie(${sessionNameIn(facts)}, value, {
  domain: ${siteIn(facts)},
  path: '/',
  secure: true,
  httpOnly: true,
});`,
    django: (facts) => python`# settings.py
SESSION_COOKIE_DOMAIN = ${siteIn(facts)}
CSRF_COOKIE_DOMAIN = ${siteIn(facts)}`,
    flask: (facts) => python`app.config["SESSION_COOKIE_DOMAIN"] = ${siteIn(facts)}`,
    fastapi: (facts) => python`response.set_cookie(
    ${sessionNameIn(facts)},
    value,
    domain=${siteIn(facts)},
    secure=True,
    httponly=True,
)`,
    spring: (facts) => properties`# application.properties
server.servlet.session.cookie.domain=${siteIn(facts)}`,
    aspnet: (facts) => aspnetCookie(facts, csharp`options.Cookie.Domain = ${siteIn(facts)}`),
    rails: (facts) => ruby`# config/initializers/session_store.rb
Rails.application.config.session_store :cookie_store,
  key: ${sessionNameIn(facts)}, domain: ${siteIn(facts)}`,
    laravel: (facts) => text`# .env
SESSION_DOMAIN=${siteIn(facts)}`,
    php: (facts) => php`session_set_cookie_params([
    'domain' => ${siteIn(facts)},
    'path' => '/',
    'secure' => true,
    'httponly' => true,
]);
session_start();`,
    go: (facts) => go`http.SetCookie(w, &http.Cookie{
	Name:     ${sessionNameIn(facts)},
	Value:    value,
	Domain:   ${siteIn(facts)},
	Path:     "/",
	Secure:   true,
	HttpOnly: true,
})`,
  },
  verify: 'request',
});
