import type { Facts } from '../facts.ts';
import { type Code, javascript } from './code.ts';
import { preparedToken } from './prepared-token.ts';
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
  snippets: preparedToken(
    (facts) => javascript`const token = ${readToken(facts)};
if (!/^[\\w\\-.~+/]+=*$/.test(token)) throw new Error('not a token (RFC 6750, b64token)');`,
  ),
  verify: 'request',
});
