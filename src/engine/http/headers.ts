import type { Header } from '../case.ts';

/** Every value of a field, in order. Names are compared without letter case (RFC 9110 §5.1). */
export function valuesOf(headers: readonly Header[], name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return headers.filter((header) => header.name.toLowerCase() === wanted).map(({ value }) => value);
}

/** The combined value of a field (RFC 9110 §5.3), or nothing when it is absent. */
export function combinedValueOf(headers: readonly Header[], name: string): string | undefined {
  const values = valuesOf(headers, name);
  return values.length === 0 ? undefined : values.join(', ');
}
