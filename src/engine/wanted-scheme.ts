import { schemeNamedIn } from './dialects/scheme-wanted.ts';
import type { Facts } from './facts.ts';
import { parseAuthorization } from './http/authorization.ts';
import { isKnownScheme, schemeName } from './http/schemes.ts';

/** The scheme that the first leg with an Authorization was sent under. */
function sentScheme({ exchange }: Facts): string | undefined {
  const fields = exchange.hops.flatMap(({ request }) => request.headers ?? []);
  const field = fields.find(({ name }) => name.toLowerCase() === 'authorization');
  const scheme = field && parseAuthorization(field.value).value.scheme?.text;
  return scheme !== undefined && isKnownScheme(scheme) ? scheme : undefined;
}

/** The scheme to send: one that the server challenges for, else names in words, else the one that was tried. */
export function wantedScheme(facts: Facts): string {
  const asked = facts.challenges.find(({ scheme }) => isKnownScheme(scheme.text))?.scheme.text;
  return schemeName(asked ?? schemeNamedIn(facts.words)?.name ?? sentScheme(facts) ?? 'Bearer');
}
