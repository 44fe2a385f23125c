import type { WordMatch } from '../http/words.ts';

/** Where libraries tell what they would have accepted: `expected: x`, `must be 'x'`, `Expected "x" but got "y"`, `ValidAudiences: 'x, y'`. */
const EXPECTATION =
  /(?<![a-z])(?:expected(?: one of| value| to be)?|must (?:be|match|equal)(?: one of)?|should be|required|valid(?:audience|issuer)s?(?:\s+is)?)\s?([:=]?)\s?([^\n]{1,400})/i;
const QUOTED = /^[[(]?\s?\\?["'`]([^"'`\\\s]{2,200})/;
const BARE = /^[\w.:/@+-]{2,200}(?: or [\w.:/@+-]{2,200}){0,5}/;
/** After a colon anything is a value; otherwise only what no prose has in it. */
const NO_PROSE = /[\d:/_-]|\.\w/;

/** The values that the server says it expects, as it writes them; nothing when it does not say. */
export function expectedIn({ evidence }: WordMatch): readonly string[] {
  if (evidence.kind !== 'header' && evidence.kind !== 'body') return [];
  const text = evidence.kind === 'header' ? evidence.value : evidence.text;
  const [, colon = '', tail = ''] = EXPECTATION.exec(text.slice(evidence.marks[0]?.start ?? 0)) ?? [];
  const quoted = QUOTED.exec(tail)?.[1];
  // The name of the claim is no value of it.
  if (quoted !== undefined) return /^(?:aud|iss)/i.test(quoted) ? [] : [quoted.replace(/,$/, '')];
  const values = (BARE.exec(tail)?.[0].split(' or ') ?? []).map((each) => each.replace(/[.:,]+$/, ''));
  return values.filter((each) => colon !== '' || NO_PROSE.test(each));
}
