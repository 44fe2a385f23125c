import type { Facts } from '../facts.ts';
import { everyRequest } from './clients/every-request.ts';
import { javascript } from './code.ts';
import { type PageHeader, pageCall } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

/** The header in which the server looks for the key. */
const nameOf = ({ apiKey }: Facts) =>
  apiKey?.wanted ?? apiKey?.keys.find((key) => key.in === 'header')?.name ?? 'X-API-Key';

function headerOf(facts: Facts): PageHeader {
  const name = nameOf(facts);
  return { name, value: name === 'Authorization' ? javascript`${'Bearer '} + apiKey` : javascript`apiKey` };
}

export default defineRemedy({
  id: 'apikey-send',
  snippets: {
    page: (facts) => javascript`const apiKey = import.meta.env.VITE_API_KEY?.trim();
if (!apiKey) throw new Error('VITE_API_KEY is not set');

${pageCall(facts, { url: facts.url.origin + facts.url.pathname, headers: [headerOf(facts)] })}`,
    ...everyRequest(headerOf),
    express: (facts) => javascript`// A key that must stay secret belongs to your server, which adds it on the way.
app.use('/api', createProxyMiddleware({
  target: ${facts.url.origin},
  changeOrigin: true,
  headers: { ${nameOf(facts)}: process.env.API_KEY },
}));`,
  },
  verify: 'request',
});
