import { lastRedirectOf } from '../facts/redirected.ts';
import type { Facts } from '../facts.ts';
import { javascript, nginx } from './code.ts';
import { defineRemedy } from './remedy.ts';

/** Where the redirect leads, without what browsers refuse. */
function targetOf(facts: Facts): string {
  const to = lastRedirectOf(facts)?.to;
  return to ? to.origin + to.pathname + to.search : facts.url.href;
}

export default defineRemedy({
  id: 'redirect-without-userinfo',
  snippets: {
    express: (facts) => javascript`response.redirect(307, ${targetOf(facts)});`,
    nginx: (facts) => nginx`return 307 ${targetOf(facts)};`,
    page: (facts) => javascript`// straight to the target, with the credentials in a header
await fetch(${targetOf(facts)}, {
  headers: { Authorization: 'Basic ' + btoa(\`\${user}:\${password}\`) },
});`,
  },
  verify: 'request',
});
