import type { ColumnFormat, Format, PartFormat, RowFormat } from '../formats/format.ts';
import type { TableBlock } from '../syntax/block.ts';
import type { Cell } from '../syntax/cell.ts';
import { Memory, type Remembering, Slot } from '../syntax/memory.ts';
import { readFigure } from './figure.ts';
import { detached, type Label } from './label.ts';
import type { FigureCell, RowReading, StatutoryTable } from './statutory-table.ts';
import type { HeaderReading } from './table-header.ts';
import { TRAIT, traitsOfFigure } from './table-traits.ts';
import type { KnownColumn } from './vocabulary.ts';

/**
 * What a statutory table is but for its figures: its labels as they are written, and what each stands for. Nearly every
 * table has the labels of one that was read before, an edit ago or in the report before; then these are compared letter
 * by letter, and what they mean is known.
 */
export interface TableShape extends Remembering {
  readonly format: StatutoryTable['format'];
  readonly header: readonly ShapeColumn[];
  /** The rows below the delimiter row. */
  readonly rows: readonly ShapeRow[];
  /** The traits that its labels give it, whatever its figures are. */
  readonly traits: number;
  /** Where each figure stands: its row, and which of the row's figures it is. */
  readonly places: ReadonlyMap<string, readonly [row: number, figure: number]>;
}

interface ShapeColumn {
  readonly label: string;
  readonly formats: KnownColumn | undefined;
}

interface ShapeRow {
  readonly text: string;
  readonly label: Label;
  readonly part: PartFormat;
  readonly row: RowFormat;
  /** How many cells its line has, and how many columns the first of them spans. */
  readonly width: number;
  readonly span: number;
  /** None in a row that names a group. */
  readonly figures: readonly ShapeFigure[];
}

interface ShapeFigure {
  readonly address: string;
  readonly row: RowFormat;
  readonly column: ColumnFormat;
}

const shapes = new Slot<StatutoryTable, TableShape>();

/** The shape of a table, if it was read by one or gave one. */
export function knownShape(table: StatutoryTable): TableShape | undefined {
  return shapes.get(table);
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
    rows: shaped,
    traits: traits & TRAIT.labels,
    places,
    memory: new Memory(),
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
  return {
    ...{ text: detached(text), label, part, row, width: cells.length, span: cells[0].span },
    figures: figures.map(({ address, row: own, column }) => ({ address, row: own, column })),
  };
}

function isBlankBehind(cells: readonly Cell[]): boolean {
  for (let i = 1; i < cells.length; i++) if (cells[i].text !== '') return false;
  return true;
}

/** Reads a table of a shape; undefined where it is of another. */
export function readByShape(block: TableBlock, shape: TableShape): StatutoryTable | undefined {
  const { lines, size, delimiter } = block;
  const { format, header: columns, rows: shaped } = shape;
  if (delimiter !== DELIMITER || size !== shaped.length + DELIMITER + 1) return undefined;
  const header = readHeader(lines[0].columns ? undefined : lines[0].cells, columns);
  if (!header) return undefined;
  let traits = shape.traits;
  const rows: RowReading[] = [];
  for (let i = 0; i < shaped.length; i++) {
    const line = i + DELIMITER + 1;
    const { text, label, part, row, width, span, figures: due } = shaped[i];
    const { cells, columns, delimiter: isDelimiter } = lines[line];
    if (!cells || isDelimiter || cells.length !== width || cells[0].text !== text || cells[0].span !== span)
      return undefined;
    const figures: FigureCell[] = [];
    if (due.length === 0) {
      if (!isBlankBehind(cells)) return undefined;
    } else {
      if (columns) return undefined;
      for (let k = 0; k < due.length; k++) {
        const cell = cells[k + 1];
        const figure = readFigure(cell.text);
        if (figure.kind === 'text') return undefined;
        const { address, row: own, column } = due[k];
        const read: FigureCell = { address, row: own, column, line, cell, isMissing: false, figure };
        traits |= traitsOfFigure(read);
        figures.push(read);
      }
    }
    const labelCell = cells[0];
    rows.push({ line, labelCell, label, text, part, isGuess: false, isSideBySide: false, figures, row, header });
  }
  const memory = new Memory();
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
  shapes.set(table, shape);
  return table;
}

function readHeader(cells: readonly Cell[] | undefined, columns: readonly ShapeColumn[]): HeaderReading | undefined {
  if (cells?.length !== columns.length) return undefined;
  for (let i = 0; i < columns.length; i++) if (cells[i].text !== columns[i].label) return undefined;
  return {
    line: 0,
    columns: columns.map(({ label, formats }, i) =>
      formats ? { line: 0, cell: cells[i], label, formats } : { line: 0, cell: cells[i], label },
    ),
    isSideBySide: false,
  };
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

/** Reads a table that has the shape of one that was read before in such a place. */
export function readAsBefore(
  block: TableBlock,
  format: Format,
  section: number | undefined,
  caption: string | undefined,
): StatutoryTable | undefined {
  const list = known.get(format);
  if (!list) return undefined;
  for (let i = 0; i < list.length; i++) {
    const one = list[i];
    if (one.section !== section || one.caption !== caption) continue;
    const reading = readByShape(block, one.shape);
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
  shapes.set(table, shape);
  let list = known.get(format);
  if (!list) {
    list = [];
    known.set(format, list);
  }
  if (list.length >= REMEMBERED) list.shift();
  list.push({ section, caption, shape });
}
