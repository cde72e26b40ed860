import type { Format, SectionFormat } from '../formats/format.ts';
import { type TableVocabulary, vocabulariesOf } from '../report/vocabulary.ts';
import { Slot } from '../syntax/memo.ts';
import { NO_MARKS, type TableContent } from './content.ts';
import { leftoverRows } from './leftover.ts';
import { collectMaterial, type Material, type Piece } from './material.ts';
import { nestedGrid } from './nested.ts';
import { sideBySideGrid } from './side-by-side.ts';
import { stackedGrid } from './stacked.ts';
import type { StatutoryGrid } from './statutory-grid.ts';

interface Cached {
  readonly format: Format;
  readonly pieces: readonly Piece[];
  readonly isComplete: boolean;
  readonly content: TableContent;
}

const laidOut = new Slot<Piece['reading'], Cached>();

/**
 * Lays out one or more of the author's tables as a table of the format, in its official layout; with `isComplete`,
 * includes the rows that the text lacks. Cached for the same pieces at the same offsets.
 */
export function statutoryTable(format: Format, pieces: readonly Piece[], isComplete: boolean): TableContent {
  const key = pieces[0].reading;
  const cached = laidOut.get(key);
  if (cached?.format === format && cached.isComplete === isComplete && areSame(cached.pieces, pieces)) {
    return cached.content;
  }
  const content = layOut(format, pieces, isComplete);
  laidOut.set(key, { format, pieces, isComplete, content });
  return content;
}

function areSame(a: readonly Piece[], b: readonly Piece[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ reading, offset, caption }, i) => {
      const other = b[i];
      return (
        reading === other.reading &&
        offset === other.offset &&
        caption?.text === other.caption?.text &&
        caption?.source.line === other.caption?.source.line
      );
    })
  );
}

function layOut(format: Format, pieces: readonly Piece[], isComplete: boolean): TableContent {
  const table = pieces[0].reading.format;
  const vocabulary = vocabulariesOf(format).find((one) => one.table === table) as TableVocabulary;
  const material = collectMaterial(vocabulary, pieces);
  const own = gridOf(material, isComplete);
  // A table of nothing but a corner shows at least the form's rows.
  const grid = own.rows.length > 0 ? own : gridOf(material, true);
  const left = leftoverRows(material, grid.rows, grid.widths.length);
  const section = format.sections.find(({ ordinal }) => ordinal === table.section) as SectionFormat;
  return {
    kind: 'table',
    id: table.id,
    layout: table.official.kind,
    caption: `${table.id}　${section.heading}`,
    ...grid,
    rows: left.length > 0 ? [...grid.rows, ...left] : grid.rows,
    rowGroups: left.length > 0 ? [...grid.rowGroups, left.length] : grid.rowGroups,
    findings: NO_MARKS,
  };
}

function gridOf(material: Material, isComplete: boolean): StatutoryGrid {
  switch (material.vocabulary.table.official.kind) {
    case 'stacked':
      return stackedGrid(material, isComplete);
    case 'nested':
      return nestedGrid(material, isComplete);
    case 'side-by-side':
      return sideBySideGrid(material, isComplete);
  }
}
