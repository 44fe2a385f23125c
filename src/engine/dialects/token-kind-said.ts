import type { WordMatch } from '../http/words.ts';
import { matchWords, type Saying } from '../http/words.ts';

const REFUSED =
  "(?:is |are |was |were |has been |have been )?(?:not (?:allowed|accepted|valid|permitted|supported|an access)|can(?:not|[’']t| not) be used|used as|used (?:where|instead)|(?:sent|given|provided|received|used)[,;]? )";

const kindIs = (kind: string): RegExp =>
  new RegExp(
    `\\b${kind}[ _-]?tokens? ${REFUSED}|(?:got|received|given|not|but was|actual:?|was)(?: an?| the)? ["'\`]?${kind}(?:[ _-]?token)?["'\`]?\\b|only non-${kind} tokens`,
  );

const ID = kindIs('id');
const REFRESH = kindIs('refresh');

/** Where the server says what kind of token it got. */
export const saysKind = (words: readonly Saying[], kind: 'id' | 'refresh'): WordMatch | undefined =>
  matchWords(words, kind === 'id' ? ID : REFRESH);
