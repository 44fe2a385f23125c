import type { Header } from '../case.ts';
import { namesOf } from './header-list.ts';

/** Whether caches keep an answer for each asking origin apart (RFC 9110 §12.5.5). */
export function variesByOrigin(headers: readonly Header[]): boolean {
  return (namesOf(headers, 'vary') ?? []).some((name) => name === '*' || name.toLowerCase() === 'origin');
}
