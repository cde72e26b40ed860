import { sectionHeading } from '../../formats/template.ts';
import type { PlacedSection } from '../../report/report.ts';
import type { Problem, ReportRule } from '../rule.ts';
import { headingWords, setHeading } from './heading-edit.ts';
import { hasOfficialWords } from './heading-state.ts';
import { sectionPlaces } from './section-places.ts';
import { nearest } from './similarity.ts';

/** NB110: a section's heading has other words than in the format. */
export const sectionWording: ReportRule = {
  code: 'NB110',
  name: 'section-wording',
  title: '部分的标题与统一格式用语不同',
  english: 'A section heading differs from the official wording',
  scope: 'report',
  severity: 'information',
  fix: 'offered',
  parameters: [],
  why: '标题用语由统一格式规定；小的出入不妨碍阅读，但用规定的说法更稳妥。',
  mend: '改用规定的标题；可以用快速修复。',
  sample: {
    in: '第五部分',
    wrong: `## ⟦五、存在的主要问题和改进情况⟧

政策解读的形式还不够丰富。今后多用图表、案例解读。`,
    right: `## 五、存在的主要问题及改进情况

政策解读的形式还不够丰富。今后多用图表、案例解读。`,
  },
  check: (report) => [...sectionPlaces(report).headings.values()].filter((one) => !hasOfficialWords(one)).map(problem),
};

function problem({ section, start }: PlacedSection): Problem {
  const { heading, label, format, isOfficial } = section;
  const wordings = [format.heading, ...format.alternatives];
  const words = nearest(label.words, wordings, (one) => one, 0.6) ?? format.heading;
  // Keep the number of a heading with official words, which NB108 checks; replace a reworded heading as a whole.
  const number = isOfficial ? heading.text.slice(0, heading.text.length - label.words.length) : '';
  const due = isOfficial ? number + words : sectionHeading(format).slice(3, 5) + words;
  return {
    range: headingWords(heading, start),
    message: `“${heading.text}”在统一格式中写作“${due}”`,
    fixes: [
      {
        title: `改为“${due}”`,
        edits: [setHeading(heading, start, heading.level, due)],
        isPreferred: true,
        isSafe: false,
      },
    ],
  };
}
