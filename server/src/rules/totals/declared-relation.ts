import { equationRule } from './equation-rule.ts';

/** NB306: relations that the author declared under a table hold. */
export const declaredRelation = equationRule('declared', {
  code: 'NB306',
  name: 'declared-relation',
  title: '与自定的勾稽关系不符',
  english: 'A declared relation does not hold',
  why: '表格下面用“勾稽”注释写明的关系，表中的数字应当符合。',
  mend: '核对关系中的各个数字，改正记错的一个；关系写错了的，改正注释。',
  wrong:
    '| 项目 | 甲 | 乙 | 两项 |\n| :--- | ---: | ---: | ---: |\n| 受理 | 3 | 9 | 11 |\n<!-- 勾稽 列: 两项 = 甲 + 乙 -->',
  right:
    '| 项目 | 甲 | 乙 | 两项 |\n| :--- | ---: | ---: | ---: |\n| 受理 | 3 | 9 | 12 |\n<!-- 勾稽 列: 两项 = 甲 + 乙 -->',
});
