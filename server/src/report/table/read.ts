import type { Format } from '../../formats/format.ts';
import type { TableBlock } from '../../syntax/block.ts';
import { Slot } from '../../syntax/memo.ts';
import { foldLabel } from '../label.ts';
import { type FreeTable, readFreeTable } from './free.ts';
import { readAsBefore, rememberShape } from './known-layout.ts';
import type { StatutoryTable } from './readings.ts';
import { recognise } from './recognise.ts';
import { readStatutoryTable } from './statutory.ts';

export type TableReading = StatutoryTable | FreeTable;

interface CachedReading {
  readonly format: Format;
  readonly section: number | undefined;
  readonly caption: string | undefined;
  readonly reading: TableReading;
}

const read = new Slot<TableBlock, CachedReading>();

/**
 * Reads a table as the statutory one whose labels it has most of, else as a free one. The section that it stands in
 * decides where its labels say little. Read once for as long as neither the table nor its surroundings change; `before`
 * is what the table was before an edit, for the rows that it still has.
 */
export function readTable(
  block: TableBlock,
  format: Format,
  section: number | undefined,
  caption: string | undefined,
  before?: TableReading,
): TableReading {
  const cached = read.get(block);
  if (cached && cached.format === format && cached.section === section && cached.caption === caption)
    return cached.reading;
  const words = caption && foldLabel(caption);
  const rows = before?.kind === 'statutory' ? before : undefined;
  const reading = readAsBefore(block, format, section, words, rows) ?? readAnew(block, format, section, words);
  read.set(block, { format, section, caption, reading });
  return reading;
}

/** Reads a table by all its labels. The caption is folded. */
export function readAnew(
  block: TableBlock,
  format: Format,
  section: number | undefined,
  caption: string | undefined,
): TableReading {
  const vocabulary = recognise(block, format, section, caption);
  if (!vocabulary) return readFreeTable(block);
  const captioned = caption === undefined ? undefined : vocabulary.captions.get(caption);
  const reading = readStatutoryTable(block, vocabulary, captioned);
  rememberShape(reading, format, section, caption);
  return reading;
}
