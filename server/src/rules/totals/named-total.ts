import { equationRule } from './equation-rule.ts';

/** NB305: a row or column of a free table that is named 合计, 总计, 小计 or 共计 does not add up. */
export const namedTotal = equationRule({
  code: 'NB305',
  name: 'named-total',
  title: '合计与各项之和不符',
  english: 'A 合计 row or column of a free table differs from the sum of its parts',
  why: '自拟表格中名为合计、总计、共计、小计的行或列，应等于各项之和。有小数的金额和以万元、亿元为单位的金额是四舍五入来的，在舍入的范围内不算不符。',
  mend: '核对各项和合计，改正记错的一个；各项无误时，可以用快速修复把合计改为各项之和。',
  sample: {
    in: '第一部分的正文',
    wrong: `| 单位 | 件数 |
| :--- | ---: |
| 甲村 | 3 |
| 乙村 | 9 |
| 合计 | ⟦11⟧ |`,
    right: `| 单位 | 件数 |
| :--- | ---: |
| 甲村 | 3 |
| 乙村 | 9 |
| 合计 | 12 |`,
  },
});
