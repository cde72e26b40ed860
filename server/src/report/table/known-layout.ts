import type { Format } from '../../formats/format.ts';
import type { TableBlock } from '../../syntax/block.ts';
import type { Cell } from '../../syntax/cell.ts';
import type { Line } from '../../syntax/line.ts';
import { Memo, type Memoized, Slot } from '../../syntax/memo.ts';
import { readFigure } from '../figure.ts';
import { detached } from '../label.ts';
import { TRAIT, traitsOfFigure } from './deviations.ts';
import type { HeaderReading } from './header.ts';
import { readCounts, type ShapeColumn, ShapedHeader, ShapedRow, type ShapeRow } from './known-row.ts';
import type { FigureCell, RowReading, StatutoryTable } from './readings.ts';

/**
 * What a statutory table is but for its figures: its labels as they are written, and what each stands for. Nearly every
 * table has the labels of one that was read before, an edit ago or in the report before; then these are compared letter
 * by letter, and what they mean is known.
 */
export interface TableShape extends Memoized {
  readonly format: StatutoryTable['format'];
  readonly header: readonly ShapeColumn[];
  /** The lines of the header and the delimiter row as they were written. */
  readonly headerLine: string;
  readonly delimiterLine: string;
  /** The rows below the delimiter row. */
  readonly rows: readonly ShapeRow[];
  /** The traits that its labels give it, whatever its figures are. */
  readonly traits: number;
  /** Where each figure stands: its row, and which of the row's figures it is. */
  readonly places: ReadonlyMap<string, readonly [row: number, figure: number]>;
}

const shapes = new Slot<StatutoryTable, { readonly shape: TableShape; readonly isAsWritten: boolean }>();

/** The shape of a table, if it was read by one or gave one. */
export function knownShape(table: StatutoryTable): TableShape | undefined {
  return shapes.get(table)?.shape;
}

/** The shape of a table that is written to the letter as others of this shape, but for its counts. */
export function writtenShape(table: StatutoryTable): TableShape | undefined {
  const known = shapes.get(table);
  return known?.isAsWritten ? known.shape : undefined;
}

/** The delimiter row of a table that has a shape is its second line. */
const DELIMITER = 1;

/**
 * The shape of a table as it was read: of one with a single header row, all of whose rows were known by their labels in
 * the first column, each with a cell for every figure. Undefined for any other, and for one with words among its figures:
 * what these are decides how it is read.
 */
export function shapeOf(table: StatutoryTable): TableShape | undefined {
  const { block, headers, captions, rows, traits } = table;
  const [header] = headers;
  if (block.delimiter !== DELIMITER || headers.length !== 1 || header.line !== 0 || header.isSideBySide)
    return undefined;
  if (captions.length > 0 || rows.length !== block.size - DELIMITER - 1 || (traits & UNFIT) !== 0) return undefined;
  if (block.lines[0].columns) return undefined;
  const shaped: ShapeRow[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = shapeRow(block, rows[i], i + DELIMITER + 1);
    if (!row) return undefined;
    shaped.push(row);
  }
  const columns = header.columns.map(({ label, formats }) => ({ label: detached(label), formats }));
  const places = new Map<string, readonly [number, number]>();
  shaped.forEach(({ figures }, row) => {
    figures.forEach(({ address }, figure) => {
      if (!places.has(address)) places.set(address, [row, figure]);
    });
  });
  return {
    format: table.format,
    header: columns,
    headerLine: detached(block.lines[0].text),
    delimiterLine: detached(block.lines[DELIMITER].text),
    rows: shaped,
    traits: traits & TRAIT.labels,
    places,
    memory: new Memo(),
  };
}

const UNFIT = TRAIT.text | TRAIT.missing;

function shapeRow(block: TableBlock, reading: RowReading, line: number): ShapeRow | undefined {
  const { row, figures, text, label, part, isGuess } = reading;
  const { cells, columns } = block.lines[line];
  if (!row || isGuess || !cells || reading.line !== line || reading.labelCell !== cells[0]) return undefined;
  const isFit =
    figures.length === 0
      ? isBlankBehind(cells)
      : !columns && figures.length === cells.length - 1 && figures.every(({ cell }, i) => cell === cells[i + 1]);
  if (!isFit) return undefined;
  const isCounted = figures.length > 0 && figures.every(isCount);
  return {
    text: detached(text),
    label,
    part,
    row,
    width: cells.length,
    span: cells[0].span,
    figures: figures.map(({ address, row: own, column }) => ({ address, row: own, column })),
    written: detached(block.lines[line].text.slice(0, isCounted ? cells[0].end : undefined)),
  };
}

function isCount({ column }: FigureCell): boolean {
  return column.kind !== 'amount';
}

function isBlankBehind(cells: readonly Cell[]): boolean {
  for (let i = 1; i < cells.length; i++) if (cells[i].text !== '') return false;
  return true;
}

/** Reads a table of a shape; undefined where it is of another. Rows that it had before an edit are taken as they are. */
export function readByShape(block: TableBlock, shape: TableShape, before?: StatutoryTable): StatutoryTable | undefined {
  const { lines, size, delimiter } = block;
  const { format, rows: shaped } = shape;
  if (delimiter !== DELIMITER || size !== shaped.length + DELIMITER + 1) return undefined;
  const kept = before && knownShape(before) === shape && before.block.lines[0] === lines[0] ? before : undefined;
  const header = kept ? kept.headers[0] : headerBy(lines[0], shape);
  if (!header) return undefined;
  let traits = shape.traits;
  let isAsWritten = lines[0].text === shape.headerLine && lines[DELIMITER].text === shape.delimiterLine;
  const rows: RowReading[] = [];
  for (let i = 0; i < shaped.length; i++) {
    const line = i + DELIMITER + 1;
    const source = lines[line];
    const same = kept && kept.block.lines[line] === source && kept.rows[i].counts ? kept.rows[i] : undefined;
    const row = same ?? rowByCounts(line, source, shaped[i], header) ?? rowByCells(line, source, shaped[i], header);
    if (!row) return undefined;
    if (!row.counts) {
      isAsWritten = false;
      for (const figure of row.figures) traits |= traitsOfFigure(figure);
    }
    rows.push(row);
  }
  const memory = new Memo();
  const table: StatutoryTable = {
    kind: 'statutory',
    block,
    format,
    headers: [header],
    captions: [],
    rows,
    traits,
    memory,
  };
  shapes.set(table, { shape, isAsWritten });
  return table;
}

/** A row that has nothing but counts, or is written as before and names a group. */
function rowByCounts(line: number, source: Line, shape: ShapeRow, header: HeaderReading): RowReading | undefined {
  const { figures, written } = shape;
  const { length } = figures;
  const counts = length > 0 ? readCounts(source, written, length) : source.text === written ? NO_COUNTS : undefined;
  return counts && new ShapedRow(line, counts, header, source, shape);
}

const NO_COUNTS: readonly number[] = [];

/** A row with the label and the number of cells that it should have; undefined where one of them is no figure. */
function rowByCells(line: number, source: Line, shape: ShapeRow, header: HeaderReading): RowReading | undefined {
  const { text, label, part, row, width, span, figures: due } = shape;
  const { cells, columns, isDelimiter } = source;
  if (!cells || isDelimiter || cells.length !== width || cells[0].text !== text || cells[0].span !== span)
    return undefined;
  const isFit = due.length === 0 ? isBlankBehind(cells) : !columns;
  if (!isFit) return undefined;
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

function headerBy(line: Line, { header, headerLine }: TableShape): HeaderReading | undefined {
  if (line.text !== headerLine) {
    const { cells, columns } = line;
    if (columns || cells?.length !== header.length) return undefined;
    for (let i = 0; i < header.length; i++) if (cells[i].text !== header[i].label) return undefined;
  }
  return new ShapedHeader(line, header);
}

/** A shape, and where a table of it stood: the section and the caption have a say in what a table is taken for. */
interface KnownShape {
  readonly section: number | undefined;
  readonly caption: string | undefined;
  readonly shape: TableShape;
}

/** The most shapes that are remembered of a format: its own tables have six, and offices a few wordings more. */
const REMEMBERED = 48;

const known = new WeakMap<Format, KnownShape[]>();

/** Reads a table that has the shape of one that was read before in such a place; `before` is what it was before an edit. */
export function readAsBefore(
  block: TableBlock,
  format: Format,
  section: number | undefined,
  caption: string | undefined,
  before: StatutoryTable | undefined,
): StatutoryTable | undefined {
  const list = known.get(format);
  if (!list) return undefined;
  for (let i = 0; i < list.length; i++) {
    const one = list[i];
    if (one.section !== section || one.caption !== caption) continue;
    const reading = readByShape(block, one.shape, before);
    if (reading) return reading;
  }
  return undefined;
}

/** Remembers the shape of a table, if it has one, in the place of the one that was remembered first. */
export function rememberShape(
  table: StatutoryTable,
  format: Format,
  section: number | undefined,
  caption: string | undefined,
): void {
  const shape = shapeOf(table);
  if (!shape) return;
  shapes.set(table, { shape, isAsWritten: false });
  let list = known.get(format);
  if (!list) {
    list = [];
    known.set(format, list);
  }
  if (list.length >= REMEMBERED) list.shift();
  list.push({ section, caption, shape });
}
