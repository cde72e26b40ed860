import type { ColumnFormat, PartFormat, RowFormat } from '../../formats/format.ts';
import type { TableBlock } from '../../syntax/block.ts';
import { type Cell, ROW_SPAN } from '../../syntax/cell.ts';
import { readFigure } from '../figure.ts';
import { foldLabel } from '../label.ts';
import type { TableVocabulary } from '../vocabulary.ts';
import { cellAt, columnsOf } from './grid.ts';

/** A header row: the format's column for each column of the grid. */
export interface HeaderReading {
  readonly line: number;
  readonly columns: readonly HeaderColumn[];
  /** True if its columns also name the rows, as in the official table four. */
  readonly isSideBySide: boolean;
}

export interface HeaderColumn {
  readonly cell: Cell;
  readonly line: number;
  readonly label: string;
  /** By part: the same header may serve the rows of several. */
  readonly formats?: ReadonlyMap<PartFormat, ColumnFormat>;
  /** In the official layout of table four: the row that the column's figures belong to. */
  readonly row?: RowFormat;
}

/**
 * Reads a line as a header if it has a corner label, or names columns of the format and no row, or is right above the
 * delimiter row. Below the delimiter row, where an official header of several lines continues, it must have no figures
 * either.
 */
export function readHeader(
  block: TableBlock,
  line: number,
  vocabulary: TableVocabulary,
  above: HeaderReading | undefined,
): HeaderReading | undefined {
  const cells = columnsOf(block, line);
  const own = vocabulary.read(cells[0].text);
  const corner =
    cells[0].text === ROW_SPAN ? vocabulary.read(cellAt(block, line, 0)?.cell.text ?? '').isCorner : own.isCorner;
  if (!corner && own.row) return undefined;
  if (line > block.delimiter && cells.some((cell) => readFigure(cell.text).kind === 'number')) {
    return undefined;
  }
  let known = 0;
  let isSideBySide = false;
  const columns: HeaderColumn[] = [];
  for (let column = 0; column < cells.length; column++) {
    const place = cellAt(block, line, column) ?? { line, cell: cells[column] };
    const label = place.cell.text;
    const formats = vocabulary.read(label).column;
    if (formats) known++;
    const row = rowAbove(block, line, column, vocabulary, above);
    isSideBySide ||= row !== undefined;
    const { cell, line: at } = place;
    if (row) columns.push({ line: at, cell, label, ...(formats && { formats }), row });
    else columns.push(formats ? { line: at, cell, label, formats } : { line: at, cell, label });
  }
  return known > 0 || corner || line === block.delimiter - 1 ? { line, columns, isSideBySide } : undefined;
}

/** Returns the row that a column of the official table four belongs to, as named in a header line above. */
function rowAbove(
  block: TableBlock,
  line: number,
  column: number,
  vocabulary: TableVocabulary,
  above: HeaderReading | undefined,
): RowFormat | undefined {
  if (vocabulary.table.official.kind !== 'side-by-side') return undefined;
  for (let at = line - 1; at >= 0; at--) {
    const text = at === block.delimiter ? undefined : columnsOf(block, at)[column]?.text;
    if (text === undefined || text === ROW_SPAN) continue;
    const row = vocabulary.rows.get(foldLabel(text))?.row;
    if (row) return row;
  }
  return above?.columns[column]?.row;
}

/** Counts the label columns: those below the corner, and those without a header before the first known one. */
export function firstFigureColumn(header: HeaderReading | undefined, width: number): number {
  if (!header) return Math.min(1, width);
  const { columns, isSideBySide } = header;
  if (isSideBySide) return 0;
  for (let i = 0; i < columns.length; i++) {
    const { formats, label, cell } = columns[i];
    const isLabel = i === 0 || label === '' || cell === columns[0].cell;
    if (formats !== undefined || !isLabel) return i;
  }
  return Math.min(1, width);
}

/** True if a header has exactly the official columns, as it nearly always does. */
export function isOfficialHeader({ columns, isSideBySide }: HeaderReading, part: PartFormat): boolean {
  return (
    !isSideBySide &&
    columns.length === part.columns.length + 1 &&
    !columns[0].formats &&
    part.columns.every((format, i) => columns[i + 1].formats?.get(part) === format)
  );
}
