import type { Facts } from '../facts.ts';
import { wantedScheme } from '../wanted-scheme.ts';
import { type Code, javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

/** The value of the header, as the server's challenge wants it. */
function credentials(facts: Facts, token: Code): Code {
  const scheme = wantedScheme(facts);
  if (scheme === 'Basic') return javascript`${'Basic '} + btoa(\`\${user}:\${password}\`)`;
  return javascript`${`${scheme} `} + ${token}`;
}

export default defineRemedy({
  id: 'send-authorization',
  snippets: {
    page: (facts) => javascript`await fetch(${facts.url.href}, {
  method: ${facts.method},
  headers: { Authorization: ${credentials(facts, javascript`accessToken`)} },
});`,
    axios: (facts) => javascript`const api = axios.create({ baseURL: ${facts.url.origin} });
api.interceptors.request.use(async (config) => {
  config.headers.Authorization = ${credentials(facts, javascript`await getAccessToken()`)};
  return config;
});`,
  },
  verify: 'request',
});
