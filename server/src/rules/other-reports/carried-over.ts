import { yearRelationRule } from './year-relation-rule.ts';

/** NB401: 二、上年结转 is not what last year's report carried over. */
export const carriedOver = yearRelationRule(
  {
    code: 'NB401',
    name: 'carried-over',
    title: '上年结转与上年报告的结转下年度不一致',
    english: 'The applications carried over differ from those in last year’s report',
    why: '上年报告第四项“结转下年度继续办理”的申请，就是本年第二项“上年结转”的申请，每一列都应当相等。',
    mend: '对照上年的报告改正；上年公布的数字有误的，按规定更正上年的报告。',
    sample: {
      in: '表三中的行',
      wrong: `| 二、上年结转政府信息公开申请数量 | ⟦2⟧ | 0 | 0 | 0 | 0 | 0 | ⟦2⟧ |
| 四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |`,
      right: `| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`,
      beside: [{ of: '上年的报告', in: '表三中的行', text: '| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |' }],
    },
  },
  {
    source: () => '上年报告结转下年度的数字',
    fix: (_imbalance, value) => `改为上年报告的 ${value}`,
    fixAll: (count) => `上年结转整行改为上年报告的数字（${count} 处）`,
  },
);
