import type { Facts } from '../facts.ts';
import { isRequestId } from '../http/request-ids.ts';
import { type Code, sh } from './code.ts';
import { defineRemedy } from './remedy.ts';

/** What to look for: the number that the server gave the request, else its path. */
function needle({ response, url }: Facts): string {
  return response?.headers.find(isRequestId)?.value ?? url.pathname;
}

const grepIn =
  (files: Code) =>
  (facts: Facts): Code =>
    sh`grep -F -- ${needle(facts)} ${files}`;

export default defineRemedy({
  id: 'find-in-log',
  snippets: {
    nginx: grepIn(sh`/var/log/nginx/access.log /var/log/nginx/error.log`),
    apache: grepIn(sh`/var/log/apache2/access.log /var/log/apache2/error.log`),
    caddy: grepIn(sh`/var/log/caddy/access.log`),
  },
  verify: 'none',
});
