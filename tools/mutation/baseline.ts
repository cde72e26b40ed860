import type { Outcome } from './runner.ts';

/**
 * How many mutants of each file may survive: those that do the same as the program, and those that no test covers yet.
 * Counts survive a renaming inside the file, which a list of changes would not.
 */
export type Baseline = Readonly<Record<string, number>>;

export interface Excess {
  readonly file: string;
  readonly survived: number;
  readonly accepted: number;
}

/** Counts the survivors of each file that had any mutant run. */
export function countSurvivors(outcomes: readonly Outcome[]): Baseline {
  const counts: Record<string, number> = {};
  for (const { mutant, fate } of outcomes) {
    const hasSurvived = fate === 'survived' || fate === 'unreached';
    counts[mutant.file] = (counts[mutant.file] ?? 0) + (hasSurvived ? 1 : 0);
  }
  return counts;
}

/** Finds the files in which more mutants survived than are accepted. */
export function excessOver(baseline: Baseline, outcomes: readonly Outcome[]): Excess[] {
  return Object.entries(countSurvivors(outcomes))
    .map(([file, survived]) => ({ file, survived, accepted: baseline[file] ?? 0 }))
    .filter(({ survived, accepted }) => survived > accepted);
}

/**
 * Accepts the survivors of a run. A whole run, with every mutant of its files, sets their counts; a sample can only
 * raise them. Files that no longer exist are dropped.
 */
export function accept(
  baseline: Baseline,
  outcomes: readonly Outcome[],
  { isWhole, files }: { readonly isWhole: boolean; readonly files: readonly string[] },
): Baseline {
  const survived = countSurvivors(outcomes);
  const counts = files.map((file): [string, number] => {
    const before = baseline[file] ?? 0;
    const now = survived[file];
    return [file, now === undefined ? before : isWhole ? now : Math.max(before, now)];
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}
