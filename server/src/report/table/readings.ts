import type { ColumnFormat, PartFormat, RowFormat, TableFormat } from '../../formats/format.ts';
import type { TableBlock } from '../../syntax/block.ts';
import type { Cell } from '../../syntax/cell.ts';
import type { Memoized } from '../../syntax/memo.ts';
import type { Figure } from '../figure.ts';
import type { Label } from '../label.ts';
import type { HeaderReading } from './header.ts';

/** A figure of the report, with its place. Lines count from the table's first. */
export interface FigureCell {
  /** 表三/三（三）1/自然人 */
  readonly address: string;
  readonly row: RowFormat;
  readonly column: ColumnFormat;
  readonly line: number;
  /** The cell; if the row is too short to have one, an empty one at the end of its line. */
  readonly cell: Cell;
  readonly isMissing: boolean;
  readonly figure: Figure;
}

export interface RowReading {
  readonly line: number;
  /** The cell of the row's own label; `text` is its content. */
  readonly labelCell: Cell;
  readonly label: Label;
  readonly text: string;
  readonly part: PartFormat;
  /** The format's row that it is, if any. */
  readonly row?: RowFormat;
  /** True if the row was identified by its number, not its words. */
  readonly isGuess: boolean;
  /** True if it holds the figures of several rows, as in the official table four; it has no label then. */
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
  /** Caches what depends only on the labels. Tables with the same addresses in the same cells may share it. */
  readonly layout: Memoized;
  /** True if its labels are those of one part of the format, in known wording and official order. */
  readonly hasOfficialLabels: boolean;
}
