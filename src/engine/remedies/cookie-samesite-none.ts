import { isLaxEnough } from '../facts/lax-enough.ts';
import { sessionNameIn } from '../facts/session-cause.ts';
import type { Facts } from '../facts.ts';
import { aspnetCookie } from './aspnet-cookie.ts';
import {
  apache,
  type Code,
  csharp,
  go,
  haproxy,
  javascript,
  literally,
  nginx,
  php,
  properties,
  python,
  ruby,
  text,
} from './code.ts';
import { defineRemedy } from './remedy.ts';

const lower = (facts: Facts): Code => literally(isLaxEnough(facts) ? 'lax' : 'none');
const title = (facts: Facts): Code => literally(isLaxEnough(facts) ? 'Lax' : 'None');
const secure = (facts: Facts): Code => literally(String(!isLaxEnough(facts)));
const pythonSecure = (facts: Facts): Code => literally(isLaxEnough(facts) ? 'False' : 'True');
const andSecure = (facts: Facts): Code => literally(isLaxEnough(facts) ? '' : '; Secure');

export default defineRemedy({
  id: 'cookie-samesite-none',
  snippets: {
    express: (facts) => javascript`// express-session; behind a proxy that speaks https
app.set('trust proxy', 1);
app.use(session({
  name: ${sessionNameIn(facts)},
  cookie: { sameSite: '${lower(facts)}', secure: ${secure(facts)}, httpOnly: true },
  // … secret, store
}));

// A cookie of your own
response.cookie(${sessionNameIn(facts)}, value, { sameSite: '${lower(facts)}', secure: ${secure(facts)}, httpOnly: true });`,
    fastify: (facts) => javascript`reply.setCookie(${sessionNameIn(facts)}, value, {
  path: '/',
  sameSite: '${lower(facts)}',
  secure: ${secure(facts)},
  httpOnly: true,
});`,
    django: (facts) => python`# settings.py
SESSION_COOKIE_SAMESITE = "${title(facts)}"
SESSION_COOKIE_SECURE = ${pythonSecure(facts)}
CSRF_COOKIE_SAMESITE = "${title(facts)}"
CSRF_COOKIE_SECURE = ${pythonSecure(facts)}`,
    flask: (facts) => python`app.config.update(
    SESSION_COOKIE_SAMESITE="${title(facts)}",
    SESSION_COOKIE_SECURE=${pythonSecure(facts)},
    SESSION_COOKIE_HTTPONLY=True,
)`,
    fastapi: (facts) => python`response.set_cookie(
    ${sessionNameIn(facts)},
    value,
    samesite="${lower(facts)}",
    secure=${pythonSecure(facts)},
    httponly=True,
)`,
    spring: (facts) => properties`# application.properties
server.servlet.session.cookie.same-site=${lower(facts)}
server.servlet.session.cookie.secure=${secure(facts)}
server.servlet.session.cookie.http-only=true`,
    aspnet: (facts) =>
      aspnetCookie(
        facts,
        csharp`
{
    options.Cookie.SameSite = SameSiteMode.${title(facts)};
    options.Cookie.SecurePolicy = CookieSecurePolicy.${literally(isLaxEnough(facts) ? 'SameAsRequest' : 'Always')};
    options.Cookie.HttpOnly = true;
}`,
      ),
    rails: (facts) => ruby`# config/initializers/session_store.rb
Rails.application.config.session_store :cookie_store,
  key: ${sessionNameIn(facts)}, same_site: :${lower(facts)}, secure: ${secure(facts)}`,
    laravel: (facts) => text`# .env
SESSION_SAME_SITE=${lower(facts)}
SESSION_SECURE_COOKIE=${secure(facts)}`,
    php: (facts) => php`session_set_cookie_params([
    'path' => '/',
    'samesite' => '${title(facts)}',
    'secure' => ${secure(facts)},
    'httponly' => true,
]);
session_start();`,
    go: (facts) => go`http.SetCookie(w, &http.Cookie{
	Name:     ${sessionNameIn(facts)},
	Value:    value,
	Path:     "/",
	SameSite: http.SameSite${title(facts)}Mode,
	Secure:   ${secure(facts)},
	HttpOnly: true,
})`,
    nginx: (facts) => nginx`# nginx 1.19.3 or newer, beside proxy_pass
proxy_cookie_flags ${sessionNameIn(facts)} ${literally(isLaxEnough(facts) ? '' : 'secure ')}httponly samesite=${lower(facts)};`,
    apache: (facts) => apache`# mod_headers
Header always edit Set-Cookie ${`^(${escaped(sessionNameIn(facts))}=.*)$`} "$1; SameSite=${title(facts)}${andSecure(facts)}"`,
    haproxy: (facts) =>
      haproxy`http-response replace-header Set-Cookie ${`^(${escaped(sessionNameIn(facts))}=.*)`} "\\1; SameSite=${title(facts)}${andSecure(facts)}"`,
    'cloudflare-workers': (facts) => javascript`response.headers.append(
  'Set-Cookie',
  \`\${${sessionNameIn(facts)}}=\${value}; Path=/; SameSite=${title(facts)}${andSecure(facts)}; HttpOnly\`,
);`,
  },
  verify: 'request',
});

/** A cookie's name inside a regular expression. */
function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
