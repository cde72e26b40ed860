import type { RowReading } from '../../report/table/readings.ts';
import { lineRange } from '../../syntax/position.ts';
import { NO_PROBLEMS, type TableRule } from '../rule.ts';
import { ALL_MATCH, outOfOrder } from './label-match.ts';
import { mayHaveLabelSlips } from './label-slips.ts';
import { rowsOf, shortLabel } from './table-rows.ts';

/** NB118: a row of a statutory table is out of order. */
export const rowOrder: TableRule = {
  code: 'NB118',
  name: 'row-order',
  title: '行的先后次序有误',
  english: 'The rows of a statutory table are out of order',
  scope: 'table',
  severity: 'warning',
  fix: 'none',
  parameters: [],
  why: '表格的行按统一格式的次序排列；次序不同，容易填错行、看错行。',
  mend: '把这一行连同数字移到应有的位置。',
  sample: {
    in: '第二十条第（六）项的表格',
    wrong: `第二十条第（六）项

| 信息内容 | 本年处理决定数量 |
| :--- | ---: |
| 行政强制 | 1 |
| ⟦行政处罚⟧ | 3 |`,
    right: `第二十条第（六）项

| 信息内容 | 本年处理决定数量 |
| :--- | ---: |
| 行政处罚 | 3 |
| 行政强制 | 1 |`,
  },
  check: (table) => {
    if (!mayHaveLabelSlips(table)) return NO_PROBLEMS;
    const { readings, official, match } = rowsOf(table);
    if (match === ALL_MATCH) return NO_PROBLEMS;
    const placed = new Map<number, RowReading>();
    for (const reading of readings) {
      const { row } = reading;
      if (row && !row.isGroup && !placed.has(official.indexOf(row))) placed.set(official.indexOf(row), reading);
    }
    const order = [...placed.keys()];
    return outOfOrder(order).map((at) => {
      const reading = placed.get(order[at]) as RowReading;
      const before = order.reduce((last, index) => (index < order[at] ? Math.max(last, index) : last), -1);
      const above = placed.get(before);
      return {
        range: lineRange(reading.line, reading.labelCell.from, reading.labelCell.to),
        message: above
          ? `“${shortLabel(reading.text)}”应排在“${shortLabel(above.text)}”之后`
          : `“${shortLabel(reading.text)}”应排在最前面`,
        ...(above && {
          related: [
            {
              range: lineRange(above.line, above.labelCell.from, above.labelCell.to),
              message: '应排在这一行之后',
            },
          ],
        }),
      };
    });
  },
};
