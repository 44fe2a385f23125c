import type { Facts } from '../facts.ts';
import type { Code } from './code.ts';
import type { Stack } from './stacks.ts';

/** Code to paste, for each stack that it can be given for, filled with the values of the case; nothing where none would work. */
export interface Remedy<Id extends string = string> {
  readonly id: Id;
  readonly snippets: { readonly [Key in Stack]?: (facts: Facts) => Code | undefined };
  /** The curl that shows whether the fix works: the request itself, or its preflight; `none` where curl cannot show it. */
  readonly verify: 'request' | 'preflight' | 'none';
}

export function defineRemedy<const Id extends string>(remedy: Remedy<Id>): Remedy<Id> {
  return remedy;
}
