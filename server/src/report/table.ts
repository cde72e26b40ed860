import type { Format, PartFormat } from '../formats/format.ts';
import type { TableBlock } from '../syntax/block.ts';
import { type FreeTable, readFreeTable } from './free-table.ts';
import { columnsOf } from './grid.ts';
import { foldLabel, readLabel } from './label.ts';
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
  const vocabulary = recognise(block, format, section);
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

function recognise(block: TableBlock, format: Format, section: number | undefined): TableVocabulary | undefined {
  let best: TableVocabulary | undefined;
  let bestScore = 0;
  const keys = labelKeys(block);
  for (const vocabulary of vocabulariesOf(format)) {
    const isHere = vocabulary.table.section === section;
    const score = countKnown(keys, vocabulary) + (isHere ? 1 : 0);
    // Two labels make a table of the format, and so does a single one in its own section.
    if (score > bestScore && score >= 2) {
      best = vocabulary;
      bestScore = score;
    }
  }
  return best;
}

/** The folded labels of a table: those of its header rows, and those before its figures. */
function labelKeys(block: TableBlock): { header: Set<string>; rows: Set<string> } {
  const header = new Set<string>();
  const rows = new Set<string>();
  const end = Math.min(block.size, LINES_TO_RECOGNISE);
  for (let line = 0; line < end; line++) {
    if (line === block.delimiter) continue;
    const cells = columnsOf(block, line);
    const isHeader = line <= Math.max(block.delimiter, 0);
    for (let i = 0; i < cells.length && (isHeader || i < 3); i++) {
      if (cells[i].text === '' || cells[i] === cells[i - 1]) continue;
      if (isHeader || i === 0) header.add(foldLabel(cells[i].text));
      rows.add(foldLabel(readLabel(cells[i].text).words));
    }
  }
  return { header, rows };
}

/** Words that any table may have, and that tell nothing about which it is. */
const COMMON: ReadonlySet<string> = new Set([
  '其他',
  '其它',
  '总计',
  '合计',
  '共计',
  '企业',
  '个人',
  '公民',
  '公开',
  '维持',
  '纠正',
]);

function countKnown(keys: { header: Set<string>; rows: Set<string> }, vocabulary: TableVocabulary): number {
  let count = 0;
  for (const key of keys.header) {
    if (!COMMON.has(key) && (vocabulary.columns.has(key) || vocabulary.captions.has(key))) count++;
  }
  for (const key of keys.rows) if (!COMMON.has(key) && vocabulary.rows.has(key)) count++;
  return count;
}
