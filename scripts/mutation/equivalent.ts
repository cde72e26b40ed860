import type { PlacedMutant } from './program.ts';

/** Changes after which the program does the same, with the reason why no test can tell; `from` is what was changed. */
interface Equivalence {
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly why: string;
}

const EQUIVALENT: readonly Equivalence[] = [];

/** Whether a mutant is known to do the same as the program. */
export function isEquivalent({ file, from, to }: PlacedMutant): boolean {
  return EQUIVALENT.some(
    (one) =>
      file.endsWith(one.file) && to === one.to && (typeof one.from === 'string' ? from === one.from : one.from.test(from)),
  );
}
