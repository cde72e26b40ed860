import { type Contradiction, contradictionsIn } from '../../relations/contradiction.ts';
import type { Problem, ReportRule } from '../rule.ts';

/** NB308: a declared relation contradicts or repeats another. */
export const contradictingRelation: ReportRule = {
  code: 'NB308',
  name: 'contradicting-relation',
  title: '自定的勾稽关系互相矛盾或者重复',
  english: 'Declared relations contradict each other, or say the same',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  parameters: [],
  why: '件数不会是负数。两条关系合在一起，要是使某些数只能为 0，多半有一条写错了；照着核对，会把对的数说成错的。',
  mend: '检查两条关系写的名称，改正写错的一条，删去重复的一条。',
  sample: {
    in: '第一部分的正文',
    wrong: `| 项目 | 甲村 | 乙村 | 两村 |
| :--- | ---: | ---: | ---: |
| 受理 | 3 | 0 | 3 |
<!-- 勾稽 列: 两村 = 甲村 -->
<!-- 勾稽 ⟦列: 两村 = 甲村 + 乙村⟧ -->`,
    right: `| 项目 | 甲村 | 乙村 | 两村 |
| :--- | ---: | ---: | ---: |
| 受理 | 3 | 0 | 3 |
<!-- 勾稽 列: 两村 = 甲村 + 乙村 -->`,
  },
  check: (report) => contradictionsIn(report).map(toProblem),
};

function toProblem({ source, other, zeros }: Contradiction): Problem {
  const related = other?.source ? [{ range: other.source.range, message: `另一条：${other.source.text}` }] : [];
  return { range: source.range, message: `这条勾稽关系${faultOf(other, zeros)}`, related };
}

function faultOf(other: Contradiction['other'], zeros: Contradiction['zeros']): string {
  if (!other) return `只有在${namesOf(zeros)}为 0 时才成立`;
  const against = `“${other.source?.text ?? other.meaning}”`;
  if (zeros.length === 0) return `与${against}重复`;
  return `与${against}矛盾：只有${namesOf(zeros)}为 0，两条才能都成立`;
}

const MOST_NAMED = 3;

function namesOf(operands: Contradiction['zeros']): string {
  const names = operands.map(({ name }) => name);
  return names.length <= MOST_NAMED
    ? names.join('、')
    : `${names.slice(0, MOST_NAMED).join('、')}等 ${names.length} 个数`;
}
