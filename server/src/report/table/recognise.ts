import type { ColumnFormat, Format, PartFormat, RowFormat } from '../../formats/format.ts';
import type { TableBlock } from '../../syntax/block.ts';
import type { Cell } from '../../syntax/cell.ts';
import { readFigure } from '../figure.ts';
import { foldLabel, labelKey, remembering } from '../label.ts';
import { type KnownRow, type TableVocabulary, vocabulariesOf } from '../vocabulary.ts';
import { columnsOf } from './grid.ts';
import type { TablePlace } from './place.ts';

/** The most lines to look at: a statutory table is recognised well before. */
const LINES_TO_RECOGNISE = 40;

/** Returns the format's table that a block is meant to be, by its labels and section; undefined for any other. */
export function recognise(block: TableBlock, { format, section, caption }: TablePlace): TableVocabulary | undefined {
  const seen = labelsOf(block, indexOf(format), caption && foldLabel(caption));
  let best: TableVocabulary | undefined;
  let bestScore = 0;
  for (const vocabulary of vocabulariesOf(format)) {
    const score = likeness(seen, vocabulary, vocabulary.table.section === section);
    if (score > bestScore) {
      best = vocabulary;
      bestScore = score;
    }
  }
  return best;
}

/** What a table's labels name in the format's tables. */
interface SeenLabels {
  readonly parts: Map<PartFormat, { readonly rows: Set<RowFormat>; readonly columns: Set<ColumnFormat> }>;
  /** The tables whose caption or corner it has. */
  readonly marked: Set<TableVocabulary>;
  /** True if it has lines below the header. */
  hasBody: boolean;
}

function labelsOf(block: TableBlock, index: LabelIndex, caption: string | undefined): SeenLabels {
  const seen: SeenLabels = { parts: new Map(), marked: new Set(), hasBody: false };
  if (caption) addHeader(seen, index.headers.get(caption));
  const end = Math.min(block.size, LINES_TO_RECOGNISE);
  const top = Math.max(block.delimiter, 0);
  for (let line = 0; line < end; line++) {
    if (block.lines[line].isDelimiter) continue;
    const cells = columnsOf(block, line);
    // An official header may continue below the delimiter row; it has no figures.
    const isHeader = line <= top || !hasNumber(cells);
    seen.hasBody ||= line > top;
    const count = isHeader ? cells.length : Math.min(cells.length, 3);
    for (let i = 0; i < count; i++) {
      const { text } = cells[i];
      if (text === '' || cells[i] === cells[i - 1] || (!isHeader && readFigure(text).kind === 'number')) continue;
      const use = index.use(text);
      if (isHeader || i === 0) addHeader(seen, use.header);
      if (use.rows) for (const { part, row } of use.rows) tallyOf(seen, part).rows.add(row);
    }
  }
  return seen;
}

function hasNumber(cells: readonly Cell[]): boolean {
  for (let i = 0; i < cells.length; i++) if (readFigure(cells[i].text).kind === 'number') return true;
  return false;
}

function addHeader(seen: SeenLabels, use: HeaderUse | undefined): void {
  if (!use) return;
  for (const { part, column } of use.columns) tallyOf(seen, part).columns.add(column);
  for (const vocabulary of use.marks) seen.marked.add(vocabulary);
}

function tallyOf({ parts }: SeenLabels, part: PartFormat) {
  let tally = parts.get(part);
  if (!tally) {
    tally = { rows: new Set(), columns: new Set() };
    parts.set(part, tally);
  }
  return tally;
}

/**
 * Scores how much of a format's table (its best matching part) a table has: up to 1 for its columns, plus up to 1 for
 * its rows. Returns 0 if that is too little: an author's own table may well have a column 自然人 or a row 行政许可, especially
 * outside the statutory table's section.
 */
function likeness(seen: SeenLabels, vocabulary: TableVocabulary, isHere: boolean): number {
  const isMarked = seen.marked.has(vocabulary);
  let best = 0;
  for (const part of vocabulary.table.parts) {
    const tally = seen.parts.get(part);
    if (!tally) continue;
    const rowShare = tally.rows.size / dueRows(part);
    const columnShare = tally.columns.size / part.columns.length;
    const isIt = isHere
      ? columnShare + rowShare >= (isMarked ? 0.3 : 0.75) &&
        (isMarked || (columnShare > 0 && (rowShare > 0 || !seen.hasBody)))
      : columnShare >= 0.5 && rowShare >= 0.5;
    if (isIt) best = Math.max(best, columnShare + rowShare);
  }
  return best;
}

function dueRows({ rows }: PartFormat): number {
  let count = 0;
  for (const row of rows) if (!row.isGroup) count++;
  return count;
}

/** What the labels of a format stand for, in all of its tables. */
interface LabelIndex {
  /** By folded words: those of column headers, captions and corners. */
  readonly headers: ReadonlyMap<string, HeaderUse>;
  /** Returns what a label, as written, may stand for. */
  readonly use: (text: string) => LabelUse;
}

interface LabelUse {
  readonly rows?: readonly KnownRow[];
  readonly header?: HeaderUse;
}

interface HeaderUse {
  readonly columns: { readonly part: PartFormat; readonly column: ColumnFormat }[];
  /** The tables that have it as a caption or corner. */
  readonly marks: TableVocabulary[];
}

const built = new WeakMap<Format, LabelIndex>();

function indexOf(format: Format): LabelIndex {
  let index = built.get(format);
  if (!index) {
    index = buildIndex(format);
    built.set(format, index);
  }
  return index;
}

function buildIndex(format: Format): LabelIndex {
  const rows = new Map<string, KnownRow[]>();
  const headers = new Map<string, HeaderUse>();
  const header = (key: string): HeaderUse => {
    const use = headers.get(key) ?? { columns: [], marks: [] };
    headers.set(key, use);
    return use;
  };
  for (const vocabulary of vocabulariesOf(format)) {
    for (const [key, known] of vocabulary.rows) {
      if (!known.row.isGroup) rows.set(key, [...(rows.get(key) ?? []), known]);
    }
    for (const [key, columns] of vocabulary.columns) {
      for (const [part, column] of columns) header(key).columns.push({ part, column });
    }
    for (const key of vocabulary.captions.keys()) header(key).marks.push(vocabulary);
    for (const key of vocabulary.corners) if (key.length > 3) header(key).marks.push(vocabulary);
  }
  const use = remembering((text): LabelUse => {
    const own = rows.get(labelKey(text));
    const above = headers.get(foldLabel(text));
    return { ...(own && { rows: own }), ...(above && { header: above }) };
  });
  return { headers, use };
}
