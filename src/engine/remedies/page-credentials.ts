import { isAnsweredByBrowser, wantedScheme } from '../facts/wanted-scheme.ts';
import type { Facts } from '../facts.ts';
import { type Code, javascript } from './code.ts';

/** The value of Authorization as an expression; nothing under a scheme that only the browser itself can answer. */
export function pageCredentials(facts: Facts, token: Code): Code | undefined {
  const scheme = wantedScheme(facts);
  return isAnsweredByBrowser(scheme) ? undefined : javascript`${`${scheme} `} + ${token}`;
}

/** The same from a user and password, where that is the scheme. */
export function pageSignIn(facts: Facts, token: Code): Code | undefined {
  if (wantedScheme(facts) === 'Basic') return javascript`${'Basic '} + btoa(\`\${user}:\${password}\`)`;
  return pageCredentials(facts, token);
}
