import { relabelFix } from '../edit.ts';
import { NO_PROBLEMS, type TableRule } from '../rule.ts';
import { mayHaveLabelSlips } from './label-slips.ts';
import { columnsIn, headerRange } from './table-columns.ts';

/** NB121: a column appears twice in a statutory table. */
export const columnDoubled: TableRule = {
  code: 'NB121',
  name: 'column-doubled',
  title: '表格的列重复',
  english: 'A statutory table has a column twice',
  scope: 'table',
  severity: 'error',
  fix: 'offered',
  parameters: [],
  why: '每一列只能出现一次；重复的多半是名称写错了。',
  mend: '名称写错的，改成应有的名称；确实多余的，核对数字后删去一列。',
  sample: {
    in: '表四',
    wrong: `| 类别 | 结果维持 | ⟦结果维持⟧ | 其他结果 | 尚未审结 | 总计 |
| :--- | ---: | ---: | ---: | ---: | ---: |
| 行政复议 | 3 | 1 | 0 | 0 | 4 |
| 行政诉讼：未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼：复议后起诉 | 0 | 0 | 0 | 0 | 0 |`,
    right: `| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :--- | ---: | ---: | ---: | ---: | ---: |
| 行政复议 | 3 | 1 | 0 | 0 | 4 |
| 行政诉讼：未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼：复议后起诉 | 0 | 0 | 0 | 0 | 0 |`,
  },
  check: (table) => {
    if (!mayHaveLabelSlips(table)) return NO_PROBLEMS;
    return columnsIn(table).flatMap(({ places, official, match }) =>
      match.doubled.map(({ at, first, meant }) => {
        const { column } = places[at];
        const due = meant === undefined ? undefined : official[meant].label;
        return {
          range: headerRange(column),
          message: `“${column.label}”一列重复${due ? `，这里应为“${due}”` : ''}`,
          related: [{ range: headerRange(places[first].column), message: '另一列在这里' }],
          ...(due && {
            fixes: [relabelFix(table.block, column.line, column.cell, due)],
          }),
        };
      }),
    );
  },
};
