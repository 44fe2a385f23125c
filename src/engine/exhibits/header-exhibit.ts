import type { Header } from '../case.ts';
import type { Evidence, Message, Range } from '../finding.ts';

/** A header as an exhibit, with the parts that prove it marked. */
export const inHeader = (of: Message, { name, value }: Header, ...marks: readonly Range[]): Evidence => ({
  kind: 'header',
  of,
  name,
  value,
  marks,
});
