import { proseOf } from '../../report/prose/prose.ts';
import { type Range, shiftRange } from '../../syntax/position.ts';
import { proseRange } from '../prose-rule.ts';
import { NO_PROBLEMS, type ReportRule } from '../rule.ts';
import { headingWords } from '../structure/heading-edit.ts';
import { isCutOff } from '../structure/section-places.ts';
import { isOther, sectionSpan } from './section-prose.ts';

/** Fewer characters say nothing. */
const SHORTEST = 10;

/** NB612: section five, problems and improvements, is empty, 无 or next to nothing. */
export const improvementSection: ReportRule = {
  code: 'NB612',
  name: 'improvement-section',
  title: '第五部分没有实际内容',
  english: 'Section five, problems and improvements, says next to nothing',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  parameters: [],
  why: '第五部分要写本机关的主要问题和改进情况（《条例》第五十条），不能空着，也不能只写“无”。',
  mend: '写明存在的主要问题，以及已经和将要怎样改进。',
  sample: { in: '第五部分的正文', wrong: '⟦无。⟧', right: '政策解读的形式还不够丰富。今后多用图表、案例解读。' },
  check: (report) => {
    const span = sectionSpan(report, 5);
    if (!span || isCutOff(report)) return NO_PROBLEMS;
    const { blocks, starts } = report.tree;
    const { place, end } = span;
    let words = '';
    let first: Range | undefined;
    for (let index = place.index + 1; index < end; index++) {
      if (isOther(blocks[index])) return NO_PROBLEMS;
      for (const line of proseOf(blocks[index])?.lines ?? []) {
        first ??= shiftRange(proseRange(line, line.from, line.to), starts[index]);
        for (const character of line.text.slice(line.from, line.to)) {
          if (!UNSAID.test(character)) words += character;
          if (words.length >= SHORTEST) return NO_PROBLEMS;
        }
      }
    }
    // NB609 checks placeholders.
    if (/^[（(【[].*[）)】\]]$/.test(words)) return NO_PROBLEMS;
    if (words === '' || !first) {
      return [
        { range: headingWords(place.section.heading, place.start), message: '第五部分是空的，请写主要问题和改进情况' },
      ];
    }
    return [
      {
        range: first,
        message: /^(?:暂?无|没有|不存在|暂无问题)$/.test(words)
          ? `第五部分不能只写“${words}”，请写主要问题和改进情况`
          : `第五部分只有 ${words.length} 个字，请写主要问题和改进情况`,
      },
    ];
  },
};

/** White space, stops, and the stand-in for what is not prose (FILLER of report/prose). */
const UNSAID = /[\s，。、；：！.\ufffc]/;
