import { applicantsTotal } from './applicants-total.ts';
import { balance } from './balance.ts';
import { blankCell } from './blank-cell.ts';
import { caption } from './caption.ts';
import { columnDoubled } from './column-doubled.ts';
import { columnMissing } from './column-missing.ts';
import { columnUnknown } from './column-unknown.ts';
import { declaredRelation } from './declared-relation.ts';
import { fractionalCount } from './fractional-count.ts';
import { frontMatterKey } from './front-matter-key.ts';
import { frontMatterMissing } from './front-matter-missing.ts';
import { frontMatterSyntax } from './front-matter-syntax.ts';
import { lookalike } from './lookalike.ts';
import { missingCell } from './missing-cell.ts';
import { namedTotal } from './named-total.ts';
import { negativeFigure } from './negative-figure.ts';
import { notAFigure } from './not-a-figure.ts';
import { nothingMark } from './nothing-mark.ts';
import { outcomesTotal } from './outcomes-total.ts';
import { resultsTotal } from './results-total.ts';
import { rowDoubled } from './row-doubled.ts';
import { rowMissing } from './row-missing.ts';
import { rowOrder } from './row-order.ts';
import { rowUnknown } from './row-unknown.ts';
import { rowWording } from './row-wording.ts';
import type { Rule } from './rule.ts';
import { sectionDoubled } from './section-doubled.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionNumber } from './section-number.ts';
import { sectionOrder } from './section-order.ts';
import { sectionUnmarked } from './section-unmarked.ts';
import { sectionWording } from './section-wording.ts';
import { silence } from './silence.ts';
import { tableDoubled } from './table-doubled.ts';
import { tableMarkup } from './table-markup.ts';
import { tableMissing } from './table-missing.ts';
import { titleForm } from './title-form.ts';
import { titleMismatch } from './title-mismatch.ts';
import { unclosed } from './unclosed.ts';
import { unreadableRelation } from './unreadable-relation.ts';

/** Every rule, by code. Adding a rule is adding its file and its name here; deleting it, the same. */
export const rules: readonly Rule[] = [
  frontMatterMissing,
  frontMatterSyntax,
  frontMatterKey,
  titleMismatch,
  titleForm,
  sectionMissing,
  sectionDoubled,
  sectionNumber,
  sectionOrder,
  sectionWording,
  sectionUnmarked,
  tableMissing,
  tableDoubled,
  rowMissing,
  rowDoubled,
  rowUnknown,
  rowWording,
  rowOrder,
  columnMissing,
  columnUnknown,
  columnDoubled,
  tableMarkup,
  caption,
  unclosed,
  silence(() => rules),
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
  declaredRelation,
  unreadableRelation,
];
