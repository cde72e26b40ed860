import type { ColumnFormat, Format, PartFormat, RowFormat } from '../formats/format.ts';
import type { TableBlock } from '../syntax/block.ts';
import { readFigure } from './figure.ts';
import { type FreeTable, readFreeTable } from './free-table.ts';
import { columnsOf } from './grid.ts';
import { foldLabel, labelKey } from './label.ts';
import { readStatutoryTable, type StatutoryTable } from './statutory-table.ts';
import { type TableVocabulary, vocabulariesOf } from './vocabulary.ts';

export type TableReading = StatutoryTable | FreeTable;

interface CachedReading {
  readonly format: Format;
  readonly section: number | undefined;
  readonly caption: string | undefined;
  readonly reading: TableReading;
}

const read = new WeakMap<TableBlock, CachedReading>();

/**
 * Reads a table as the statutory one whose labels it has most of, else as a free one. The section that it stands in
 * decides where its labels say little. Read once for as long as neither the table nor its surroundings change.
 */
export function readTable(
  block: TableBlock,
  format: Format,
  section: number | undefined,
  caption: string | undefined,
): TableReading {
  const cached = read.get(block);
  if (cached && cached.format === format && cached.section === section && cached.caption === caption)
    return cached.reading;
  const vocabulary = recognise(block, format, section, caption && foldLabel(caption));
  const reading = vocabulary
    ? readStatutoryTable(block, vocabulary, captionedPart(vocabulary, caption))
    : readFreeTable(block);
  read.set(block, { format, section, caption, reading });
  return reading;
}

function captionedPart(vocabulary: TableVocabulary, caption: string | undefined): PartFormat | undefined {
  return caption === undefined ? undefined : vocabulary.captions.get(foldLabel(caption));
}

/** The most lines that are looked at to recognise a table: a statutory one is known well before. */
const LINES_TO_RECOGNISE = 40;

function recognise(
  block: TableBlock,
  format: Format,
  section: number | undefined,
  caption: string | undefined,
): TableVocabulary | undefined {
  const labels = labelsOf(block);
  if (caption) labels.header.add(caption);
  let best: TableVocabulary | undefined;
  let bestScore = 0;
  for (const vocabulary of vocabulariesOf(format)) {
    const score = likeness(labels, vocabulary, vocabulary.table.section === section);
    if (score > bestScore) {
      best = vocabulary;
      bestScore = score;
    }
  }
  return best;
}

/** The folded labels of a table: those of its header lines, and those before its figures. */
interface TableLabels {
  readonly header: Set<string>;
  readonly rows: Set<string>;
  /** Whether any line holds something below the header. */
  readonly hasBody: boolean;
}

function labelsOf(block: TableBlock): TableLabels {
  const header = new Set<string>();
  const rows = new Set<string>();
  let hasBody = false;
  const end = Math.min(block.size, LINES_TO_RECOGNISE);
  for (let line = 0; line < end; line++) {
    if (block.lines[line].delimiter) continue;
    const cells = columnsOf(block, line);
    // An official header may go on below the delimiter row; it has no figures.
    const isHeader =
      line <= Math.max(block.delimiter, 0) || cells.every(({ text }) => readFigure(text).kind !== 'number');
    hasBody ||= line > Math.max(block.delimiter, 0);
    for (let i = 0; i < cells.length && (isHeader || i < 3); i++) {
      if (cells[i].text === '' || cells[i] === cells[i - 1]) continue;
      if (isHeader || i === 0) header.add(foldLabel(cells[i].text));
      rows.add(labelKey(cells[i].text));
    }
  }
  return { header, rows, hasBody };
}

/**
 * How much of one of the format's tables (or of the likest of its parts) a table has: 1 for all of its columns, and 1
 * for all of its rows. 0 where that is too little to be it: an author's own table may well have 自然人 for a column
 * or 行政许可 for a row, most of all outside the section of the statutory one.
 */
function likeness(labels: TableLabels, vocabulary: TableVocabulary, isHere: boolean): number {
  const { table, captions, corners } = vocabulary;
  const isMarked = [...labels.header].some((key) => captions.has(key) || (corners.has(key) && key.length > 3));
  let best = 0;
  for (const part of table.parts) {
    const due = part.rows.filter((row) => !row.isGroup).length;
    const rows = new Set<RowFormat>();
    for (const key of labels.rows) {
      const known = vocabulary.rows.get(key);
      if (known?.part === part && !known.row.isGroup) rows.add(known.row);
    }
    const columns = new Set<ColumnFormat>();
    for (const key of labels.header) {
      const column = vocabulary.columns.get(key)?.get(part);
      if (column) columns.add(column);
    }
    const rowShare = rows.size / due;
    const columnShare = columns.size / part.columns.length;
    const isIt = isHere
      ? columnShare + rowShare >= (isMarked ? 0.3 : 0.75) &&
        (isMarked || (columns.size > 0 && (rows.size > 0 || !labels.hasBody)))
      : columnShare >= 0.5 && rowShare >= 0.5;
    if (isIt) best = Math.max(best, columnShare + rowShare);
  }
  return best;
}
