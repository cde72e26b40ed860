import type { PartFormat, RowFormat } from '../formats/format.ts';
import { foldLabel, labelKey } from '../report/label.ts';
import { columnsOf } from '../report/table/grid.ts';
import type { HeaderReading } from '../report/table/header.ts';
import type { RowReading, StatutoryTable } from '../report/table/readings.ts';
import type { TableVocabulary } from '../report/vocabulary.ts';
import { type Taken, take } from './cell-source.ts';

/**
 * One of the author's tables that make up a table of the page; `offset` counts its first line from the page block's.
 */
export interface Piece {
  readonly reading: StatutoryTable;
  readonly offset: number;
  /** The line above it that is its caption. */
  readonly caption?: Taken;
}

/** What the author's tables provide for the official one. Whatever is not in here is left over. */
export interface Material {
  readonly vocabulary: TableVocabulary;
  readonly pieces: readonly Piece[];
  readonly captions: Map<PartFormat, Taken>;
  readonly corners: Map<PartFormat, Taken>;
  /** Labels of rows, groups included, by row id. */
  readonly labels: Map<string, Taken>;
  /** Column headers by part and column id. */
  readonly headers: Map<PartFormat, Map<string, Taken>>;
  /** Figures by row id and column id. */
  readonly figures: Map<string, Map<string, Taken>>;
  /** Columns that the format lacks or that the text repeats. */
  readonly extraColumns: Map<PartFormat, ExtraColumn[]>;
  /** Rows that the format lacks or that the text repeats, in the order of the text. */
  readonly extraRows: ExtraRow[];
}

export interface ExtraColumn {
  readonly key: string;
  readonly header?: Taken;
  /** The cells by row id. */
  readonly cells: Map<string, Taken>;
}

export interface ExtraRow {
  readonly part: PartFormat;
  /** The format's row that it follows; undefined if it comes first. */
  readonly after?: RowFormat;
  /** Its key among the cells of extra columns. */
  readonly id: string;
  readonly label: Taken;
  readonly figures: Map<string, Taken>;
}

/** Gathers the contents of the pieces by their place in the format. */
export function collectMaterial(vocabulary: TableVocabulary, pieces: readonly Piece[]): Material {
  const material: Material = {
    vocabulary,
    pieces,
    captions: new Map(),
    corners: new Map(),
    labels: new Map(),
    headers: new Map(),
    figures: new Map(),
    extraColumns: new Map(),
    extraRows: [],
  };
  for (const piece of pieces) gatherPiece(material, piece);
  return material;
}

function gatherPiece(material: Material, piece: Piece): void {
  const { reading, offset } = piece;
  let after: RowFormat | undefined;
  let part: PartFormat | undefined;
  for (const row of reading.rows) {
    if (row.part !== part) after = undefined;
    part = row.part;
    if (row.header) gatherHeader(material, row.header, row.part, offset);
    if (row.isSideBySide) gatherSideBySide(material, reading, row, offset);
    else after = gatherRow(material, reading, row, after, offset);
  }
  if (reading.rows.length === 0) {
    const headed = reading.headers[0];
    const of = headed && headedPart(headed);
    if (of) gatherHeader(material, headed, of, offset);
  }
  gatherCaptions(material, piece);
}

/** Assigns each caption, above or within a piece, to the part of the next known row, else to the part it names. */
function gatherCaptions({ captions, vocabulary }: Material, { reading, offset, caption }: Piece): void {
  const within = reading.captions.map(({ line, cell, part }) => ({ line, taken: take(cell, line + offset), part }));
  const above = caption && { line: -1, taken: caption, part: vocabulary.captions.get(foldLabel(caption.text)) };
  const all = above ? [above, ...within] : within;
  for (const { line, taken, part } of all) {
    const first = reading.rows.find((row) => row.line > line && row.row)?.part;
    const own = first ?? part ?? reading.rows.find((row) => row.line > line)?.part;
    if (own && !captions.has(own)) captions.set(own, taken);
  }
}

/** Returns the part of a header without rows: the only one that has such a column, else the first that has it. */
function headedPart(header: HeaderReading): PartFormat | undefined {
  const known = header.columns.flatMap(({ formats }) => (formats ? [formats] : []));
  return (known.find(({ size }) => size === 1) ?? known[0])?.keys().next().value;
}

function gatherHeader(material: Material, header: HeaderReading, part: PartFormat, offset: number): void {
  const labels = labelColumns(header);
  const known = mapIn(material.headers, part);
  header.columns.forEach(({ cell, line, formats }, i) => {
    if (cell.text === '') return;
    const column = formats?.get(part);
    if (column && !known.has(column.id)) known.set(column.id, take(cell, line + offset));
    else if (i < labels && !material.corners.has(part)) material.corners.set(part, take(cell, line + offset));
  });
}

/** Counts the columns before the first that the format knows; 1 if it knows none. */
export function labelColumns(header: HeaderReading | undefined): number {
  const first = header?.columns.findIndex((column) => column.formats !== undefined) ?? -1;
  return first >= 0 ? first : 1;
}

function gatherSideBySide(
  material: Material,
  { block }: StatutoryTable,
  { line: below, figures }: RowReading,
  offset: number,
): void {
  for (let line = 0; line < below; line++) {
    if (line === block.delimiter) continue;
    for (const cell of columnsOf(block, line)) {
      const row = material.vocabulary.rows.get(foldLabel(cell.text))?.row;
      if (row && !material.labels.has(row.id)) material.labels.set(row.id, take(cell, line + offset));
    }
  }
  for (const { row, column, cell, line, isMissing } of figures) {
    const known = mapIn(material.figures, row.id);
    if (!isMissing && !known.has(column.id)) known.set(column.id, take(cell, line + offset));
  }
}

/** Takes a row's label and figures; returns the format's row that the next one follows. */
function gatherRow(
  material: Material,
  reading: StatutoryTable,
  row: RowReading,
  after: RowFormat | undefined,
  offset: number,
): RowFormat | undefined {
  const { labels, figures, extraRows } = material;
  const label = take(row.labelCell, row.line + offset);
  gatherOuterLabels(material, reading, row, offset);
  const isFirst = row.row !== undefined && !figures.has(row.row.id) && !(row.row.isGroup && labels.has(row.row.id));
  if (row.row && isFirst) {
    labels.set(row.row.id, label);
    if (row.row.isGroup) return row.row;
    figures.set(row.row.id, new Map());
    gatherCells(material, reading, row, row.row.id, mapIn(figures, row.row.id), offset);
    return row.row;
  }
  const id = `+${extraRows.length}`;
  const own = new Map<string, Taken>();
  gatherCells(material, reading, row, id, own, offset);
  extraRows.push({ part: row.part, id, label, figures: own, ...(after && { after }) });
  return after;
}

/** Puts a row's cells under the format's columns, and all others into extra columns. */
function gatherCells(
  material: Material,
  { block, format }: StatutoryTable,
  { line, header, part, figures: read }: RowReading,
  id: string,
  figures: Map<string, Taken>,
  offset: number,
): void {
  const cells = columnsOf(block, line);
  const own = format.parts.includes(part) ? part : format.parts[0];
  for (let i = labelColumns(header); i < cells.length; i++) {
    if (i > 0 && cells[i] === cells[i - 1]) continue;
    const above = header?.columns[i];
    const isSpanned = i > 0 && above !== undefined && above.cell === header?.columns[i - 1]?.cell;
    const formats = isSpanned ? undefined : above?.formats;
    const column = formats?.get(own) ?? (formats?.size === 1 ? formats.values().next().value : undefined);
    const taken = take(cells[i], line + offset);
    if (column && own.columns.includes(column) && !figures.has(column.id)) figures.set(column.id, taken);
    else if (cells[i].text !== '' || (above && above.label !== '' && !isSpanned)) {
      const headed = above && !isSpanned ? take(above.cell, above.line + offset) : undefined;
      extraColumn(material, own, `${foldLabel(above?.label ?? '')}#${i}`, headed).cells.set(id, taken);
    }
  }
  // A missing cell at least has a place: the end of the line.
  for (const { cell, column, isMissing } of read) {
    if (isMissing && !figures.has(column.id)) figures.set(column.id, take(cell, line + offset));
  }
}

function extraColumn(material: Material, part: PartFormat, key: string, header: Taken | undefined): ExtraColumn {
  const known = material.extraColumns.get(part) ?? [];
  material.extraColumns.set(part, known);
  let column = known.find((one) => one.key === key);
  if (!column) {
    column = { key, cells: new Map(), ...(header && { header }) };
    known.push(column);
  }
  return column;
}

/** Takes the group labels that the official layout has in the columns before a row's own label. */
function gatherOuterLabels(
  { labels, vocabulary }: Material,
  reading: StatutoryTable,
  row: RowReading,
  offset: number,
): void {
  for (const cell of columnsOf(reading.block, row.line).slice(0, labelColumns(row.header))) {
    if (cell === row.labelCell) break;
    const group = vocabulary.rows.get(labelKey(cell.text))?.row;
    if (group?.isGroup && !labels.has(group.id)) labels.set(group.id, take(cell, row.line + offset));
  }
}

function mapIn<K, V>(maps: Map<K, Map<string, V>>, key: K): Map<string, V> {
  let map = maps.get(key);
  if (!map) {
    map = new Map();
    maps.set(key, map);
  }
  return map;
}
