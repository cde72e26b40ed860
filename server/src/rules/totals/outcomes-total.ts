import { equationRule } from './equation-rule.ts';

/** NB304: a group of table four does not add up. */
export const outcomesTotal = equationRule({
  code: 'NB304',
  name: 'outcomes-total',
  title: '复议、诉讼四种结果之和与总计不符',
  english: 'A total of table four differs from the sum of its outcomes',
  why: '表四每一组的总计，等于结果维持、结果纠正、其他结果与尚未审结之和。',
  mend: '核对这一组的五个数，改正记错的一个；确认四种结果无误时，可以用快速修复把总计改为四项之和。',
  sample: {
    in: '表四中的行',
    wrong: '| 行政复议 | 12 | 5 | 4 | 0 | ⟦12⟧ |',
    right: '| 行政复议 | 12 | 5 | 4 | 0 | 21 |',
  },
});
