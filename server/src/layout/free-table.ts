import { readFigure } from '../report/figure.ts';
import { columnCount } from '../report/table/grid.ts';
import { cellsOf, isHeaderLine, type TableBlock } from '../syntax/block.ts';
import { type Cell, ROW_SPAN } from '../syntax/cell.ts';
import { Slot } from '../syntax/memo.ts';
import { NO_MARKS, type PageCell, type PageRow, type TableContent } from './content.ts';

const laidOut = new Slot<TableBlock, TableContent>();

/** Lays out a table of the author's own, with its `||` and `^^` spans; fills up short rows. Cached per block. */
export function freeTable(block: TableBlock): TableContent {
  let content = laidOut.get(block);
  if (!content) {
    content = layOut(block);
    laidOut.set(block, content);
  }
  return content;
}

/** A cell whose row span is not known until the rows below are read. */
type Growing = { -readonly [K in keyof PageCell]: PageCell[K] };

interface Placed {
  readonly cell: Growing;
  readonly column: number;
}

function layOut(block: TableBlock): TableContent {
  let width = 1;
  for (let line = 0; line < block.size; line++) width = Math.max(width, columnCount(block, line));
  const aligns = alignments(block);
  const rows: PageRow[] = [];
  let headerRows = 0;
  let above: readonly (Placed | undefined)[] = [];
  for (let line = 0; line < block.size; line++) {
    if (line === block.delimiter) {
      // Nothing spans from the header into the rows below.
      above = [];
      continue;
    }
    const isHeader = isHeaderLine(block, line);
    if (isHeader) headerRows++;
    const { row, columns } = layOutRow(block, line, width, above, isHeader, aligns);
    rows.push(row);
    above = columns;
  }
  // A delimiter row alone is a table only just begun.
  if (rows.length === 0) rows.push({ cells: [emptyCell(width)] });
  return {
    kind: 'table',
    layout: 'free',
    caption: '',
    columnGroups: [width],
    headerRows,
    rowGroups: rows.length > headerRows ? [rows.length - headerRows] : [],
    rows,
    findings: NO_MARKS,
  };
}

function layOutRow(
  block: TableBlock,
  line: number,
  width: number,
  above: readonly (Placed | undefined)[],
  isHeader: boolean,
  aligns: readonly PageCell['align'][],
): { row: PageRow; columns: (Placed | undefined)[] } {
  const cells: PageCell[] = [];
  const columns: (Placed | undefined)[] = [];
  let column = 0;
  for (const cell of cellsOf(block, line)) {
    const joined = cell.text === ROW_SPAN ? above[column] : undefined;
    let placed: Placed;
    if (joined && joined.column === column && joined.cell.colSpan === cell.span) {
      joined.cell.rowSpan++;
      placed = joined;
    } else {
      placed = { cell: contentCell(cell, line, column, isHeader, aligns), column };
      cells.push(placed.cell);
    }
    for (let i = 0; i < cell.span; i++) columns[column++] = placed;
  }
  if (column < width) cells.push(emptyCell(width - column));
  return { row: { cells }, columns };
}

function contentCell(
  cell: Cell,
  line: number,
  column: number,
  isHeader: boolean,
  aligns: readonly PageCell['align'][],
): Growing {
  const isFigure = readFigure(cell.text).kind === 'number';
  const isLabel = !isHeader && column === 0 && !isFigure && cell.text !== '';
  const { from, to, start, end, text, span } = cell;
  return {
    text,
    role: isHeader || isLabel ? 'header' : isFigure ? 'figure' : 'text',
    ...(isHeader ? { scope: 'col' } : isLabel ? { scope: 'row' } : {}),
    colSpan: span,
    rowSpan: 1,
    align: isHeader ? 'center' : (aligns[column] ?? (isFigure ? 'right' : 'left')),
    source: { line, from, to, start, end },
    findings: NO_MARKS,
  } satisfies PageCell;
}

/** Makes the single empty cell that fills up a short row. */
function emptyCell(colSpan: number): PageCell {
  return { text: '', role: 'text', colSpan, rowSpan: 1, align: 'left', findings: NO_MARKS };
}

/** Returns the alignments given by the delimiter row; where it gives none, the content decides. */
function alignments(block: TableBlock): PageCell['align'][] {
  const aligns: PageCell['align'][] = [];
  if (block.delimiter < 0) return aligns;
  cellsOf(block, block.delimiter).forEach(({ text }, i) => {
    if (text.endsWith(':')) aligns[i] = text.startsWith(':') ? 'center' : 'right';
    else if (text.startsWith(':')) aligns[i] = 'left';
  });
  return aligns;
}
