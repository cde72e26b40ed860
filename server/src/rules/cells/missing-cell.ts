import { columnCount } from '../../report/table/grid.ts';
import type { RowReading } from '../../report/table/readings.ts';
import type { TableBlock } from '../../syntax/block.ts';
import { lineRange } from '../../syntax/position.ts';
import type { Problem, TableRule } from '../rule.ts';

/** NB207: a row has fewer cells than its table has columns. */
export const missingCell: TableRule = {
  code: 'NB207',
  name: 'missing-cell',
  title: '这一行少了单元格',
  english: 'A row has fewer cells than its table has columns',
  scope: 'table',
  severity: 'error',
  fix: 'offered',
  parameters: [],
  why: '一行少了单元格，后面的数字就会对错列。',
  mend: '补上缺少的单元格；快速修复在行末补空格子，请核对数字是否都在自己的列里。',
  sample: { in: '表四中的行', wrong: '| ⟦行政复议⟧ | 3 | 1 | 4 |', right: '| 行政复议 | 3 | 1 | 0 | 0 | 4 |' },
  check: (table) =>
    table.rows.flatMap((row) => {
      const missing = row.figures.filter((figure) => figure.isMissing);
      return missing.length === 0 ? [] : [problem(row, missing.length, table.block)];
    }),
};

function problem(row: RowReading, missing: number, block: TableBlock): Problem {
  const { text } = block.lines[row.line];
  // Fill the row up to its header, which may have unknown columns in between.
  const added = Math.max(missing, (row.header?.columns.length ?? 0) - columnCount(block, row.line));
  const end = text.trimEnd().length;
  const closes = text.trimEnd().endsWith('|');
  const columns = row.figures.filter((figure) => figure.isMissing).map((figure) => figure.column.label);
  const newText = `${closes ? '' : ' |'}${'  |'.repeat(added)}`;
  return {
    range: lineRange(row.line, row.labelCell.from, row.labelCell.to),
    message: `“${row.text}”一行少 ${missing} 个单元格（${columns.join('、')}），请核对数字是否都在自己的列里`,
    fixes: [
      {
        title: `在行末补 ${added} 个空单元格`,
        edits: [{ range: lineRange(row.line, end, end), newText }],
        isPreferred: true,
        isSafe: false,
      },
    ],
  };
}
