import { count, group, row } from './build.ts';
import type { Format, RowFormat } from './format.ts';
import { sections } from './sections.ts';
import { outcomesTable } from './table-four.ts';
import { applicationRoles, applicationsTable } from './table-three.ts';

/** （六）其他处理 has three rows since 2021. */
const otherHandling2021: readonly RowFormat[] = [
  group(1, '三（六）', '（六）其他处理'),
  row(
    2,
    '三（六）1',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '逾期不补正',
    '申请人无正当理由逾期不补正',
  ),
  row(
    2,
    '三（六）2',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '逾期不缴费',
    '逾期未缴费',
    '申请人逾期未按收费通知要求缴纳费用',
  ),
  row(2, '三（六）3', '3.其他', '其它'),
];

/** The format of 国办公开办函〔2021〕30号, for report years from 2021 on. */
export const national2021: Format = {
  id: '2021',
  notice: {
    title: '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    number: '国办公开办函〔2021〕30号',
  },
  years: { from: 2021 },
  sections,
  tables: [
    {
      id: '表二',
      section: 2,
      official: { kind: 'stacked' },
      relations: [],
      yearRelations: [
        {
          id: 'in-force',
          rule: 'NB402',
          notation: '列: 现行有效件数 = 上年.现行有效件数 + 本年制发件数 - 本年废止件数',
          meaning: '现行有效件数等于上年现行有效，加本年制发，减本年废止',
        },
      ],
      parts: [
        {
          caption: '第二十条第（一）项',
          corner: '信息内容',
          columns: [
            count('本年制发件数', '制发件数', '本年制发数量'),
            count('本年废止件数', '废止件数', '本年废止数量'),
            count('现行有效件数', '现行有效数量'),
          ],
          rows: [row(0, '规章', '规章'), row(0, '行政规范性文件', '行政规范性文件', '规范性文件')],
        },
        {
          caption: '第二十条第（五）项',
          corner: '信息内容',
          columns: [count('本年处理决定数量', '处理决定数量')],
          rows: [row(0, '行政许可', '行政许可')],
        },
        {
          caption: '第二十条第（六）项',
          corner: '信息内容',
          columns: [count('本年处理决定数量', '处理决定数量')],
          rows: [row(0, '行政处罚', '行政处罚'), row(0, '行政强制', '行政强制')],
        },
        {
          caption: '第二十条第（八）项',
          corner: '信息内容',
          columns: [
            {
              id: '本年收费金额',
              label: '本年收费金额（单位：万元）',
              short: ['本年收费金额', '收费金额', '本年收费金额（万元）'],
              kind: 'amount',
            },
          ],
          rows: [row(0, '行政事业性收费', '行政事业性收费')],
        },
      ],
    },
    applicationsTable(otherHandling2021, '三（一） + 三（二） + 三（三）1..三（六）3'),
    outcomesTable,
  ],
  roles: { ...applicationRoles, unpaid: '表三/三（六）2/总计' },
};
