import type { Span } from './parsed.ts';
import { spanOf } from './span.ts';

/** What a sticky pattern matches at a place of a text. */
export function matchAt(pattern: RegExp, text: string, at: number): Span | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text)?.[0];
  return match === undefined ? undefined : spanOf(text, at, at + match.length);
}

/** The place after what a sticky pattern matches. */
export const skip = (pattern: RegExp, text: string, at: number): number => matchAt(pattern, text, at)?.range.end ?? at;
