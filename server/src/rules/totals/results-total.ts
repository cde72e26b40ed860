import { equationRule } from './equation-rule.ts';

/** NB302: a column of table three does not add up to （七）总计. */
export const resultsTotal = equationRule({
  code: 'NB302',
  name: 'results-total',
  title: '办理结果各项之和与（七）总计不符',
  english: '（七）总计 of table three differs from the sum of the results',
  why: '表三每一列的（七）总计，等于（一）至（六）各项之和。',
  mend: '核对这一列的办理结果，改正记错的一个；确认各项无误时，可以用快速修复把（七）总计改为各项之和。',
  sample: {
    in: '表三中的行',
    wrong: `| （一）予以公开 | 2 | 0 | 0 | 0 | 0 | 8 | 10 |
| （七）总计 | ⟦2⟧ | 0 | 0 | 0 | 0 | 9 | 12 |`,
    right: `| （一）予以公开 | 2 | 0 | 0 | 0 | 0 | 8 | 10 |
| （七）总计 | 3 | 0 | 0 | 0 | 0 | 9 | 12 |`,
  },
});
