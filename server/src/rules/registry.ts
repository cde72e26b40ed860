import { blankCell } from './cells/blank-cell.ts';
import { fractionalCount } from './cells/fractional-count.ts';
import { lookalike } from './cells/lookalike.ts';
import { missingCell } from './cells/missing-cell.ts';
import { negativeFigure } from './cells/negative-figure.ts';
import { notAFigure } from './cells/not-a-figure.ts';
import { nothingMark } from './cells/nothing-mark.ts';
import { lawTitle } from './citations/law-title.ts';
import { missingClause } from './citations/missing-clause.ts';
import { numberForm } from './citations/number-form.ts';
import { numberTitle } from './citations/number-title.ts';
import { replacedLaw } from './citations/replaced-law.ts';
import { carriedOver } from './other-reports/carried-over.ts';
import { copiedProse } from './other-reports/copied-prose.ts';
import { inForce } from './other-reports/in-force.ts';
import { lastYearIdentity } from './other-reports/last-year-identity.ts';
import { lastYearLacking } from './other-reports/last-year-lacking.ts';
import { rollUpFigure } from './other-reports/roll-up-figure.ts';
import { rollUpUnits } from './other-reports/roll-up-units.ts';
import type { Rule } from './rule.ts';
import { caption } from './structure/caption.ts';
import { columnDoubled } from './structure/column-doubled.ts';
import { columnMissing } from './structure/column-missing.ts';
import { columnUnknown } from './structure/column-unknown.ts';
import { formatYear } from './structure/format-year.ts';
import { frontMatterKey } from './structure/front-matter-key.ts';
import { frontMatterMissing } from './structure/front-matter-missing.ts';
import { frontMatterSyntax } from './structure/front-matter-syntax.ts';
import { rowDoubled } from './structure/row-doubled.ts';
import { rowMissing } from './structure/row-missing.ts';
import { rowOrder } from './structure/row-order.ts';
import { rowUnknown } from './structure/row-unknown.ts';
import { rowWording } from './structure/row-wording.ts';
import { sectionDoubled } from './structure/section-doubled.ts';
import { sectionMissing } from './structure/section-missing.ts';
import { sectionNumber } from './structure/section-number.ts';
import { sectionOrder } from './structure/section-order.ts';
import { sectionUnmarked } from './structure/section-unmarked.ts';
import { sectionWording } from './structure/section-wording.ts';
import { silence } from './structure/silence.ts';
import { tableDoubled } from './structure/table-doubled.ts';
import { tableMarkup } from './structure/table-markup.ts';
import { tableMissing } from './structure/table-missing.ts';
import { titleForm } from './structure/title-form.ts';
import { titleMismatch } from './structure/title-mismatch.ts';
import { unclosed } from './structure/unclosed.ts';
import { applicantsTotal } from './totals/applicants-total.ts';
import { balance } from './totals/balance.ts';
import { contradictingRelation } from './totals/contradicting-relation.ts';
import { declaredRelation } from './totals/declared-relation.ts';
import { namedTotal } from './totals/named-total.ts';
import { outcomesTotal } from './totals/outcomes-total.ts';
import { resultsTotal } from './totals/results-total.ts';
import { unreadableRelation } from './totals/unreadable-relation.ts';
import { bracketPairs } from './wording/bracket-pairs.ts';
import { cutOff } from './wording/cut-off.ts';
import { dashMarks } from './wording/dash-marks.ts';
import { digitForms } from './wording/digit-forms.ts';
import { feeStatement } from './wording/fee-statement.ts';
import { foreignWord } from './wording/foreign-word.ts';
import { genericFiller } from './wording/generic-filler.ts';
import { halfWidth } from './wording/half-width.ts';
import { improvementSection } from './wording/improvement-section.ts';
import { nearTerm } from './wording/near-term.ts';
import { ordinalMark } from './wording/ordinal-mark.ts';
import { otherOrgan } from './wording/other-organ.ts';
import { otherYear } from './wording/other-year.ts';
import { placeholder } from './wording/placeholder.ts';
import { repeatedWords } from './wording/repeated-words.ts';
import { stopMarks } from './wording/stop-marks.ts';
import { subNumbering } from './wording/sub-numbering.ts';
import { claimFigure } from './words-and-figures/claim-figure.ts';
import { claimFinished } from './words-and-figures/claim-finished.ts';
import { claimNone } from './words-and-figures/claim-none.ts';
import { claimParts } from './words-and-figures/claim-parts.ts';
import { claimPercentage } from './words-and-figures/claim-percentage.ts';

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
  formatYear,
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
  contradictingRelation,
  carriedOver,
  inForce,
  lastYearIdentity,
  lastYearLacking,
  copiedProse,
  rollUpFigure,
  rollUpUnits,
  claimFigure,
  claimParts,
  claimPercentage,
  claimNone,
  claimFinished,
  foreignWord,
  halfWidth,
  bracketPairs,
  stopMarks,
  repeatedWords,
  cutOff,
  digitForms,
  subNumbering,
  placeholder,
  otherYear,
  otherOrgan,
  improvementSection,
  feeStatement,
  nearTerm,
  genericFiller,
  dashMarks,
  ordinalMark,
  missingClause,
  replacedLaw,
  numberTitle,
  numberForm,
  lawTitle,
];
