import { wantedScheme } from '../facts/wanted-scheme.ts';
import type { Facts } from '../facts.ts';
import { javascript, nginx } from './code.ts';
import { nginxLocation } from './nginx-location.ts';
import { pageCall } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

/** The method that the page asked with; a redirect may have changed it. */
const askedMethod = ({ exchange }: Facts) => exchange.hops[0]?.request.method ?? 'GET';

const firstPath = ({ exchange, url }: Facts) => new URL(exchange.hops[0]?.request.url ?? url.href).pathname;

export default defineRemedy({
  id: 'call-final-url',
  snippets: {
    page: (facts) => javascript`// the address that the redirect leads to
${pageCall(facts, {
  method: askedMethod(facts),
  headers: [{ name: 'Authorization', value: javascript`${`${wantedScheme(facts)} `} + accessToken` }],
})}`,
    axios: (facts) => javascript`// the origin that the redirect leads to
const api = axios.create({
  baseURL: ${facts.url.origin},
  headers: { Authorization: \`Bearer \${accessToken}\` },
});`,
    nginx: (facts) => nginx`# answer here instead of redirecting; Authorization is passed on
location = ${nginxLocation(firstPath(facts))} {
    proxy_pass ${facts.url.origin + facts.url.pathname};
    proxy_ssl_server_name on;
}`,
    express: (facts) => javascript`// answer here instead of redirecting; http-proxy-middleware passes Authorization on
app.use(${firstPath(facts)}, createProxyMiddleware({
  target: ${facts.url.origin + facts.url.pathname},
  changeOrigin: true,
}));`,
  },
  verify: 'request',
});
