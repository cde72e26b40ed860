import type { ColumnFormat, PartFormat, RowFormat } from '../../formats/format.ts';
import type { TableBlock } from '../../syntax/block.ts';
import { type Cell, ROW_SPAN } from '../../syntax/cell.ts';
import { Memo } from '../../syntax/memo.ts';
import { readFigure } from '../figure.ts';
import { foldLabel, type Label, labelKey, readLabel } from '../label.ts';
import type { TableVocabulary } from '../vocabulary.ts';
import { cellAt, columnsOf } from './grid.ts';
import { firstFigureColumn, type HeaderReading, readHeader } from './header.ts';
import { areOfficialLabels } from './official-labels.ts';
import type { CaptionReading, FigureCell, RowReading, StatutoryTable } from './readings.ts';

/** Reads a table as one of the format's, in the authoring layout or the official one with merged cells. */
export function readStatutoryTable(
  block: TableBlock,
  vocabulary: TableVocabulary,
  captioned: PartFormat | undefined,
): StatutoryTable {
  const { table } = vocabulary;
  const headers: HeaderReading[] = [];
  const captions: CaptionReading[] = [];
  const rows: RowReading[] = [];
  let part = captioned ?? table.parts[0];
  let group: RowFormat | undefined;
  let header: HeaderReading | undefined;
  for (let line = 0; line < block.size; line++) {
    if (line === block.delimiter || block.lines[line].isDelimiter) continue;
    const cells = columnsOf(block, line);
    if (cells.length === 0) continue;
    const caption = readCaption(cells[0], vocabulary);
    if (caption) {
      captions.push({ line, cell: cells[0], ...(caption.part && { part: caption.part }) });
      part = caption.part ?? part;
      continue;
    }
    const next = readHeader(block, line, vocabulary, header);
    if (next) {
      headers.push(next);
      header = next;
      continue;
    }
    if (line < block.delimiter) continue;
    const row = readRow(block, line, cells, vocabulary, part, group, header);
    rows.push(row);
    part = row.part;
    if (row.row?.isGroup) group = row.row;
    else group = enclosingGroup(block, line, cells, vocabulary, row, group);
  }
  const known = withoutWrongGuesses(rows);
  return {
    kind: 'statutory',
    block,
    format: table,
    headers,
    captions,
    rows: known,
    layout: { memory: new Memo() },
    hasOfficialLabels: areOfficialLabels(headers, known),
    memory: new Memo(),
  };
}

/** Withdraws a row's guess by number if another row is that row of the format by its words. */
function withoutWrongGuesses(rows: readonly RowReading[]): readonly RowReading[] {
  if (!rows.some((row) => row.isGuess)) return rows;
  const known = new Set(rows.map((row) => (row.isGuess ? undefined : row.row)));
  return rows.map(({ row, ...rest }) =>
    rest.isGuess && known.has(row) ? { ...rest, isGuess: false, figures: [] } : { ...rest, ...(row && { row }) },
  );
}

function readCaption(cell: Cell, vocabulary: TableVocabulary): { part?: PartFormat } | undefined {
  if (vocabulary.captions.size === 0 || !cell.text.includes('条第')) return undefined;
  const part = vocabulary.captions.get(foldLabel(cell.text));
  return part ? { part } : {};
}

function readRow(
  block: TableBlock,
  line: number,
  cells: readonly Cell[],
  vocabulary: TableVocabulary,
  part: PartFormat,
  group: RowFormat | undefined,
  header: HeaderReading | undefined,
): RowReading {
  const labelCell = ownLabel(cells, firstFigureColumn(header, cells.length));
  const { text } = labelCell;
  const { label, row: known } = vocabulary.read(text);
  const guessed = known ? undefined : guessRow(label, text, part, group);
  const row = known?.row ?? guessed;
  const ownPart = known?.part ?? part;
  const isSideBySide = header?.isSideBySide ?? false;
  const isFigureless = !header || (row?.isGroup && !isSideBySide);
  const figures = isFigureless ? [] : readFigures(block, line, cells, vocabulary, ownPart, row, header);
  const isGuess = guessed !== undefined;
  if (row && header && !isSideBySide)
    return { line, labelCell, label, text, part: ownPart, isGuess, isSideBySide, figures, row, header };
  const reading = { line, labelCell, label, text, part: ownPart, isGuess, isSideBySide, figures };
  if (header) return { ...reading, header };
  return row ? { ...reading, row } : reading;
}

/** Returns the cell of the innermost label: the last before the figures that is not empty, not ^^ and not a number. */
function ownLabel(cells: readonly Cell[], labelColumns: number): Cell {
  for (let i = Math.min(labelColumns, cells.length) - 1; i > 0; i--) {
    const { text } = cells[i];
    if (text !== '' && text !== ROW_SPAN && readFigure(text).kind !== 'number') return cells[i];
  }
  return cells[0];
}

/** Identifies a row in other words by its number in its group: 3. below （四）无法提供 is 三（四）3. */
function guessRow(label: Label, text: string, part: PartFormat, group: RowFormat | undefined): RowFormat | undefined {
  const { ordinal } = label;
  if (!ordinal || text.length < 2) return undefined;
  return part.rows.find((row) => {
    const own = readLabel(row.label).ordinal;
    if (own === undefined || own.level !== ordinal.level || own.value !== ordinal.value) return false;
    return ordinal.level < 2 || (group !== undefined && row.id.startsWith(group.id) && row.level > group.level);
  });
}

/** Returns the group that the following rows belong to; a row of the group's level or a higher one ends it. */
function enclosingGroup(
  block: TableBlock,
  line: number,
  cells: readonly Cell[],
  vocabulary: TableVocabulary,
  reading: RowReading,
  group: RowFormat | undefined,
): RowFormat | undefined {
  for (let column = 0; column < cells.length && cells[column] !== reading.labelCell; column++) {
    const place = cellAt(block, line, column);
    const outer = place && vocabulary.rows.get(labelKey(place.cell.text))?.row;
    if (outer?.isGroup && outer.level === 1) return outer;
  }
  return group && reading.row && reading.row.level <= group.level ? undefined : group;
}

function readFigures(
  block: TableBlock,
  line: number,
  cells: readonly Cell[],
  vocabulary: TableVocabulary,
  part: PartFormat,
  row: RowFormat | undefined,
  { columns }: HeaderReading,
): FigureCell[] {
  const figures: FigureCell[] = [];
  const addresses = row && vocabulary.addresses.get(row);
  for (let i = 0; i < columns.length; i++) {
    const { formats, row: columnRow } = columns[i];
    const own = columnRow ?? row;
    const isSpanned = i > 0 && columns[i].cell === columns[i - 1].cell;
    if (!formats || !own || isSpanned) continue;
    const column = formats.get(part) ?? (formats.size === 1 && !row ? formats.values().next().value : undefined);
    if (!column) continue;
    const isMissing = cells[i] === undefined;
    const cell = isMissing ? missingCell(block.lines[line].text) : cells[i];
    const figure = readFigure(cell.text);
    const address = (own === row && addresses?.get(column)) || addressOf(vocabulary, own, column);
    figures.push({ address, row: own, column, line, cell, isMissing, figure });
  }
  return figures;
}

/** Returns a figure's address, built here if the column is beside a row of another part. */
function addressOf({ table, addresses }: TableVocabulary, row: RowFormat, column: ColumnFormat): string {
  return addresses.get(row)?.get(column) ?? `${table.id}/${row.id}/${column.id}`;
}

/** Makes an empty cell at the end of the line, for one that is missing. */
function missingCell(text: string): Cell {
  const end = text.trimEnd().length;
  return { start: end, end, from: end, to: end, text: '', span: 1 };
}
