import type { Range } from '../finding.ts';

/** Something that a standard forbids, and where it stands. */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly range: Range;
}

/** What a lossless parser returns: never an exception, always as much of the value as can be read. */
export interface Parsed<Result, Code extends string = string> {
  readonly value: Result;
  readonly problems: readonly Problem<Code>[];
}

/** A piece of a text, with its place in it. */
export interface Span {
  readonly text: string;
  readonly range: Range;
}
