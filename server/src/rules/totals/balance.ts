import { equationRule } from './equation-rule.ts';

/** NB303: what came in is not what was dealt with and what is carried over. */
export const balance = equationRule({
  code: 'NB303',
  name: 'balance',
  title: '收到与处理的件数不平衡',
  english: 'Applications received and dealt with do not balance',
  why: '表三每一列都有：第一项（本年新收）加第二项（上年结转），等于第三项（办理结果总计）加第四项（结转下年度）。',
  mend: '依次核对新收、上年结转、（七）总计和结转下年度四个数，改正记错的一个。',
  sample: {
    in: '表三中的行',
    wrong: `| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 9 | 12 |
| 二、上年结转政府信息公开申请数量 | 10 | 0 | 0 | 0 | 0 | 0 | 10 |
| （七）总计 | 3 | 0 | 0 | 0 | 0 | 9 | 12 |
| 四、结转下年度继续办理 | ⟦1⟧ | 0 | 0 | 0 | 0 | 0 | ⟦1⟧ |`,
    right: `| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 9 | 12 |
| 二、上年结转政府信息公开申请数量 | 10 | 0 | 0 | 0 | 0 | 0 | 10 |
| （七）总计 | 3 | 0 | 0 | 0 | 0 | 9 | 12 |
| 四、结转下年度继续办理 | 10 | 0 | 0 | 0 | 0 | 0 | 10 |`,
  },
});
