import { equationRule } from './equation-rule.ts';

/** NB306: a relation that the author declared under a table does not hold. */
export const declaredRelation = equationRule({
  code: 'NB306',
  name: 'declared-relation',
  title: '与自定的勾稽关系不符',
  english: 'A declared relation does not hold',
  why: '表格下面用“勾稽”注释写明的关系，表中的数字应当符合。',
  mend: '核对关系中的各个数字，改正记错的一个；关系写错了的，改正注释。',
  sample: {
    in: '第一部分的正文',
    wrong: `| 项目 | 甲村 | 乙村 | 两村 |
| :--- | ---: | ---: | ---: |
| 受理 | 3 | 9 | ⟦11⟧ |
<!-- 勾稽 列: 两村 = 甲村 + 乙村 -->`,
    right: `| 项目 | 甲村 | 乙村 | 两村 |
| :--- | ---: | ---: | ---: |
| 受理 | 3 | 9 | 12 |
<!-- 勾稽 列: 两村 = 甲村 + 乙村 -->`,
  },
});
