import { readFigure } from '../../report/figure.ts';
import { PerTableResults } from '../../report/per-table-results.ts';
import type { PlacedTable } from '../../report/placed.ts';
import type { Report } from '../../report/report.ts';
import { columnCount, columnsOf } from '../../report/table/grid.ts';
import type { TableReading } from '../../report/table/read.ts';
import { cellsOf, type TableBlock } from '../../syntax/block.ts';
import { ROW_SPAN } from '../../syntax/cell.ts';
import { Slot } from '../../syntax/memo.ts';
import { type Edit, lineRange, shiftEdit, shiftRange } from '../../syntax/position.ts';
import { displayWidth } from '../../syntax/width.ts';
import { insertLinesAfter, lineContent } from '../edit.ts';
import { matchesIn } from '../matches.ts';
import type { Fix, Problem, ReportRule } from '../rule.ts';
import { isDetached, MOST_PIECES } from './detached.ts';
import { MOST_TOLD } from './row-doubled.ts';

/** NB122: the pipes or the delimiter row of a table are wrong. */
export const tableMarkup: ReportRule = {
  code: 'NB122',
  name: 'table-markup',
  title: '表格的竖线、分隔行写法有误',
  english: 'The pipes or dashes of a table are not in order',
  scope: 'report',
  severity: 'error',
  fix: 'mixed',
  parameters: [],
  why: '表头下面要有一行由 | 和 --- 组成的分隔行，列数与表头相同；写法有误时，不会显示成表格，多出的格子会丢失。',
  mend: '按提示补上或改正分隔行，竖线用半角的 |。',
  sample: {
    in: '第二十条第（六）项的表格',
    wrong: `第二十条第（六）项

⟦| 信息内容 | 本年处理决定数量 |⟧
| 行政处罚 | 3 |
| 行政强制 | 1 |`,
    right: `第二十条第（六）项

| 信息内容 | 本年处理决定数量 |
| :--- | ---: |
| 行政处罚 | 3 |
| 行政强制 | 1 |`,
  },
  check: (report) => watch.in(report).flat(),
};

const watch = new PerTableResults<readonly Problem[]>((table, report) => {
  const apart = detached(report, table);
  if (apart) return [apart];
  const problems = problemsOf(table.reading);
  return problems.length > 0 ? problems.map((problem) => shiftProblem(problem, table.start)) : undefined;
}, MOST_PIECES);

const found = new Slot<TableReading, readonly Problem[]>();

/** Returns the problems in the lines of the table itself. Kept with the table. */
function problemsOf(table: TableReading): readonly Problem[] {
  let problems = found.get(table);
  if (!problems) {
    problems = lookThrough(table);
    found.set(table, problems);
  }
  return problems;
}

function lookThrough(table: TableReading): readonly Problem[] {
  const { block } = table;
  const first = fullWidthPipes(block) ?? delimiterProblem(table);
  if (first) return [first];
  return [...repeatedDelimiters(block), ...surplusCells(block), ...looseSpans(block)].slice(0, MOST_TOLD);
}

function shiftProblem(problem: Problem, lines: number): Problem {
  const { range, fixes } = problem;
  return {
    ...problem,
    range: shiftRange(range, lines),
    ...(fixes && { fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => shiftEdit(edit, lines)) })) }),
  };
}

/** Reports rows that a blank line separates from their table. */
function detached(report: Report, table: PlacedTable): Problem | undefined {
  if (!isDetached(report, table.index)) return undefined;
  const above = report.tree.blocks[table.index - 1];
  const start = { line: report.tree.starts[table.index - 1] + above.size, character: 0 };
  return {
    range: shiftRange(lineContent(table.reading.block.lines[0], 0), table.start),
    message: '这几行与上面的表格之间有空行，不会显示在表格里',
    fixes: [
      {
        title: '删去空行，接到上面的表格',
        edits: [{ range: { start, end: { line: table.start, character: 0 } }, newText: '' }],
        isPreferred: true,
        isSafe: true,
      },
    ],
  };
}

const FULL_WIDTH_PIPES = /｜/g;

/** Reports full-width pipes in rows that begin with one or lack cells because of them. */
function fullWidthPipes(block: TableBlock): Problem | undefined {
  const edits: Edit[] = [];
  let first: number | undefined;
  let width: number | undefined;
  for (let line = 0; line < block.size; line++) {
    const { text, indent, isDelimiter } = block.lines[line];
    if (!text.includes('｜')) continue;
    width ??= columnCount(block, block.delimiter);
    if (text[indent] !== '｜' && !isDelimiter && columnCount(block, line) >= width) continue;
    first ??= line;
    for (const { index } of matchesIn(FULL_WIDTH_PIPES, text)) {
      edits.push({ range: lineRange(line, index, index + 1), newText: '|' });
    }
  }
  if (first === undefined) return undefined;
  return {
    range: lineContent(block.lines[first], first),
    message: '表格的竖线用了全角的“｜”，应为半角的“|”',
    fixes: [{ title: `把 ${edits.length} 个“｜”改为“|”`, edits, isPreferred: true, isSafe: true }],
  };
}

function delimiterProblem(table: TableReading): Problem | undefined {
  const { block } = table;
  const top = lineContent(block.lines[0], 0);
  if (block.delimiter < 0) {
    // A line with a single cell may be prose that begins with a pipe.
    if (block.size === 1 && cellsOf(block, 0).length < 2) return undefined;
    if (hasFigure(block, 0) || cellsOf(block, 0)[0]?.text === ROW_SPAN) {
      return { range: top, message: '这张表格缺少表头和分隔行' };
    }
    const header = lastHeaderLine(table);
    const problem = {
      range: lineContent(block.lines[header], header),
      message: '表头下面缺少分隔行（如 | :--- | ---: |）',
    };
    // A lone pipe has no columns for a delimiter row.
    if (columnCount(block, header) === 0) return problem;
    return {
      ...problem,
      fixes: [
        {
          title: '补上分隔行',
          edits: [putDelimiter(block, header)],
          isPreferred: true,
          isSafe: true,
        },
      ],
    };
  }
  if (block.delimiter === 0) return { range: top, message: '分隔行上面缺少表头一行' };
  const header = block.delimiter - 1;
  const due = columnCount(block, header);
  const is = columnCount(block, block.delimiter);
  if (due === is || due === 0) return undefined;
  return {
    range: lineContent(block.lines[block.delimiter], block.delimiter),
    message: `分隔行有 ${is} 列，表头有 ${due} 列，应当相同`,
    fixes: sameColumns(block, header, due, is),
  };
}

/** Writes a delimiter row below the header, instead of a line that was meant to be one, if there is any. */
function putDelimiter(block: TableBlock, header: number): Edit {
  const newText = delimiterFor(block, header);
  const { text: below = '', indent = 0 } = block.lines[header + 1] ?? {};
  const isMeant = below.includes('--') && below.replace(/[\s|:-]/g, '').length <= 4;
  // Replace trailing white space too: a delimiter row must not have some kinds of it.
  return isMeant
    ? { range: lineRange(header + 1, indent, below.length), newText }
    : insertLinesAfter(block.lines, header, [newText]);
}

/** Returns the last header line of a table without a delimiter row: the last known one above the first figure. */
function lastHeaderLine(table: TableReading): number {
  if (table.kind === 'free') return 0;
  const { block, headers } = table;
  let figures = 0;
  while (figures < block.size && !hasFigure(block, figures)) figures++;
  const known = headers.filter(({ line }) => line < figures);
  const run = known.filter(({ line }, i) => i === 0 || line === known[i - 1].line + 1);
  return run[run.length - 1]?.line ?? 0;
}

function delimiterFor(block: TableBlock, header: number): string {
  const { text } = block.lines[header];
  const cells = cellsOf(block, header).flatMap((cell, i) => {
    const width = Math.max(3, displayWidth(text.slice(cell.start, cell.end)) - 2);
    const first = i === 0 ? `:${'-'.repeat(width - 1)}` : `${'-'.repeat(width - 1)}:`;
    return [first, ...new Array<string>(cell.span - 1).fill(i === 0 ? ':---' : '---:')];
  });
  return `| ${cells.join(' | ')} |`;
}

/** Makes the delimiter row as long as the header, unless that is short. A single cell is made to span all columns. */
function sameColumns(block: TableBlock, header: number, due: number, is: number): Fix[] {
  const { text } = block.lines[header];
  const cells = cellsOf(block, header);
  if (cells.length === 1 && due < is && text.trimEnd().endsWith('|')) {
    const edits = [{ range: lineRange(header, text.trimEnd().length, text.length), newText: '|'.repeat(is - due) }];
    return [{ title: '让这一格横跨各列', edits, isPreferred: true, isSafe: true }];
  }
  for (let line = block.delimiter + 1; line < block.size; line++) {
    if (columnCount(block, line) === is) return [];
  }
  const range = lineContent(block.lines[block.delimiter], block.delimiter);
  const edits = [{ range, newText: delimiterFor(block, header) }];
  return [{ title: `改为 ${due} 列`, edits, isPreferred: true, isSafe: true }];
}

/** Reports a second delimiter row: two tables without a blank line between them. */
function repeatedDelimiters(block: TableBlock): readonly Problem[] {
  const problems: Problem[] = [];
  for (let line = block.delimiter + 1; line < block.size; line++) {
    if (!block.lines[line].isDelimiter || !cellsOf(block, line).every(({ text }) => text.includes('--'))) continue;
    problems.push({
      range: lineContent(block.lines[line], line),
      message: '表格中间又有一行分隔行；是另一张表格的，请在它的表头上面空一行',
      fixes:
        line - 1 > block.delimiter &&
        columnCount(block, line - 1) === columnCount(block, line) &&
        !hasFigure(block, line - 1)
          ? [
              {
                title: '从这里分成两张表格',
                edits: [insertLinesAfter(block.lines, line - 2, [''])],
                isPreferred: true,
                isSafe: false,
              },
            ]
          : [],
    });
  }
  return problems;
}

function hasFigure(block: TableBlock, line: number): boolean {
  return cellsOf(block, line).some(({ text }) => readFigure(text).kind === 'number');
}

/** Reports cells past the last column, which are not displayed. */
function surplusCells(block: TableBlock): readonly Problem[] {
  const width = columnCount(block, block.delimiter);
  const problems: Problem[] = [];
  for (let line = 0; line < block.size; line++) {
    const cells = cellsOf(block, line);
    if (cells.length <= 1 || columnsOf(block, line).length <= width) continue;
    let column = 0;
    let count = 0;
    let first: (typeof cells)[number] | undefined;
    for (const cell of cells) {
      if (column >= width && cell.text !== '') {
        first ??= cell;
        count++;
      }
      column += cell.span;
    }
    if (!first) continue;
    problems.push({
      range: lineRange(line, first.from, cells[cells.length - 1].to),
      message: `这一行比表头多 ${count} 格（表头有 ${width} 列），多出的内容不会显示`,
    });
  }
  return problems;
}

/** Reports `^^`, which merges a cell with the one above, if there is none above. */
function looseSpans(block: TableBlock): readonly Problem[] {
  const problems: Problem[] = [];
  for (let line = 0; line < block.size; line++) {
    if (!block.lines[line].text.includes(ROW_SPAN)) continue;
    const above = line - 1 === block.delimiter ? line - 2 : line - 1;
    columnsOf(block, line).forEach((cell, column, columns) => {
      if (cell.text !== ROW_SPAN || cell === columns[column - 1]) return;
      if (above >= 0 && columnsOf(block, above)[column]) return;
      problems.push({
        range: lineRange(line, cell.from, cell.to),
        message: '“^^”表示与上一格合并，但上面没有单元格',
      });
    });
  }
  return problems;
}
