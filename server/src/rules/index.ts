import { applicantsTotal } from './applicants-total.ts';
import { balance } from './balance.ts';
import { blankCell } from './blank-cell.ts';
import { fractionalCount } from './fractional-count.ts';
import { lookalike } from './lookalike.ts';
import { missingCell } from './missing-cell.ts';
import { namedTotal } from './named-total.ts';
import { negativeFigure } from './negative-figure.ts';
import { notAFigure } from './not-a-figure.ts';
import { nothingMark } from './nothing-mark.ts';
import { outcomesTotal } from './outcomes-total.ts';
import { resultsTotal } from './results-total.ts';
import type { Rule } from './rule.ts';

/** Every rule, by code. Adding a rule is adding its file and its name here; deleting it, the same. */
export const rules: readonly Rule[] = [
  notAFigure,
  fractionalCount,
  negativeFigure,
  blankCell,
  lookalike,
  nothingMark,
  missingCell,
  applicantsTotal,
  resultsTotal,
  balance,
  outcomesTotal,
  namedTotal,
];
