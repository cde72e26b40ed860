import { equationRule } from './equation-rule.ts';

/** NB301: a row of table three does not add up. */
export const applicantsTotal = equationRule({
  code: 'NB301',
  name: 'applicants-total',
  title: '各类申请人之和与总计不符',
  english: 'A row total of table three differs from the sum of its applicants',
  why: '表三每一行的总计，等于自然人与五类法人或其他组织之和。',
  mend: '核对这一行的七个数，改正记错的一个；确认六类申请人无误时，可以用快速修复把总计改为六项之和。',
  sample: {
    in: '表三中的行',
    wrong: '| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 9 | ⟦11⟧ |',
    right: '| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 9 | 12 |',
  },
});
