import type { Facts } from '../facts.ts';
import { wantedScheme } from '../wanted-scheme.ts';
import { type Code, javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

/** How the token is read so that what was wrong with it is gone. */
function readToken({ authorization }: Facts): Code {
  const has = (code: string) => authorization?.problems.some((problem) => problem.code === code) ?? false;
  if (has('percent-encoded')) return javascript`decodeURIComponent(stored).trim()`;
  if (has('quoted')) return javascript`stored.trim().replace(/^["']|["']$/g, '')`;
  if (has('white-space')) return javascript`stored.replace(/\\\\[rnt]|\\s/g, '')`;
  return javascript`stored.trim()`;
}

export default defineRemedy({
  id: 'clean-token',
  snippets: {
    page: (facts) => javascript`const token = ${readToken(facts)};
if (!/^[\\w\\-.~+/]+=*$/.test(token)) throw new Error('not a token (RFC 6750, b64token)');
await fetch(${facts.url.href}, {
  method: ${facts.method},
  headers: { Authorization: ${`${wantedScheme(facts)} `} + token },
});`,
    axios: (facts) => javascript`const token = ${readToken(facts)};
if (!/^[\\w\\-.~+/]+=*$/.test(token)) throw new Error('not a token (RFC 6750, b64token)');
const api = axios.create({
  baseURL: ${facts.url.origin},
  headers: { Authorization: ${`${wantedScheme(facts)} `} + token },
});`,
  },
  verify: 'request',
});
