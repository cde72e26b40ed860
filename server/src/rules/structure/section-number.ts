import { sectionHeading } from '../../formats/template.ts';
import type { PlacedSection } from '../../report/report.ts';
import type { Problem, ReportRule } from '../rule.ts';
import { headingWords, setHeading } from './heading-edit.ts';
import { isMisnumbered } from './heading-state.ts';
import { sectionPlaces } from './section-places.ts';

/** NB108: a section's heading has the right words but another number, or none. */
export const sectionNumber: ReportRule = {
  code: 'NB108',
  name: 'section-number',
  title: '部分的序号有误',
  english: 'A section has another number than the format’s',
  scope: 'report',
  severity: 'error',
  fix: 'safe',
  parameters: [],
  why: '六个部分的序号是固定的，依次写作“一、”至“六、”。',
  mend: '改正序号；可以用快速修复。',
  sample: {
    in: '第五部分',
    wrong: `## ⟦四、存在的主要问题及改进情况⟧

政策解读的形式还不够丰富。今后多用图表、案例解读。`,
    right: `## 五、存在的主要问题及改进情况

政策解读的形式还不够丰富。今后多用图表、案例解读。`,
  },
  check: (report) => [...sectionPlaces(report).headings.values()].filter(isMisnumbered).map(problem),
};

function problem({ section, start }: PlacedSection): Problem {
  const { heading, label, format } = section;
  const written = heading.text.slice(0, heading.text.length - label.words.length).trim();
  const due = sectionHeading(format).slice(3, 5);
  const edit = setHeading(heading, start, heading.level, due + label.words);
  return {
    range: headingWords(heading, start),
    message: written ? `“${label.words}”的序号写成了“${written}”，应为“${due}”` : `“${label.words}”前缺少序号“${due}”`,
    fixes: [{ title: `序号改为“${due}”`, edits: [edit], isPreferred: true, isSafe: true }],
  };
}
