import type { ColumnFormat, PartFormat, RowFormat } from '../../formats/format.ts';
import { type Cell, PIPE } from '../../syntax/cell.ts';
import type { Line } from '../../syntax/line.ts';
import { countFigure } from '../figure.ts';
import type { Label } from '../label.ts';
import type { KnownColumn } from '../vocabulary.ts';
import type { HeaderColumn, HeaderReading } from './header.ts';
import type { FigureCell, RowReading } from './readings.ts';

/** A header that is known as its line is written. Cells are made of it when they are asked for. */
export class ShapedHeader implements HeaderReading {
  readonly line = 0;
  readonly isSideBySide = false;
  readonly #source: Line;
  readonly #shape: readonly ShapeColumn[];
  #columns: readonly HeaderColumn[] | undefined;

  constructor(source: Line, shape: readonly ShapeColumn[]) {
    this.#source = source;
    this.#shape = shape;
  }

  get columns(): readonly HeaderColumn[] {
    this.#columns ??= this.#shape.map(({ label, formats }, i) => {
      const cell = (this.#source.cells as readonly Cell[])[i];
      return formats ? { line: 0, cell, label, formats } : { line: 0, cell, label };
    });
    return this.#columns;
  }
}

/**
 * A row with a known label and nothing but whole numbers in plain digits, as nearly all are, or one that names a group. The
 * numbers are read from its line as it stands; cells and figures are made of it when they are asked for.
 */
export class ShapedRow implements RowReading {
  readonly isGuess = false;
  readonly isSideBySide = false;
  readonly line: number;
  readonly counts: readonly number[];
  readonly header: HeaderReading;
  readonly #source: Line;
  readonly #shape: ShapeRow;
  #figures: readonly FigureCell[] | undefined;

  constructor(line: number, counts: readonly number[], header: HeaderReading, source: Line, shape: ShapeRow) {
    this.line = line;
    this.counts = counts;
    this.header = header;
    this.#source = source;
    this.#shape = shape;
  }

  get text(): string {
    return this.#shape.text;
  }

  get label(): Label {
    return this.#shape.label;
  }

  get part(): PartFormat {
    return this.#shape.part;
  }

  get row(): RowFormat {
    return this.#shape.row;
  }

  get labelCell(): Cell {
    return this.#cells[0];
  }

  get figures(): readonly FigureCell[] {
    this.#figures ??= this.#shape.figures.map(({ address, row, column }, i) => {
      const [cell, figure] = [this.#cells[i + 1], countFigure(this.counts[i])];
      return { address, row, column, line: this.line, cell, isMissing: false, figure };
    });
    return this.#figures;
  }

  /** A line with counts is a row, and has cells. */
  get #cells(): readonly Cell[] {
    return this.#source.cells as readonly Cell[];
  }
}

const [SPACE, ZERO] = [32, 48];
/** So many digits are less than what equations are worked out with (`LARGEST` of relations/repair). */
const MOST_DIGITS = 12;

/**
 * The figures of a line `| label | 1 | 2 |`, as many as there are due; `head` is the line up to the second pipe as it was
 * written before. Undefined where anything else than this stands in it, or something in another form than plain digits.
 */
export function readCounts({ text }: Line, head: string, due: number): readonly number[] | undefined {
  // Several times as quick as startsWith.
  if (text.slice(0, head.length) !== head) return undefined;
  const { length } = text;
  const counts = new Array<number>(due);
  let at = head.length;
  for (let i = 0; i < due; i++) {
    if (at === length || text.charCodeAt(at) !== PIPE) return undefined;
    at = skipSpaces(text, at + 1);
    const from = at;
    let count = 0;
    for (; at < length; at++) {
      const digit = text.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9) break;
      count = count * 10 + digit;
    }
    if (at === from || at - from > MOST_DIGITS) return undefined;
    counts[i] = count;
    at = skipSpaces(text, at);
  }
  return at < length && text.charCodeAt(at) === PIPE && skipSpaces(text, at + 1) === length ? counts : undefined;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) === SPACE) at++;
  return at;
}

export interface ShapeColumn {
  readonly label: string;
  readonly formats: KnownColumn | undefined;
}

export interface ShapeRow {
  readonly text: string;
  readonly label: Label;
  readonly part: PartFormat;
  readonly row: RowFormat;
  /** How many cells its line has, and how many columns the first of them spans. */
  readonly width: number;
  readonly span: number;
  /** None in a row that names a group. */
  readonly figures: readonly ShapeFigure[];
  /** The line as it was written: of a row that has nothing but counts, up to the pipe behind its label. */
  readonly written: string;
}

export interface ShapeFigure {
  readonly address: string;
  readonly row: RowFormat;
  readonly column: ColumnFormat;
}
