import { sessionNameIn } from '../session-cause.ts';
import { apache, csharp, go, javascript, nginx, php, python, ruby, text } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'cookie-samesite-none',
  snippets: {
    express: (facts) => javascript`// express-session; behind a proxy that speaks https
app.set('trust proxy', 1);
app.use(session({
  name: ${sessionNameIn(facts)},
  cookie: { sameSite: 'none', secure: true, httpOnly: true },
  // … secret, store
}));

// A cookie of your own
response.cookie(${sessionNameIn(facts)}, value, { sameSite: 'none', secure: true, httpOnly: true });`,
    fastify: (facts) => javascript`reply.setCookie(${sessionNameIn(facts)}, value, {
  path: '/',
  sameSite: 'none',
  secure: true,
  httpOnly: true,
});`,
    django: () => python`# settings.py
SESSION_COOKIE_SAMESITE = "None"
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SAMESITE = "None"
CSRF_COOKIE_SECURE = True`,
    flask: () => python`app.config.update(
    SESSION_COOKIE_SAMESITE="None",
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_HTTPONLY=True,
)`,
    fastapi: (facts) => python`response.set_cookie(
    ${sessionNameIn(facts)},
    value,
    samesite="none",
    secure=True,
    httponly=True,
)`,
    spring: () => text`# application.properties
server.servlet.session.cookie.same-site=none
server.servlet.session.cookie.secure=true
server.servlet.session.cookie.http-only=true`,
    aspnet: () => csharp`builder.Services.ConfigureApplicationCookie(options =>
{
    options.Cookie.SameSite = SameSiteMode.None;
    options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
    options.Cookie.HttpOnly = true;
});`,
    rails: (facts) => ruby`# config/initializers/session_store.rb
Rails.application.config.session_store :cookie_store,
  key: ${sessionNameIn(facts)}, same_site: :none, secure: true`,
    laravel: () => text`# .env
SESSION_SAME_SITE=none
SESSION_SECURE_COOKIE=true`,
    php: () => php`session_set_cookie_params([
    'path' => '/',
    'samesite' => 'None',
    'secure' => true,
    'httponly' => true,
]);
session_start();`,
    go: (facts) => go`http.SetCookie(w, &http.Cookie{
	Name:     ${sessionNameIn(facts)},
	Value:    value,
	Path:     "/",
	SameSite: http.SameSiteNoneMode,
	Secure:   true,
	HttpOnly: true,
})`,
    nginx: (facts) => nginx`# nginx 1.19.3 or newer, beside proxy_pass
proxy_cookie_flags ${sessionNameIn(facts)} secure httponly samesite=none;`,
    apache: (facts) => apache`# mod_headers
Header always edit Set-Cookie ${`^(${escaped(sessionNameIn(facts))}=.*)$`} "$1; SameSite=None; Secure"`,
    haproxy: (facts) =>
      text`http-response replace-header Set-Cookie ^(${escaped(sessionNameIn(facts))}=.*) "\\1; SameSite=None; Secure"`,
    'cloudflare-workers': (facts) => javascript`response.headers.append(
  'Set-Cookie',
  \`\${${sessionNameIn(facts)}}=\${value}; Path=/; SameSite=None; Secure; HttpOnly\`,
);`,
  },
  verify: 'request',
});

/** A cookie's name inside a regular expression. */
function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
