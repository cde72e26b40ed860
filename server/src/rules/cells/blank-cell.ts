import type { FigureCell, RowReading, StatutoryTable } from '../../report/table/readings.ts';
import { type Edit, lineRange } from '../../syntax/position.ts';
import type { Problem, TableRule } from '../rule.ts';

/** From this many blank cells on, a row makes one finding: a report that is only begun is mostly blank. */
const MANY = 3;

/** NB204: a cell that should hold a figure is blank. */
export const blankCell: TableRule = {
  code: 'NB204',
  name: 'blank-cell',
  title: '应填数字的单元格是空的',
  english: 'A cell where a figure is due is blank',
  scope: 'table',
  severity: 'warning',
  fix: 'offered',
  parameters: [],
  why: '没有发生的也要填 0；空着分不清是没有发生还是漏填。',
  mend: '填上数字；确实没有发生的填 0，可以用快速修复。',
  sample: { in: '表二中的行', wrong: '| 行政许可 |⟦  ⟧|', right: '| 行政许可 | 0 |' },
  check: (table) =>
    table.rows.flatMap((row) => {
      // Count a cell that spans columns once.
      const isOne = ({ cell }: FigureCell, i: number) => cell !== row.figures[i - 1]?.cell;
      const blanks = row.figures.filter((one, i) => one.figure.kind === 'blank' && !one.isMissing && isOne(one, i));
      return blanks.length < MANY ? blanks.map(blankProblem) : [blankRow(table, row, blanks)];
    }),
};

function blankProblem(blank: FigureCell): Problem {
  const { address, line, cell } = blank;
  return {
    range: lineRange(line, cell.start, cell.end),
    message: `${address}是空的，没有发生的请填 0`,
    fixes: [{ title: '填 0', edits: [fill(blank)], isPreferred: true, isSafe: false }],
  };
}

function blankRow(table: StatutoryTable, row: RowReading, blanks: readonly FigureCell[]): Problem {
  const name = row.isSideBySide ? table.format.id : `“${row.text}”一行`;
  return {
    range: lineRange(row.line, blanks[0].cell.start, blanks[blanks.length - 1].cell.end),
    message: `${name}有 ${blanks.length} 格是空的，没有发生的请填 0`,
    fixes: [{ title: `本行 ${blanks.length} 个空格都填 0`, edits: blanks.map(fill), isPreferred: true, isSafe: false }],
  };
}

/** Writes 0 right-aligned into the blank cell and keeps its width. */
function fill({ line, cell }: FigureCell): Edit {
  const width = Math.max(3, cell.end - cell.start);
  return { range: lineRange(line, cell.start, cell.end), newText: `${' '.repeat(width - 2)}0 ` };
}
