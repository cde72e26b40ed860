import type { TableBlock } from '../../syntax/block.ts';
import { Slot } from '../../syntax/memo.ts';
import { foldLabel } from '../label.ts';
import { type FreeTable, readFreeTable } from './free.ts';
import { KnownLayouts, readAsBefore } from './known-layout.ts';
import type { TablePlace } from './place.ts';
import type { StatutoryTable } from './readings.ts';
import { recognise } from './recognise.ts';
import { readStatutoryTable } from './statutory.ts';

export type TableReading = StatutoryTable | FreeTable;

/** Speeds up reading many reports in a row. Readings are the same with and without it. */
export type ReadingSession = KnownLayouts;

export function newReadingSession(): ReadingSession {
  return new KnownLayouts();
}

/** Optional aids for reading a table: the table as it was before an edit, and the session. */
export interface ReadingAids {
  readonly before?: TableReading | undefined;
  readonly session?: ReadingSession | undefined;
}

interface PlacedReading {
  readonly place: TablePlace;
  readonly reading: TableReading;
}

const readings = new Slot<TableBlock, PlacedReading>();

/**
 * Reads a table as the statutory one it matches best, else as a free one. Cached while table and place are the same.
 */
export function readTable(block: TableBlock, place: TablePlace, { before, session }: ReadingAids = {}): TableReading {
  const known = readings.get(block);
  if (known && isSame(known.place, place)) return known.reading;
  const reading = asBefore(block, place, before) ?? session?.read(block, place) ?? readByLabels(block, place, session);
  readings.set(block, { place, reading });
  return reading;
}

function isSame(a: TablePlace, b: TablePlace): boolean {
  return a.format === b.format && a.section === b.section && a.caption === b.caption;
}

function asBefore(block: TableBlock, place: TablePlace, before: TableReading | undefined): StatutoryTable | undefined {
  if (before?.kind !== 'statutory') return undefined;
  const last = readings.get(before.block);
  return last?.reading === before && isSame(last.place, place) ? readAsBefore(block, before) : undefined;
}

function readByLabels(block: TableBlock, place: TablePlace, session: ReadingSession | undefined): TableReading {
  const vocabulary = recognise(block, place);
  if (!vocabulary) return readFreeTable(block);
  const { caption } = place;
  const table = readStatutoryTable(
    block,
    vocabulary,
    caption ? vocabulary.captions.get(foldLabel(caption)) : undefined,
  );
  session?.remember(table, place);
  return table;
}
