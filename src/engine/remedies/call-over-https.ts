import type { Facts } from '../facts.ts';
import { withCredentials } from './clients/with-credentials.ts';
import { apache, caddy, haproxy, literally, nginx } from './code.ts';
import { pageCall, withoutUserinfo } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

/** The default port of http is not that of https; any other may speak either. */
const secure = ({ url }: Facts) => new URL(url.href.replace(/^(http|ws):/, '$1s:'));

/** The page's own calls over https, and on the server a redirect for those who still come over http. */
export default defineRemedy({
  id: 'call-over-https',
  snippets: {
    page: (facts) => pageCall(facts, { url: withoutUserinfo(secure(facts)), credentials: 'include' }),
    ...withCredentials((facts) => secure(facts).origin),
    nginx: ({ url }) => nginx`server {
    listen 80;
    server_name ${url.hostname};
    return 308 https://$host$request_uri;
}`,
    apache: ({ url }) => apache`<VirtualHost *:80>
    ServerName ${url.hostname}
    Redirect 308 "/" ${`https://${url.hostname}/`}
</VirtualHost>`,
    caddy: ({ url }) => caddy`# Without http:// in front, Caddy redirects to https by itself.
${literally(url.hostname)} {
    reverse_proxy localhost:8080
}`,
    haproxy: () => haproxy`http-request redirect scheme https code 308 unless { ssl_fc }`,
  },
  verify: 'request',
});
