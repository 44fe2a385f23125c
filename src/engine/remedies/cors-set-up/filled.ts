import { type CorsAnswer, corsAnswerFor } from '../../facts/cors-answer.ts';
import type { Facts } from '../../facts.ts';
import type { Code } from '../code.ts';

/** Code that is written for the answer which this request would pass with. */
export const filled =
  (write: (answer: CorsAnswer) => Code) =>
  (facts: Facts): Code =>
    write(corsAnswerFor(facts));

/** For servers that refuse every method which their settings do not list, other requests' too. */
export const withUsual = (methods: readonly string[]): readonly string[] => [...new Set(['GET', 'POST', ...methods])];

/** Apache and HAProxy read a header's value as a format. */
export const asFormat = (value: string): string => value.replaceAll('%', '%%');

export const list = (names: readonly string[]): string => names.join(', ');
