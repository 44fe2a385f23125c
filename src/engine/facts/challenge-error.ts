import { inHeader } from '../exhibits/header-exhibit.ts';
import type { SeenChallenge } from '../facts.ts';
import type { Evidence } from '../finding.ts';
import { paramOf } from '../http/challenges.ts';

/** The challenge that gives this error code (RFC 6750 §3.1), whatever its scheme. */
export const challengeWith = (challenges: readonly SeenChallenge[], error: string): SeenChallenge | undefined =>
  challenges.find((challenge) => paramOf(challenge, 'error')?.text.toLowerCase() === error);

/** The challenge as an exhibit, with these of its parameters marked. */
export function paramsExhibit(challenge: SeenChallenge, ...names: readonly string[]): Evidence {
  const params = challenge.params.filter(({ name }) => names.includes(name.text.toLowerCase()));
  const marks = params.map(({ name, value }) => ({ start: name.range.start, end: value.range.end }));
  return inHeader('response', challenge.field, ...marks);
}
