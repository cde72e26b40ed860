import { count, row } from './build.ts';
import type { ColumnFormat, Format } from './format.ts';
import { sections } from './sections.ts';
import { outcomesTable } from './table-four.ts';
import { applicationRoles, applicationsTable } from './table-three.ts';

const change: ColumnFormat = { ...count('本年增/减', '本年增减', '增/减'), isSigned: true };
const lastYear = count('上一年项目数量', '上年项目数量');
const decisions = count('处理决定数量');

/** The trial format of 国办公开办函〔2019〕60号, for report years 2019 and 2020. */
export const national2019: Format = {
  id: '2019',
  notice: {
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    number: '国办公开办函〔2019〕60号',
  },
  years: { from: 2019, to: 2020 },
  sections,
  tables: [
    {
      id: '表二',
      section: 2,
      official: { kind: 'stacked' },
      relations: [],
      parts: [
        {
          caption: '第二十条第（一）项',
          corner: '信息内容',
          columns: [
            count('本年新制作数量', '新制作数量'),
            count('本年新公开数量', '新公开数量'),
            count('对外公开总数量', '公开总数量'),
          ],
          rows: [row(0, '规章', '规章'), row(0, '规范性文件', '规范性文件', '行政规范性文件')],
        },
        {
          caption: '第二十条第（五）项',
          corner: '信息内容',
          columns: [lastYear, change, decisions],
          rows: [row(0, '行政许可', '行政许可'), row(0, '其他对外管理服务事项', '其他对外管理服务事项')],
        },
        {
          caption: '第二十条第（六）项',
          corner: '信息内容',
          columns: [lastYear, change, decisions],
          rows: [row(0, '行政处罚', '行政处罚'), row(0, '行政强制', '行政强制')],
        },
        {
          caption: '第二十条第（八）项',
          corner: '信息内容',
          columns: [lastYear, change],
          rows: [row(0, '行政事业性收费', '行政事业性收费')],
        },
        {
          caption: '第二十条第（九）项',
          corner: '信息内容',
          columns: [
            count('采购项目数量'),
            { id: '采购总金额', label: '采购总金额', short: ['总金额'], kind: 'amount' },
          ],
          rows: [row(0, '政府集中采购', '政府集中采购')],
        },
      ],
    },
    applicationsTable([row(1, '三（六）', '（六）其他处理')], '三（一） + 三（二） + 三（三）1..三（六）'),
    outcomesTable,
  ],
  roles: applicationRoles,
};
