import { count, row } from '../../server/src/formats/build.ts';
import type { Format, TableFormat } from '../../server/src/formats/format.ts';
import { national2019 } from '../../server/src/formats/national-2019.ts';
import { national2021 } from '../../server/src/formats/national-2021.ts';

/**
 * A 表五 in section one that no real notice has: its rows and columns add up, and one column carries over between years.
 */
const explanations: TableFormat = {
  id: '表五',
  section: 1,
  official: { kind: 'nested', corner: '（每一列的合计等于各类文件之和）', top: '解读方式' },
  relations: [
    { id: 'manners', rule: 'NB306', notation: '列: 解读总数 = 文字解读..视频解读', meaning: '总数等于各种方式之和' },
    { id: 'documents', rule: 'NB306', notation: '行: 合计 = 规章..其他文件', meaning: '合计等于各类文件之和' },
  ],
  yearRelations: [
    {
      id: 'explained',
      rule: 'NB402',
      notation: '列: 累计解读件数 = 上年.累计解读件数 + 解读总数',
      meaning: '累计件数等于上年累计，加本年总数',
    },
  ],
  parts: [
    {
      corner: '解读对象',
      columns: [
        count('文字解读'),
        count('图表解读'),
        count('视频解读'),
        count('解读总数', '总数'),
        count('累计解读件数', '累计解读'),
      ],
      rows: [
        row(0, '规章', '规章解读'),
        row(0, '重大决策', '重大决策解读'),
        row(0, '其他文件', '其他文件解读'),
        row(0, '合计', '解读合计'),
      ],
    },
  ],
};

/** A table that a province adds to section two. */
const platforms: TableFormat = {
  id: '表二附',
  section: 2,
  official: { kind: 'stacked' },
  relations: [
    {
      id: 'platforms',
      rule: 'NB306',
      notation: '列: 发布总数 = 网站发布 + 新媒体发布',
      meaning: '总数等于两种平台之和',
    },
  ],
  parts: [
    {
      corner: '发布内容',
      columns: [count('网站发布'), count('新媒体发布'), count('发布总数')],
      rows: [row(0, '动态信息', '动态信息'), row(0, '概况信息', '概况信息')],
    },
  ],
};

/** An invented format, as if the one of 2021 had been replaced for 2027: two more tables, defined purely as data. */
export const format2027: Format = {
  ...national2021,
  id: '2027',
  notice: { title: '一个试验用的格式', number: '试办函〔2027〕1号' },
  years: { from: 2027 },
  tables: [...national2021.tables.slice(0, 1), platforms, ...national2021.tables.slice(1), explanations],
};

/** The formats that would exist then. */
export const formatsIn2027: readonly Format[] = [
  national2019,
  { ...national2021, years: { from: 2021, to: 2026 } },
  format2027,
];
