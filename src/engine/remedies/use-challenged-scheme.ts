import { wantedScheme } from '../wanted-scheme.ts';
import { type Code, javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

/** The value of the header as an expression. */
function credentials(scheme: string): Code {
  if (scheme === 'Basic') return javascript`${'Basic '} + btoa(\`\${user}:\${password}\`)`;
  return javascript`${`${scheme} `} + token`;
}

export default defineRemedy({
  id: 'use-challenged-scheme',
  snippets: {
    page: (facts) => javascript`await fetch(${facts.url.href}, {
  method: ${facts.method},
  headers: { Authorization: ${credentials(wantedScheme(facts))} },
});`,
    axios: (facts) => javascript`await axios.request({
  url: ${facts.url.href},
  method: ${facts.method},
  headers: { Authorization: ${credentials(wantedScheme(facts))} },
});`,
  },
  verify: 'request',
});
