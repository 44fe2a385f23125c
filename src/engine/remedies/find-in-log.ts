import type { Facts } from '../facts.ts';
import { isRequestId } from '../http/request-ids.ts';
import { type Code, sh } from './code.ts';
import { defineRemedy } from './remedy.ts';

/** What to look for: the number that the server gave the request, else its path. */
function needle({ response, url }: Facts): string {
  return response?.headers.find(isRequestId)?.value ?? url.pathname;
}

const grepIn =
  (file: string) =>
  (facts: Facts): Code =>
    sh`grep -F -- ${needle(facts)} ${file}`;

export default defineRemedy({
  id: 'find-in-log',
  snippets: {
    nginx: grepIn('/var/log/nginx/access.log'),
    apache: grepIn('/var/log/apache2/access.log'),
    caddy: grepIn('/var/log/caddy/access.log'),
  },
  verify: 'request',
});
