import { type Equivalence, KEPT, SHORT } from './equivalence.ts';

/** Of server/src/rules. */
export const RULES: readonly Equivalence[] = [
  { file: 'rules/active-rules.ts', from: '!active', to: 'true', why: KEPT },
  { file: 'rules/analysis.ts', from: 'cached?.settings === settings', to: 'false', why: KEPT },
  { file: 'rules/claim-verdicts.ts', from: 'cached?.settings === settings', to: 'false', why: KEPT },
  { file: 'rules/verdict.ts', from: 'cached?.settings === settings', to: 'false', why: KEPT },
  { file: 'rules/inspected.ts', from: 'earlier?.settings === settings', to: 'false', why: KEPT },
  { file: 'rules/row-missing.ts', from: 'match.missing.length === 0', to: 'false', why: SHORT },
  { file: 'rules/row-missing.ts', from: 'missing.length === 0', to: 'false', why: SHORT },
  { file: 'rules/row-unknown.ts', from: 'match.unknown.length === 0', to: 'false', why: SHORT },
  { file: 'rules/row-doubled.ts', from: 'readings.length === 0', to: 'false', why: SHORT },
];
