import { declaredEquations } from '../../relations/declared.ts';
import type { ReportRule } from '../rule.ts';

/** NB307: a declared relation cannot be read, or names a row or column that the table does not have. */
export const unreadableRelation: ReportRule = {
  code: 'NB307',
  name: 'unreadable-relation',
  title: '勾稽关系读不懂',
  english: 'A declared relation cannot be read',
  scope: 'report',
  severity: 'error',
  fix: 'none',
  parameters: [],
  why: '“勾稽”注释写得不对，或者用了表格里没有的名称，就无法核对。',
  mend: '写成“列: 合计 = 甲 + 乙”或“行: 一 + 二 = 三（七） + 四”，名称用上面表格的列名、行名。',
  sample: {
    in: '第一部分的正文',
    wrong: `| 项目 | 甲村 | 乙村 | 两村 |
| :--- | ---: | ---: | ---: |
| 受理 | 3 | 9 | 12 |
<!-- 勾稽 列: 两村 = 甲村 +⟦⟧ -->`,
    right: `| 项目 | 甲村 | 乙村 | 两村 |
| :--- | ---: | ---: | ---: |
| 受理 | 3 | 9 | 12 |
<!-- 勾稽 列: 两村 = 甲村 + 乙村 -->`,
  },
  check: (report) =>
    declaredEquations(report).faults.map(({ range, message }) => ({ range, message: `勾稽关系读不懂：${message}` })),
};
