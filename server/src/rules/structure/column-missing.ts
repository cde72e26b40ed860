import type { Report } from '../../report/report.ts';
import { firstFigureColumn } from '../../report/table/header.ts';
import type { StatutoryTable } from '../../report/table/readings.ts';
import { cellsOf } from '../../syntax/block.ts';
import type { Cell } from '../../syntax/cell.ts';
import { flatMap } from '../../syntax/flat-map.ts';
import { type Edit, shiftEdit, shiftRange } from '../../syntax/position.ts';
import { displayWidth } from '../../syntax/width.ts';
import { insertAt } from '../edit.ts';
import { NO_PROBLEMS, type Problem, type ReportRule } from '../rule.ts';
import { type FigureText, insertionWithFigures } from './derived-figures.ts';
import { mayHaveLabelSlips } from './label-slips.ts';
import { columnsIn, headerRange, type TableColumns } from './table-columns.ts';

/** NB119: a column is missing from a statutory table. */
export const columnMissing: ReportRule = {
  code: 'NB119',
  name: 'column-missing',
  title: '表格缺少规定的列',
  english: 'A statutory table lacks a column',
  scope: 'report',
  severity: 'error',
  fix: 'offered',
  parameters: [],
  why: '表格的列由统一格式规定，没有发生的也要保留并填 0。',
  mend: '补上缺少的列；可以用快速修复插入空列，再填写数字。',
  sample: {
    in: '第二十条第（一）项的表格',
    wrong: `第二十条第（一）项

| 信息内容 | ⟦本年制发件数⟧ | 现行有效件数 |
| :--- | ---: | ---: |
| 规章 | 0 | 0 |
| 行政规范性文件 | 1 | 5 |`,
    right: `第二十条第（一）项

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :--- | ---: | ---: | ---: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 1 | 1 | 5 |`,
  },
  check: (report) =>
    flatMap(report.statutory, (table) => {
      const { reading } = table;
      if (!mayHaveLabelSlips(reading)) return NO_PROBLEMS;
      return columnsIn(reading)
        .filter(({ match }) => match.missing.length > 0)
        .map((columns) => problem(report, reading, columns, table.start));
    }),
};

function problem(report: Report, table: StatutoryTable, columns: TableColumns, start: number): Problem {
  const { header, places, official, match, part, row } = columns;
  const names = match.missing.map((index) => `“${official[index].label}”`);
  const owner = row?.label ?? part.caption;
  const insertion =
    match.missing.length === 1
      ? insertionWithFigures(report, (figure) =>
          insertColumn(table, columns, match.missing[0], figure).map((edit) => shiftEdit(edit, start)),
        )
      : undefined;
  const before = places.findLast(({ column }) => indexOf(columns, column) < match.missing[0]);
  const count = names.length > 1 ? `这 ${names.length} 列` : '一列';
  return {
    range: shiftRange(headerRange(before?.column ?? header.columns[0]), start),
    message: `${table.format.id}${owner ? `“${owner}”` : ''}缺少${names.join('、')}${count}`,
    ...(insertion && {
      fixes: [
        {
          title: `插入${names[0]}一列${insertion.isDerived ? '，按勾稽关系填数' : ''}`,
          edits: insertion.edits,
          isPreferred: true,
          isSafe: false,
        },
      ],
    }),
  };
}

function indexOf({ part, official }: TableColumns, column: TableColumns['places'][number]['column']): number {
  const format = column.formats?.get(part);
  return format ? official.indexOf(format) : official.length;
}

/** Inserts a column after its predecessor, in a table with a single header. */
function insertColumn(table: StatutoryTable, columns: TableColumns, missing: number, figure: FigureText): Edit[] {
  const { block, headers } = table;
  const { header, places, official, row } = columns;
  if (row || headers.length !== 1 || table.captions.length > 0) return [];
  const { label } = official[missing];
  const width = displayWidth(label);
  const before = places.findLast(({ column }) => indexOf(columns, column) < missing);
  const column = before?.grid ?? firstFigureColumn(header, 1) - 1;
  const edits: Edit[] = [];
  for (let line = 0; line < block.size; line++) {
    const cell = cellOver(cellsOf(block, line), column);
    if (!cell) continue;
    const at = { line, character: cell.end };
    if (cell.span > 1) edits.push(insertAt(at, '|'));
    else if (line === header.line) edits.push(insertAt(at, `| ${label} `));
    else if (line === block.delimiter) edits.push(insertAt(at, `| ${'-'.repeat(width - 1)}: `));
    else {
      const owner = table.rows.find((one) => one.line === line)?.row;
      const text = figure(`${table.format.id}/${owner?.id}/${official[missing].id}`);
      edits.push(insertAt(at, `| ${text.padStart(width)} `));
    }
  }
  return edits;
}

/** Returns the cell that covers a column of the grid. */
function cellOver(cells: readonly Cell[], column: number): Cell | undefined {
  let end = 0;
  return cells.find(({ span }) => {
    end += span;
    return column < end;
  });
}
