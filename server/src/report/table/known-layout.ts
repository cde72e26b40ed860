import type { ColumnFormat, Format, PartFormat, RowFormat } from '../../formats/format.ts';
import type { TableBlock } from '../../syntax/block.ts';
import type { Cell } from '../../syntax/cell.ts';
import type { Line } from '../../syntax/line.ts';
import { Memo, Slot } from '../../syntax/memo.ts';
import { readFigure } from '../figure.ts';
import { detached, type Label } from '../label.ts';
import type { KnownColumn } from '../vocabulary.ts';
import type { HeaderReading } from './header.ts';
import type { TablePlace } from './place.ts';
import type { FigureCell, RowReading, StatutoryTable } from './readings.ts';

/**
 * The labels of a statutory table as written, and what each stands for. Nearly every table has the same labels as an
 * earlier one, so comparing them letter by letter tells what they mean.
 */
interface KnownLayout {
  readonly format: StatutoryTable['format'];
  readonly layout: StatutoryTable['layout'];
  readonly header: readonly LayoutColumn[];
  /** The rows below the delimiter row. */
  readonly rows: readonly LayoutRow[];
  readonly hasOfficialLabels: boolean;
}

interface LayoutColumn {
  readonly label: string;
  readonly formats: KnownColumn | undefined;
}

interface LayoutRow {
  readonly text: string;
  readonly label: Label;
  readonly part: PartFormat;
  readonly row: RowFormat;
  /** The number of cells in its line, and of columns that the first cell spans. */
  readonly width: number;
  readonly span: number;
  /** Empty for a row that names a group. */
  readonly figures: readonly LayoutFigure[];
}

interface LayoutFigure {
  readonly address: string;
  readonly row: RowFormat;
  readonly column: ColumnFormat;
}

/** A layout and its table's place: section and caption affect what a table is recognised as. */
interface PlacedLayout extends KnownLayout {
  readonly section: number | undefined;
  readonly caption: string | undefined;
}

/** The most layouts to remember per format: six tables as authored, and a few other wordings of each. */
const REMEMBERED = 48;

/** The layouts of the tables read so far; kept by whoever reads many reports. */
export class KnownLayouts {
  readonly #layouts = new Map<Format, PlacedLayout[]>();

  /** Reads a table by the layout of an earlier one in the same kind of place; undefined if none fits. */
  read(block: TableBlock, { format, section, caption }: TablePlace): StatutoryTable | undefined {
    for (const known of this.#layouts.get(format) ?? []) {
      if (known.section !== section || known.caption !== caption) continue;
      const table = readByLayout(block, known);
      if (table) return table;
    }
    return undefined;
  }

  /** Remembers a table's layout, if it has one, dropping the oldest when full. */
  remember(table: StatutoryTable, { format, section, caption }: TablePlace): void {
    const layout = layoutOf(table);
    if (!layout) return;
    const layouts = this.#layouts.get(format) ?? [];
    this.#layouts.set(format, layouts);
    if (layouts.length >= REMEMBERED) layouts.shift();
    layouts.push({ ...layout, section, caption });
  }
}

/** Reads an edited table by its former layout, reusing rows whose lines are unchanged. */
export function readAsBefore(block: TableBlock, before: StatutoryTable): StatutoryTable | undefined {
  const layout = layoutOf(before);
  return layout && readByLayout(block, layout, before);
}

const layouts = new Slot<StatutoryTable, KnownLayout | 'none'>();

/** Returns a table's layout; undefined if other tables cannot be read by it. */
function layoutOf(table: StatutoryTable): KnownLayout | undefined {
  let layout = layouts.get(table);
  if (!layout) {
    layout = findLayout(table) ?? 'none';
    layouts.set(table, layout);
  }
  return layout === 'none' ? undefined : layout;
}

/** In a table with a layout, the delimiter row is the second line. */
const DELIMITER = 1;

/**
 * Returns the layout of a plain table: one header row, every row known by its label in the first column and with a cell
 * for each figure. Words in place of figures affect how a table is read, so a table with these has none.
 */
function findLayout({
  block,
  format,
  layout,
  headers,
  captions,
  rows,
  hasOfficialLabels,
}: StatutoryTable): KnownLayout | undefined {
  const [header] = headers;
  if (block.delimiter !== DELIMITER || headers.length !== 1 || header.line !== 0 || header.isSideBySide)
    return undefined;
  if (captions.length > 0 || rows.length !== block.size - DELIMITER - 1 || block.lines[0].columns) return undefined;
  const layoutRows: LayoutRow[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = layoutRow(block, rows[i], i + DELIMITER + 1);
    if (!row) return undefined;
    layoutRows.push(row);
  }
  const columns = header.columns.map(({ label, formats }) => ({ label: detached(label), formats }));
  return { format, layout, header: columns, rows: layoutRows, hasOfficialLabels };
}

function layoutRow(block: TableBlock, reading: RowReading, line: number): LayoutRow | undefined {
  const { row, figures, text, label, part, isGuess } = reading;
  const { cells, columns } = block.lines[line];
  if (!row || isGuess || !cells || reading.line !== line || reading.labelCell !== cells[0]) return undefined;
  const isPlain =
    figures.length === 0
      ? areBlankAfterLabel(cells)
      : !columns &&
        figures.length === cells.length - 1 &&
        figures.every(({ cell, figure }, i) => cell === cells[i + 1] && figure.kind !== 'text');
  if (!isPlain) return undefined;
  return {
    text: detached(text),
    label,
    part,
    row,
    width: cells.length,
    span: cells[0].span,
    figures: figures.map(({ address, row: own, column }) => ({ address, row: own, column })),
  };
}

function areBlankAfterLabel(cells: readonly Cell[]): boolean {
  for (let i = 1; i < cells.length; i++) if (cells[i].text !== '') return false;
  return true;
}

/** Reads a table by a layout; undefined if the table does not fit it. */
function readByLayout(block: TableBlock, known: KnownLayout, before?: StatutoryTable): StatutoryTable | undefined {
  const { lines, size, delimiter } = block;
  const { format, layout, hasOfficialLabels } = known;
  if (delimiter !== DELIMITER || size !== known.rows.length + DELIMITER + 1) return undefined;
  const kept = before?.block.lines[0] === lines[0] ? before : undefined;
  const header = kept ? kept.headers[0] : readHeader(lines[0], known.header);
  if (!header) return undefined;
  const rows: RowReading[] = [];
  for (let i = 0; i < known.rows.length; i++) {
    const line = i + DELIMITER + 1;
    const isSame = kept?.block.lines[line] === lines[line];
    const row = kept && isSame ? kept.rows[i] : readRow(line, lines[line], known.rows[i], header);
    if (!row) return undefined;
    rows.push(row);
  }
  const table: StatutoryTable = {
    kind: 'statutory',
    block,
    format,
    layout,
    headers: [header],
    captions: [],
    rows,
    hasOfficialLabels,
    memory: new Memo(),
  };
  layouts.set(table, known);
  return table;
}

/** Reads a row by its known label and number of cells; undefined if these differ or a figure is text. */
function readRow(line: number, source: Line, known: LayoutRow, header: HeaderReading): RowReading | undefined {
  const { text, label, part, row, width, span, figures: due } = known;
  const { cells, columns, isDelimiter } = source;
  if (!cells || isDelimiter || cells.length !== width || cells[0].text !== text || cells[0].span !== span)
    return undefined;
  if (due.length === 0 ? !areBlankAfterLabel(cells) : columns) return undefined;
  const figures: FigureCell[] = [];
  for (let i = 0; i < due.length; i++) {
    const cell = cells[i + 1];
    const figure = readFigure(cell.text);
    if (figure.kind === 'text') return undefined;
    const { address, row: own, column } = due[i];
    figures.push({ address, row: own, column, line, cell, isMissing: false, figure });
  }
  return { line, labelCell: cells[0], label, text, part, isGuess: false, isSideBySide: false, figures, row, header };
}

function readHeader({ cells, columns }: Line, header: readonly LayoutColumn[]): HeaderReading | undefined {
  if (columns || cells?.length !== header.length) return undefined;
  for (let i = 0; i < header.length; i++) if (cells[i].text !== header[i].label) return undefined;
  return {
    line: 0,
    isSideBySide: false,
    columns: header.map(({ label, formats }, i) => {
      const cell = cells[i];
      return formats ? { line: 0, cell, label, formats } : { line: 0, cell, label };
    }),
  };
}
