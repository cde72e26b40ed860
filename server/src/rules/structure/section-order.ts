import { sectionHeading } from '../../formats/template.ts';
import type { PlacedSection } from '../../report/report.ts';
import { NO_PROBLEMS, type ReportRule } from '../rule.ts';
import { headingWords } from './heading-edit.ts';
import { outOfOrder } from './label-match.ts';
import { sectionPlaces } from './section-places.ts';

/** NB109: a section is out of order. */
export const sectionOrder: ReportRule = {
  code: 'NB109',
  name: 'section-order',
  title: '各部分的先后次序有误',
  english: 'The sections are out of order',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  parameters: [],
  why: '六个部分按统一格式的次序排列，读者和汇总单位才找得到。',
  mend: '把这一部分连同内容移到应有的位置。',
  sample: {
    in: '第五、六部分',
    wrong: `## 六、其他需要报告的事项

本年度没有收取信息处理费。

## ⟦五、存在的主要问题及改进情况⟧

政策解读的形式还不够丰富。今后多用图表、案例解读。`,
    right: `## 五、存在的主要问题及改进情况

政策解读的形式还不够丰富。今后多用图表、案例解读。

## 六、其他需要报告的事项

本年度没有收取信息处理费。`,
  },
  check: (report) => {
    const { headings } = sectionPlaces(report);
    if (areInOrder(headings.values())) return NO_PROBLEMS;
    const placed = [...headings.values()].sort((a, b) => a.start - b.start);
    const ordinals = placed.map(({ section }) => section.format.ordinal);
    return outOfOrder(ordinals).map((at) => {
      const { section, start } = placed[at];
      const lower = placed.filter((one) => one.section.format.ordinal < section.format.ordinal);
      const before = lower.sort((a, b) => b.section.format.ordinal - a.section.format.ordinal)[0];
      const words = sectionHeading(section.format).slice(3);
      return {
        range: headingWords(section.heading, start),
        message: before
          ? `“${words}”应排在“${sectionHeading(before.section.format).slice(3)}”之后`
          : `“${words}”应排在最前面`,
        ...(before && {
          related: [{ range: headingWords(before.section.heading, before.start), message: '应排在这一部分之后' }],
        }),
      };
    });
  },
};

/** Checks that sections, listed in the format's order, are in that order in the text. */
function areInOrder(sections: Iterable<PlacedSection>): boolean {
  let last = -1;
  for (const { start } of sections) {
    if (start < last) return false;
    last = start;
  }
  return true;
}
