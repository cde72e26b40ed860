import { claimsIn } from '../../report/claims/placed.ts';
import { yearOf } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import { lowerBound } from '../../syntax/in-order.ts';
import { insertBlockBefore } from '../edit.ts';
import { NO_PROBLEMS, type NoteRule } from '../rule.ts';
import { headingWords } from '../structure/heading-edit.ts';
import { isCutOff } from '../structure/section-places.ts';
import { isOther, sectionSpan } from './section-prose.ts';

/** The first report year that must mention the fee (国办函〔2020〕109号, in force from 2021). */
const FIRST_YEAR = 2021;
const SENTENCE = '本年度没有收取政府信息公开信息处理费。';

/** NB613: section six does not say whether the fee for processing information was charged. */
export const feeStatement: NoteRule<true> = {
  code: 'NB613',
  name: 'fee-statement',
  title: '第六部分没有写信息处理费',
  english: 'Section six is silent on the information processing fee',
  scope: 'notes',
  severity: 'warning',
  fix: 'offered',
  parameters: [],
  why: '自2021年度起，第六部分要写明收取信息处理费的情况，没有收取也要写明（国办函〔2020〕109号）。',
  mend: '写明收取的件数和金额；核实没有收取的，可以用快速修复补上一句。',
  sample: {
    in: '第六部分',
    wrong: `## ⟦六、其他需要报告的事项⟧

没有其他需要报告的事项。`,
    right: `## 六、其他需要报告的事项

本年度没有收取政府信息公开信息处理费，没有其他需要报告的事项。`,
  },
  note: ({ lines }) => (lines.some(({ text }) => /处理费|收费|收取|费用/.test(text)) ? TOLD : NO_NOTES),
  judge: (report, notes) => {
    const year = yearOf(report);
    const span = sectionSpan(report, 6);
    if (!span || year === undefined || year < FIRST_YEAR || isCutOff(report)) return NO_PROBLEMS;
    const { place, end } = span;
    const told = notes[lowerBound(notes, place.index + 1, ({ index }) => index)];
    if (told && told.index < end) return NO_PROBLEMS;
    const { tree } = report;
    for (let i = place.index + 1; i < end; i++) if (isOther(tree.blocks[i])) return NO_PROBLEMS;
    const next = end < tree.blocks.length ? tree.starts[end] : tree.lineCount;
    return [
      {
        range: headingWords(place.section.heading, place.start),
        message: '第六部分没有写信息处理费：收取了多少，或者没有收取，都要写明',
        fixes: saysAmount(report)
          ? []
          : [
              {
                title: '补写“本年度没有收取信息处理费”（请先核实）',
                edits: [insertBlockBefore(tree, next, SENTENCE)],
                isPreferred: false,
                isSafe: false,
              },
            ],
      },
    ];
  },
};

/** Checks if the report mentions the amount of a fee anywhere. */
function saysAmount(report: Report): boolean {
  return claimsIn(report, 'fee').some(([, { says }]) => says === 'amount');
}

/** The note of a block that mentions the fee. */
const TOLD: readonly true[] = [true];
const NO_NOTES: readonly true[] = [];
