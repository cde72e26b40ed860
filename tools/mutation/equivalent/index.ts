import type { PlacedMutant } from '../program.ts';
import { CLAIMS } from './claims.ts';
import type { Equivalence } from './equivalence.ts';
import { RELATIONS } from './relations.ts';
import { RULES } from './rules.ts';

const EQUIVALENT = [...RELATIONS, ...CLAIMS, ...RULES];

/** Whether a mutant is known to do the same as the program. */
export function isEquivalent(mutant: PlacedMutant): boolean {
  return EQUIVALENT.some((one) => answersTo(one, mutant));
}

/** Those that no mutant answers to any more, for the program has changed. */
export function staleAmong(mutants: readonly PlacedMutant[]): string[] {
  return EQUIVALENT.filter((one) => !mutants.some((mutant) => answersTo(one, mutant))).map(
    ({ file, from, to }) => `${file}: ${from} → ${to}`,
  );
}

function answersTo(one: Equivalence, { file, from, to }: PlacedMutant): boolean {
  return (
    file.endsWith(one.file) && to === one.to && (typeof one.from === 'string' ? from === one.from : one.from.test(from))
  );
}
