import { apache, caddy, haproxy, javascript, literally, nginx } from './code.ts';
import { defineRemedy } from './remedy.ts';

/** A server that speaks https, and tells the application behind it so: its cookies are Secure then. */
export default defineRemedy({
  id: 'serve-over-https',
  snippets: {
    nginx: ({ url }) => nginx`server {
  listen 443 ssl;
  server_name ${url.hostname};
  ssl_certificate     /etc/ssl/site.pem;
  ssl_certificate_key /etc/ssl/site.key;

  location / {
    proxy_pass http://127.0.0.1:8080;
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-Proto $scheme;
  }
}`,
    caddy: ({ url }) => caddy`# Caddy gets the certificate by itself
${literally(url.hostname)} {
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
    haproxy: () => haproxy`bind :443 ssl crt /etc/haproxy/site.pem
http-request set-header X-Forwarded-Proto https if { ssl_fc }`,
    express: () => javascript`// express-session: Secure over https only
app.set('trust proxy', 1);
app.use(session({ cookie: { secure: 'auto', httpOnly: true } /* … secret, store */ }));`,
  },
  verify: 'request',
});
