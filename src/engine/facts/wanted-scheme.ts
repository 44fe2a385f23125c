import { schemesReadFor } from '../dialects/scheme-read.ts';
import { schemeNamedIn } from '../dialects/scheme-wanted.ts';
import type { Facts } from '../facts.ts';
import { parseAuthorization } from '../http/authorization.ts';
import { isKnownScheme, schemeFamily, schemeName } from '../http/schemes.ts';

/** The scheme that the first leg with an Authorization was sent under. */
function sentScheme({ exchange }: Facts): string | undefined {
  const fields = exchange.hops.flatMap(({ request }) => request.headers ?? []);
  const field = fields.find(({ name }) => name.toLowerCase() === 'authorization');
  const scheme = field && parseAuthorization(field.value).value.scheme?.text;
  return scheme !== undefined && isKnownScheme(scheme) ? scheme : undefined;
}

/** Handshakes that a page cannot write by itself out of a token: the value is computed from the challenge. */
export const isAnsweredByBrowser = (scheme: string): boolean =>
  ['digest', 'negotiate', 'mutual', 'hoba'].includes(schemeFamily(scheme)) || /^scram-/i.test(scheme);

/** The scheme to send: one that the server challenges for, else names in words, else the one that was tried. */
export function wantedScheme(facts: Facts): string {
  const asked = facts.challenges
    .flatMap(({ scheme }) => schemesReadFor(scheme.text, facts.words))
    .filter(isKnownScheme);
  const first = asked.find((scheme) => !isAnsweredByBrowser(scheme)) ?? asked[0];
  return schemeName(first ?? schemeNamedIn(facts.words)?.name ?? sentScheme(facts) ?? 'Bearer');
}
