import { applicantsTotal } from './applicants-total.ts';
import { balance } from './balance.ts';
import { blankCell } from './blank-cell.ts';
import { bracketPairs } from './bracket-pairs.ts';
import { caption } from './caption.ts';
import { carriedOver } from './carried-over.ts';
import { claimFigure } from './claim-figure.ts';
import { claimFinished } from './claim-finished.ts';
import { claimNone } from './claim-none.ts';
import { claimParts } from './claim-parts.ts';
import { claimPercentage } from './claim-percentage.ts';
import { columnDoubled } from './column-doubled.ts';
import { columnMissing } from './column-missing.ts';
import { columnUnknown } from './column-unknown.ts';
import { contradictingRelation } from './contradicting-relation.ts';
import { copiedProse } from './copied-prose.ts';
import { cutOff } from './cut-off.ts';
import { dashMarks } from './dash-marks.ts';
import { declaredRelation } from './declared-relation.ts';
import { digitForms } from './digit-forms.ts';
import { feeStatement } from './fee-statement.ts';
import { foreignWord } from './foreign-word.ts';
import { formatYear } from './format-year.ts';
import { fractionalCount } from './fractional-count.ts';
import { frontMatterKey } from './front-matter-key.ts';
import { frontMatterMissing } from './front-matter-missing.ts';
import { frontMatterSyntax } from './front-matter-syntax.ts';
import { genericFiller } from './generic-filler.ts';
import { halfWidth } from './half-width.ts';
import { improvementSection } from './improvement-section.ts';
import { inForce } from './in-force.ts';
import { lastYearIdentity } from './last-year-identity.ts';
import { lastYearLacking } from './last-year-lacking.ts';
import { lawTitle } from './law-title.ts';
import { lookalike } from './lookalike.ts';
import { missingCell } from './missing-cell.ts';
import { missingClause } from './missing-clause.ts';
import { namedTotal } from './named-total.ts';
import { nearTerm } from './near-term.ts';
import { negativeFigure } from './negative-figure.ts';
import { notAFigure } from './not-a-figure.ts';
import { nothingMark } from './nothing-mark.ts';
import { numberForm } from './number-form.ts';
import { numberTitle } from './number-title.ts';
import { ordinalMark } from './ordinal-mark.ts';
import { otherOrgan } from './other-organ.ts';
import { otherYear } from './other-year.ts';
import { outcomesTotal } from './outcomes-total.ts';
import { placeholder } from './placeholder.ts';
import { repeatedWords } from './repeated-words.ts';
import { replacedLaw } from './replaced-law.ts';
import { resultsTotal } from './results-total.ts';
import { rollUpFigure } from './roll-up-figure.ts';
import { rollUpUnits } from './roll-up-units.ts';
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
import { stopMarks } from './stop-marks.ts';
import { subNumbering } from './sub-numbering.ts';
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
