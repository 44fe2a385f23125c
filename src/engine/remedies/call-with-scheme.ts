import type { Facts } from '../facts.ts';
import { javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

/** The address with the scheme that was forgotten; nothing where a redirect led there, or where no host can be made out. */
function addressed({ url, exchange }: Facts): string | undefined {
  const address = `http://${url.href}`;
  const hasPort = /^[\w.-]+:\d{1,5}(?:\/|$)/.test(url.href);
  return exchange.hops.length === 1 && hasPort && URL.canParse(address) ? address : undefined;
}

export default defineRemedy({
  id: 'call-with-scheme',
  snippets: {
    page: (facts) => {
      const address = addressed(facts);
      return address === undefined ? undefined : javascript`await fetch(${address});`;
    },
    axios: (facts) => {
      const address = addressed(facts);
      return address === undefined
        ? undefined
        : javascript`const api = axios.create({ baseURL: ${new URL(address).origin} });`;
    },
  },
  // Nothing was sent that curl could repeat.
  verify: 'none',
});
