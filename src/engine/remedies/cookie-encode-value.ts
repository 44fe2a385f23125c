import { sessionNameIn } from '../facts/session-cause.ts';
import { csharp, go, java, javascript, php, python, ruby } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'cookie-encode-value',
  snippets: {
    express: (facts) => javascript`// encodes the value by itself, unlike a Set-Cookie header written by hand
response.cookie(${sessionNameIn(facts)}, value, { secure: true, httpOnly: true });`,
    fastify: (facts) =>
      javascript`reply.setCookie(${sessionNameIn(facts)}, value, { path: '/', secure: true, httpOnly: true });`,
    'cloudflare-workers': (facts) => javascript`response.headers.append(
  'Set-Cookie',
  \`\${${sessionNameIn(facts)}}=\${encodeURIComponent(value)}; Path=/; Secure; HttpOnly\`,
);`,
    django: (facts) => python`from urllib.parse import quote

response.set_cookie(${sessionNameIn(facts)}, quote(value), secure=True, httponly=True)`,
    flask: (facts) => python`from urllib.parse import quote

response.set_cookie(${sessionNameIn(facts)}, quote(value), secure=True, httponly=True)`,
    fastapi: (facts) => python`from urllib.parse import quote

response.set_cookie(${sessionNameIn(facts)}, quote(value), secure=True, httponly=True)`,
    spring: (facts) => java`var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
response.addHeader("Set-Cookie", ResponseCookie.from(${sessionNameIn(facts)}, encoded).path("/").secure(true).httpOnly(true).build().toString());`,
    aspnet: (facts) => csharp`Response.Cookies.Append(${sessionNameIn(facts)}, Uri.EscapeDataString(value));`,
    rails: (facts) => ruby`# encodes by itself, unlike a Set-Cookie header written by hand
cookies[${sessionNameIn(facts)}] = { value: value, secure: true, httponly: true }`,
    laravel: (facts) => php`// encrypts and encodes by itself
return response($content)->cookie(${sessionNameIn(facts)}, $value, 480);`,
    php: (facts) =>
      php`setcookie(${sessionNameIn(facts)}, $value, ['path' => '/', 'secure' => true, 'httponly' => true]);  // encodes by itself`,
    go: (facts) =>
      go`http.SetCookie(w, &http.Cookie{Name: ${sessionNameIn(facts)}, Value: url.QueryEscape(value), Path: "/", Secure: true, HttpOnly: true})`,
  },
  verify: 'request',
});
