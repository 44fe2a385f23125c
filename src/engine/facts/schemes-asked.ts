import { schemesReadFor } from '../dialects/scheme-read.ts';
import { schemeNamedIn } from '../dialects/scheme-wanted.ts';
import { inHeader } from '../exhibits/header-exhibit.ts';
import type { SeenChallenge } from '../facts.ts';
import type { Evidence } from '../finding.ts';
import { isKnownScheme, isRegisteredScheme, schemeFamily, schemeName } from '../http/schemes.ts';
import type { Saying } from '../http/words.ts';

/** The schemes that a server says it accepts. */
export interface SchemesAsked {
  /** In their usual letters, each once; empty when it names none. */
  readonly names: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly by: 'challenge' | 'words';
}

/** Words in the place of a challenge are none. */
export const isChallenge = ({ scheme, params }: SeenChallenge) =>
  scheme.text !== '' && (isKnownScheme(scheme.text) || params.length > 0);

/** What the server challenges for, else what its words name. */
export function schemesAsked(challenges: readonly SeenChallenge[], words: readonly Saying[]): SchemesAsked {
  const asked = challenges.filter(isChallenge);
  if (asked.length > 0) {
    const names = [...new Set(asked.flatMap(({ scheme }) => schemesReadFor(scheme.text, words)))];
    const evidence = asked.map(({ field, scheme }) => inHeader('response', field, scheme.range));
    return { names, evidence, by: 'challenge' };
  }
  const named = schemeNamedIn(words);
  return named
    ? { names: [schemeName(named.name)], evidence: [named.evidence], by: 'words' }
    : { names: [], evidence: [], by: 'words' };
}

/** A token under the one where the other is wanted is a question of DPoP. */
const KEY_BOUND: ReadonlySet<string> = new Set(['bearer', 'dpop']);

/** Whether credentials of a scheme are among those that are wanted. */
export function acceptsScheme(wanted: readonly string[], sent: string): boolean {
  const family = schemeFamily(sent);
  const families = wanted.map(schemeFamily);
  return families.includes(family) || (KEY_BOUND.has(family) && families.some((each) => KEY_BOUND.has(each)));
}

/** Neither in IANA's registry nor another name for one that is. */
export const isUnregistered = (scheme: string): boolean =>
  !isRegisteredScheme(scheme) && !isRegisteredScheme(schemeFamily(scheme));
