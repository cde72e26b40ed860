import { count, row } from './build.ts';
import type { TableFormat } from './format.ts';

/** Table four, the same in both formats. */
export const outcomesTable: TableFormat = {
  id: '表四',
  section: 4,
  official: {
    kind: 'side-by-side',
    groups: [
      { label: '行政复议', rows: [{ id: '行政复议' }] },
      {
        label: '行政诉讼',
        rows: [
          { id: '未经复议直接起诉', label: '未经复议直接起诉' },
          { id: '复议后起诉', label: '复议后起诉' },
        ],
      },
    ],
  },
  relations: [
    { id: 'outcomes', rule: 'NB304', notation: '列: 总计 = 结果维持..尚未审结', meaning: '总计等于四种结果之和' },
  ],
  parts: [
    {
      corner: '类别',
      columns: [
        count('结果维持', '维持'),
        count('结果纠正', '纠正'),
        count('其他结果', '其它结果'),
        count('尚未审结', '未审结'),
        count('总计', '合计'),
      ],
      rows: [
        row(0, '行政复议', '行政复议'),
        row(0, '未经复议直接起诉', '行政诉讼：未经复议直接起诉', '未经复议直接起诉', '直接起诉'),
        row(0, '复议后起诉', '行政诉讼：复议后起诉', '复议后起诉'),
      ],
    },
  ],
};
