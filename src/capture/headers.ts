import type { Header } from '../engine/case.ts';

/** The first value of a field; the name is in lower case. */
export function headerOf(headers: readonly Header[] | undefined, name: string): string | undefined {
  return headers?.find((header) => header.name.toLowerCase() === name)?.value;
}
