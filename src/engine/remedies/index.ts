import * as all from './all.ts';
import type { Remedy } from './remedy.ts';

/** Every remedy by its id. */
export type RemedyId = (typeof all)[keyof typeof all]['id'];

export const remedies: readonly Remedy<RemedyId>[] = Object.values(all);
