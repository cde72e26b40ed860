import type { ColumnFormat, PartFormat, RowFormat, TableFormat } from '../../formats/format.ts';
import type { TableBlock } from '../../syntax/block.ts';
import type { Cell } from '../../syntax/cell.ts';
import type { Memoized } from '../../syntax/memo.ts';
import type { Figure } from '../figure.ts';
import type { Label } from '../label.ts';
import type { HeaderReading } from './header.ts';

/** A figure of the report: where it stands, and what it says. Lines count from the table's first. */
export interface FigureCell {
  /** 表三/三（三）1/自然人 */
  readonly address: string;
  readonly row: RowFormat;
  readonly column: ColumnFormat;
  readonly line: number;
  /** The cell; where the row is too short to have one, a place at the end of its line. */
  readonly cell: Cell;
  readonly isMissing: boolean;
  readonly figure: Figure;
}

export interface RowReading {
  readonly line: number;
  /** The cell of the row's own label, and its text. */
  readonly labelCell: Cell;
  readonly label: Label;
  readonly text: string;
  readonly part: PartFormat;
  /** Which row of the format it is, if any. */
  readonly row?: RowFormat;
  /** Whether the row was known by its place and not by its words. */
  readonly isGuess: boolean;
  /** Whether it holds the figures of several rows, as the official table four does; it has no label then. */
  readonly isSideBySide: boolean;
  readonly header?: HeaderReading;
  readonly figures: readonly FigureCell[];
}

export interface CaptionReading {
  readonly line: number;
  readonly cell: Cell;
  readonly part?: PartFormat;
}

/** A table read as one of the format's. */
export interface StatutoryTable extends Memoized {
  readonly kind: 'statutory';
  readonly block: TableBlock;
  readonly format: TableFormat;
  readonly headers: readonly HeaderReading[];
  readonly captions: readonly CaptionReading[];
  readonly rows: readonly RowReading[];
  /** Remembers what follows from the labels alone. Tables whose figures have the same addresses in the same rows and cells may share it. */
  readonly layout: Memoized;
  /** Whether its labels are those of one part of the format, in known words and in their order. */
  readonly hasOfficialLabels: boolean;
}
