import type { Rule } from '../rule.ts';
import * as all from './all.ts';

/** The catalogue. */
export const rules: readonly Rule[] = Object.values(all);
