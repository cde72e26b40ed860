import { relabelFix } from '../edit.ts';
import { NO_PROBLEMS, type TableRule } from '../rule.ts';
import { mayHaveLabelSlips } from './label-slips.ts';
import { columnsIn, headerRange } from './table-columns.ts';

/** NB120: a statutory table has a column that the format does not know. */
export const columnUnknown: TableRule = {
  code: 'NB120',
  name: 'column-unknown',
  title: '表格里有格式没有规定的列',
  english: 'A column of a statutory table is none of the format’s',
  scope: 'table',
  severity: 'warning',
  fix: 'offered',
  parameters: [],
  why: '表格的列由统一格式规定，不能自行增加或改名；认不出的列不计入核对和汇总。',
  mend: '改用规定的名称；确实要补充的内容写在正文里或另列一张表。',
  sample: {
    in: '第二十条第（六）项的表格',
    wrong: `第二十条第（六）项

| 信息内容 | ⟦本年处理数⟧ |
| :--- | ---: |
| 行政处罚 | 3 |
| 行政强制 | 1 |`,
    right: `第二十条第（六）项

| 信息内容 | 本年处理决定数量 |
| :--- | ---: |
| 行政处罚 | 3 |
| 行政强制 | 1 |`,
  },
  check: (table) => {
    if (!mayHaveLabelSlips(table)) return NO_PROBLEMS;
    return columnsIn(table).flatMap(({ places, official, match }) =>
      match.unknown.flatMap(({ at, meant }) => {
        const { column, grid } = places[at];
        const due = meant === undefined ? undefined : official[meant].label;
        // A column without a name may only serve the layout, unless a column is missing.
        if (column.label === '' && !due) return [];
        const is = column.label === '' ? `第 ${grid + 1} 列没有名称` : `${table.format.id}没有“${column.label}”这一列`;
        return [
          {
            range: headerRange(column),
            message: `${is}${due ? `，应为“${due}”` : ''}`,
            ...(due && {
              fixes: [relabelFix(table.block, column.line, column.cell, due)],
            }),
          },
        ];
      }),
    );
  },
};
