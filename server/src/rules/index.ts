import { applicantsTotal } from './applicants-total.ts';
import { balance } from './balance.ts';
import { blankCell } from './blank-cell.ts';
import { namedTotal } from './named-total.ts';
import { outcomesTotal } from './outcomes-total.ts';
import { resultsTotal } from './results-total.ts';
import type { Rule } from './rule.ts';

/** Every rule, by code. Adding a rule is adding its file and its name here; deleting it, the same. */
export const rules: readonly Rule[] = [blankCell, applicantsTotal, resultsTotal, balance, outcomesTotal, namedTotal];
