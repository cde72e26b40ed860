import type { Equivalence } from './equivalence.ts';

/** Of server/src/report/claims. */
export const CLAIMS: readonly Equivalence[] = [];
