import { lineRange } from '../../syntax/position.ts';
import { relabelFix } from '../edit.ts';
import { NO_PROBLEMS, type TableRule } from '../rule.ts';
import { mayHaveLabelSlips } from './label-slips.ts';
import { rowsOf, shortLabel } from './table-rows.ts';

/** The most findings of one kind per table, so that a table of another kind does not flood the list. */
export const MOST_TOLD = 50;

/** NB115: a row appears twice in a statutory table. */
export const rowDoubled: TableRule = {
  code: 'NB115',
  name: 'row-doubled',
  title: '表格的行重复',
  english: 'A statutory table has a row twice',
  scope: 'table',
  severity: 'error',
  fix: 'offered',
  parameters: [],
  why: '每一行只能出现一次；重复的多半是复制时留下的，或是名称写错了。',
  mend: '名称写错的，改成应有的名称；确实多余的，核对数字后删去一行。',
  sample: {
    in: '第二十条第（六）项的表格',
    wrong: `第二十条第（六）项

| 信息内容 | 本年处理决定数量 |
| :--- | ---: |
| 行政处罚 | 3 |
| ⟦行政处罚⟧ | 1 |`,
    right: `第二十条第（六）项

| 信息内容 | 本年处理决定数量 |
| :--- | ---: |
| 行政处罚 | 3 |
| 行政强制 | 1 |`,
  },
  check: (table) => {
    if (!mayHaveLabelSlips(table)) return NO_PROBLEMS;
    const { readings, official, match } = rowsOf(table);
    return readings.length === 0
      ? NO_PROBLEMS
      : match.doubled.slice(0, MOST_TOLD).map(({ at, first, meant }) => {
          const { line, labelCell, text } = readings[at];
          const other = readings[first];
          const due = meant === undefined ? undefined : official[meant].label;
          return {
            range: lineRange(line, labelCell.from, labelCell.to),
            message: `“${shortLabel(text)}”一行重复${due ? `，这里应为“${shortLabel(due)}”` : ''}`,
            related: [
              {
                range: lineRange(other.line, other.labelCell.from, other.labelCell.to),
                message: other.line < line ? '前一行在这里' : '另一行在这里',
              },
            ],
            ...(due && {
              fixes: [relabelFix(table.block, line, labelCell, due, shortLabel(due))],
            }),
          };
        });
  },
};
