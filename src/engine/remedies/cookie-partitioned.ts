import { sessionNameIn } from '../facts/session-cause.ts';
import { go, javascript, php, properties, text } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'cookie-partitioned',
  snippets: {
    page: ({ url }) => javascript`// In a frame of ${url.origin}, from a click or a key press
await document.requestStorageAccess();
await fetch(${url.pathname}, { credentials: 'include' });`,
    express: (facts) => javascript`response.cookie(${sessionNameIn(facts)}, value, {
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'none',
  partitioned: true,
});`,
    fastify: (facts) => javascript`reply.setCookie(${sessionNameIn(facts)}, value, {
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'none',
  partitioned: true,
});`,
    spring: () => properties`# application.properties
server.servlet.session.cookie.same-site=none
server.servlet.session.cookie.secure=true
server.servlet.session.cookie.partitioned=true`,
    laravel: () => text`# .env
SESSION_SAME_SITE=none
SESSION_SECURE_COOKIE=true
SESSION_PARTITIONED_COOKIE=true`,
    php: (facts) => php`header('Set-Cookie: ' . ${sessionNameIn(facts)} . '=' . session_id()
    . '; Path=/; Secure; HttpOnly; SameSite=None; Partitioned');`,
    go: (facts) => go`http.SetCookie(w, &http.Cookie{
	Name:        ${sessionNameIn(facts)},
	Value:       value,
	Path:        "/",
	Secure:      true,
	HttpOnly:    true,
	SameSite:    http.SameSiteNoneMode,
	Partitioned: true,
})`,
    'cloudflare-workers': (facts) => javascript`response.headers.append(
  'Set-Cookie',
  \`\${${sessionNameIn(facts)}}=\${value}; Path=/; Secure; HttpOnly; SameSite=None; Partitioned\`,
);`,
  },
  verify: 'request',
});
