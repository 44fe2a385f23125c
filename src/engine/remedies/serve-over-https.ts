import { apache, javascript, nginx, text } from './code.ts';
import { pageCall, withoutUserinfo } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

/** An address of the case, over https. */
const overHttps = (href: string) => href.replace(/^http:/, 'https:');

export default defineRemedy({
  id: 'serve-over-https',
  snippets: {
    page: (facts) => pageCall(facts, { url: overHttps(withoutUserinfo(facts.url)), credentials: 'include' }),
    axios: ({ url }) => javascript`const api = axios.create({
  baseURL: ${overHttps(url.origin)},
  withCredentials: true,
});`,
    nginx: ({ url }) => nginx`server {
  listen 443 ssl;
  server_name ${url.hostname};
  ssl_certificate     /etc/ssl/site.pem;
  ssl_certificate_key /etc/ssl/site.key;

  location / {
    proxy_pass http://127.0.0.1:8080;
    proxy_set_header X-Forwarded-Proto $scheme;
  }
}`,
    caddy: ({ url }) => text`# Caddy gets the certificate by itself
${url.hostname} {
	reverse_proxy 127.0.0.1:8080
}`,
    apache: ({ url }) => apache`<VirtualHost *:443>
  ServerName ${url.hostname}
  SSLEngine on
  SSLCertificateFile    /etc/ssl/site.pem
  SSLCertificateKeyFile /etc/ssl/site.key
  ProxyPass / http://127.0.0.1:8080/
  RequestHeader set X-Forwarded-Proto https
</VirtualHost>`,
    express: () => javascript`// express-session: Secure over https only
app.set('trust proxy', 1);
app.use(session({ cookie: { secure: 'auto', httpOnly: true } /* … secret, store */ }));`,
  },
  verify: 'request',
});
