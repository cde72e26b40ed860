import { findCitations } from '../../law/citations.ts';
import { explainCitation } from '../../law/explain.ts';
import type { ProseLine } from '../../report/prose/line.ts';
import { eachLine, proseRange, proseRule } from '../prose-rule.ts';
import type { Problem } from '../rule.ts';

/** NB701: a cited article, paragraph or item does not exist. */
export const missingClause = proseRule(
  {
    code: 'NB701',
    name: 'missing-clause',
    title: '引用的条、款、项不存在',
    english: 'A cited article, paragraph or item does not exist',
    severity: 'warning',
    fix: 'none',
    why: '《条例》2019年修订后条号全部改过，照抄旧文件容易引错。',
    mend: '对照现行条文改正；把鼠标停在引文上，可以看到该条的大意。',
    sample: {
      in: '第一部分的正文',
      wrong: '依据《中华人民共和国政府信息公开条例》⟦第五十九条⟧编制本报告。',
      right: '依据《中华人民共和国政府信息公开条例》第五十条编制本报告。',
    },
  },
  eachLine(missingIn),
);

/** The name of every known law ends in one of these. */
const LAW_END = /[》法例则定典号]/;

function missingIn(line: ProseLine, problems: Problem[]): void {
  if (!LAW_END.test(line.text)) return;
  // Where no law is named before it in the line, an article may be of the law of the paragraph above.
  for (const citation of findCitations(line.text, 'unknown')) {
    const explained = explainCitation(citation);
    if (explained === undefined || !('missing' in explained)) continue;
    problems.push({
      range: proseRange(line, citation.start, citation.end),
      message: explained.missing.replace(/。$/, ''),
    });
  }
}
