import type { RelationDirective } from '../syntax/directive.ts';
import type { TableReading } from './table/read.ts';
import type { FigureCell, StatutoryTable } from './table/readings.ts';

/** A block's place: its index in the tree, and the document line it begins on. */
export interface Placed {
  readonly index: number;
  readonly start: number;
}

export interface PlacedTable extends Placed {
  readonly reading: TableReading;
  /** The ordinal of the section it is in. */
  readonly section: number | undefined;
  /** The index of the paragraph right above it that is its caption. */
  readonly captionIndex: number | undefined;
  /** The relations declared right below it, with the lines their comments begin on. */
  readonly declared: readonly { readonly directive: RelationDirective; readonly start: number }[];
}

export interface PlacedStatutory extends PlacedTable {
  readonly reading: StatutoryTable;
}

export interface PlacedFigure {
  readonly table: PlacedTable;
  readonly figure: FigureCell;
}
