import type { PlacedFigure, PlacedTable } from '../report/placed.ts';
import { figureRange, type PlacedHeading, type PlacedSection, type Report } from '../report/report.ts';
import { columnsOf } from '../report/table/grid.ts';
import type { HeaderColumn } from '../report/table/header.ts';
import type { RowReading } from '../report/table/readings.ts';
import type { Block, FrontMatterBlock } from '../syntax/block.ts';
import type { Cell } from '../syntax/cell.ts';
import { lineRange, type Position, type Range } from '../syntax/position.ts';
import { blockIndexAt } from '../syntax/tree.ts';

/** The thing at a position of a report. Ranges are in the document; in `cell`, `line` counts from the table's first. */
export type Place =
  | { readonly kind: 'figure'; readonly figure: PlacedFigure; readonly range: Range }
  | { readonly kind: 'row-label'; readonly table: PlacedTable; readonly row: RowReading; readonly range: Range }
  | { readonly kind: 'column-label'; readonly table: PlacedTable; readonly column: HeaderColumn; readonly range: Range }
  | {
      readonly kind: 'cell';
      readonly table: PlacedTable;
      readonly line: number;
      readonly column: number;
      readonly range: Range;
    }
  | { readonly kind: 'section'; readonly section: PlacedSection; readonly range: Range }
  | { readonly kind: 'heading'; readonly heading: PlacedHeading; readonly range: Range }
  | { readonly kind: 'front-matter'; readonly block: FrontMatterBlock }
  | { readonly kind: 'text'; readonly block: Block; readonly start: number; readonly line: string };

/** Finds the thing at a position; the common basis of hover, highlights, definitions and code actions. */
export function placeAt(report: Report, position: Position): Place | undefined {
  const { blocks, starts } = report.tree;
  const index = blockIndexAt(report.tree, position.line);
  const block = blocks[index];
  const start = starts[index];
  if (position.line - start >= block.size) return undefined;
  switch (block.kind) {
    case 'front-matter':
      return { kind: 'front-matter', block };
    case 'table': {
      const table = report.tables.find((one) => one.index === index);
      return table && inTable(table, position);
    }
    case 'heading': {
      const range = lineRange(start, block.from, block.lines[0].text.length);
      const section = report.sections.find((one) => one.index === index);
      const heading = report.headings.find((one) => one.index === index);
      if (section) return { kind: 'section', section, range };
      return heading && { kind: 'heading', heading, range };
    }
    case 'blank':
      return undefined;
    default:
      return { kind: 'text', block, start, line: block.lines[position.line - start].text };
  }
}

function inTable(table: PlacedTable, position: Position): Place | undefined {
  const { reading, start } = table;
  const line = position.line - start;
  const cells = columnsOf(reading.block, line);
  const column = cells.findIndex((cell) => holds(cell, position.character));
  if (column === -1) return undefined;
  const cell = cells[column];
  const range = lineRange(position.line, cell.from, cell.to);
  if (reading.kind === 'statutory') {
    const header = reading.headers.find((one) => one.line === line)?.columns[column];
    if (header?.formats) return { kind: 'column-label', table, column: header, range };
    const row = reading.rows.find((one) => one.line === line);
    const figure = row?.figures.find((one) => one.cell === cell);
    if (figure) {
      const placed = { table, figure };
      return { kind: 'figure', figure: placed, range: figureRange(placed) };
    }
    if (row && row.labelCell === cell) return { kind: 'row-label', table, row, range };
  }
  return { kind: 'cell', table, line, column, range };
}

/** True if a character is in a cell, including the spaces around its content and the pipe after it. */
function holds(cell: Cell, character: number): boolean {
  return character >= cell.start && character <= cell.end;
}
