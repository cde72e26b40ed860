import type { PlacedMutant } from './program.ts';

/** Changes after which the program does the same, with the reason why no test can tell; `from` is what was changed. */
interface Equivalence {
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly why: string;
}

const KEPT = 'what is kept is worked out anew, and is the same';
const SHORT = 'a way round work that would come to the same';

const EQUIVALENT: readonly Equivalence[] = [
  { file: 'relations/all.ts', from: '!equations', to: 'true', why: KEPT },
  { file: 'relations/all.ts', from: 'known !== void 0', to: 'false', why: KEPT },
  { file: 'relations/all.ts', from: 'declared.length > 0', to: 'true', why: SHORT },
  { file: 'relations/all.ts', from: 'declared.length > 0', to: 'declared.length >= 0', why: SHORT },
  { file: 'relations/format-relations.ts', from: '!equations', to: 'true', why: KEPT },
  { file: 'relations/national-balance.ts', from: '!result', to: 'true', why: KEPT },
  { file: 'relations/free-operand.ts', from: '!amounts', to: 'true', why: KEPT },
  { file: 'relations/named.ts', from: 'cached?.start === start', to: 'false', why: KEPT },
  { file: 'repair/neighbours.ts', from: '!neighbours', to: 'true', why: KEPT },
  { file: 'repair/prior.ts', from: '!known', to: 'true', why: KEPT },
  { file: 'rules/active-rules.ts', from: '!active', to: 'true', why: KEPT },
  { file: 'rules/analysis.ts', from: 'cached?.settings === settings', to: 'false', why: KEPT },
  { file: 'rules/claim-verdicts.ts', from: 'cached?.settings === settings', to: 'false', why: KEPT },
  { file: 'rules/verdict.ts', from: 'cached?.settings === settings', to: 'false', why: KEPT },
  { file: 'rules/inspected.ts', from: 'earlier?.settings === settings', to: 'false', why: KEPT },
  {
    file: 'relations/named.ts',
    from: /^!kinds\.some\(/,
    to: 'false',
    why: 'without a total there are no groups',
  },
  { file: 'rules/row-missing.ts', from: 'match.missing.length === 0', to: 'false', why: SHORT },
  { file: 'rules/row-missing.ts', from: 'missing.length === 0', to: 'false', why: SHORT },
  { file: 'rules/row-unknown.ts', from: 'match.unknown.length === 0', to: 'false', why: SHORT },
  { file: 'rules/row-doubled.ts', from: 'readings.length === 0', to: 'false', why: SHORT },
  {
    file: 'relations/equation.ts',
    from: 'compare(difference, ZERO) > 0',
    to: 'compare(difference, ZERO) >= 0',
    why: 'a difference is not zero where there is one to tell',
  },
  {
    file: 'relations/equation.ts',
    from: 'compare(value, ZERO) < 0',
    to: 'compare(value, ZERO) <= 0',
    why: 'zero turned round is zero',
  },
  {
    file: 'repair/slip.ts',
    from: 'truth.length !== written.length',
    to: 'false',
    why: 'what follows the slip is the same in both, and so is their length',
  },
  {
    file: 'repair/slip.ts',
    from: 'written.length !== truth.length + 1',
    to: 'false',
    why: 'what follows the slip is the same in both, and so is their length',
  },
  { file: 'repair/slip.ts', from: 'i < a.length', to: 'i <= a.length', why: 'past the end is undefined, no digit' },
  { file: 'repair/slip.ts', from: 'i < b.length', to: 'i <= b.length', why: 'past the end is undefined, no digit' },
  {
    file: 'repair/slip.ts',
    from: 'i < a.length && i < b.length',
    to: '(i < a.length) || (i < b.length)',
    why: 'past the end of one is undefined, no digit of the other',
  },
  { file: 'repair/slip.ts', from: 'at > 0', to: 'at >= 0', why: 'before the first digit is undefined, no digit' },
  { file: 'repair/index.ts', from: 'results.length > 1', to: 'true', why: SHORT },
  { file: 'repair/index.ts', from: 'results.length > 1', to: 'results.length >= 1', why: SHORT },
];

/** Whether a mutant is known to do the same as the program. */
export function isEquivalent({ file, from, to }: PlacedMutant): boolean {
  return EQUIVALENT.some(
    (one) =>
      file.endsWith(one.file) &&
      to === one.to &&
      (typeof one.from === 'string' ? from === one.from : one.from.test(from)),
  );
}
