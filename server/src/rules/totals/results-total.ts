import { equationRule } from './equation-rule.ts';

/** NB302: （七）总计 of table three adds up in every column. */
export const resultsTotal = equationRule('results', {
  code: 'NB302',
  name: 'results-total',
  title: '办理结果各项之和与（七）总计不符',
  english: '（七）总计 of table three differs from the sum of the results',
  why: '表三每一列的（七）总计，等于（一）至（六）各项之和。',
  mend: '核对这一列的办理结果，改正记错的一个；确认各项无误时，可以用快速修复把（七）总计改为各项之和。',
  wrong: '| （七）总计 | 11 | 0 | 0 | 0 | 0 | 0 | 11 |\n\n各项办理结果之和为 12。',
  right: '| （七）总计 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |',
});
