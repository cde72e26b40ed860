import type { FigureCell } from '../report/table/readings.ts';
import type { Cell } from '../syntax/cell.ts';
import { type CellSource, NO_MARKS, type PageCell } from './content.ts';

/** A cell of the text: what it says and where it stands, lines counted from the page block's first. */
export interface Taken {
  readonly text: string;
  readonly source: CellSource;
  /** The cell itself; none for a caption, which is a line of its own. */
  readonly cell?: Cell;
}

/** Takes a cell that stands on a line of the page block. */
export function take(cell: Cell, line: number): Taken {
  const { from, to, start, end } = cell;
  return { text: cell.text, source: { line, from, to, start, end }, cell };
}

/** A header cell of the official layout: as authored, or as the format has it where the text lacks it. */
export function headerCell(
  taken: Taken | undefined,
  official: string,
  scope: NonNullable<PageCell['scope']>,
  colSpan = 1,
  rowSpan = 1,
): PageCell {
  return {
    text: taken?.text ?? official,
    role: 'header',
    scope,
    colSpan,
    rowSpan,
    align: 'center',
    ...(taken && { source: taken.source }),
    findings: NO_MARKS,
  };
}

/** A cell for a figure: empty where the text lacks it. */
export function figureCell(taken: Taken | undefined, address?: FigureCell['address'], colSpan = 1): PageCell {
  return {
    text: taken?.text ?? '',
    role: 'figure',
    colSpan,
    rowSpan: 1,
    align: 'center',
    ...(taken && { source: taken.source }),
    ...(address !== undefined && { address }),
    findings: NO_MARKS,
  };
}

/** A cell of plain text, or an empty one that fills a place of the grid. */
export function textCell(taken: Taken | undefined, colSpan = 1, align: PageCell['align'] = 'left'): PageCell {
  return {
    text: taken?.text ?? '',
    role: 'text',
    colSpan,
    rowSpan: 1,
    align,
    ...(taken && { source: taken.source }),
    findings: NO_MARKS,
  };
}
