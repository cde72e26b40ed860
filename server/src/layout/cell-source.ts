import type { FigureCell } from '../report/table/readings.ts';
import type { Cell } from '../syntax/cell.ts';
import { type CellSource, NO_MARKS, type PageCell } from './content.ts';

/** A cell of the text: its content and place; lines count from the page block's first. */
export interface Taken {
  readonly text: string;
  readonly source: CellSource;
  /** The cell itself; undefined for a caption, which is a line of its own. */
  readonly cell?: Cell;
}

/** Takes a cell from a line of the page block. */
export function take(cell: Cell, line: number): Taken {
  const { from, to, start, end } = cell;
  return { text: cell.text, source: { line, from, to, start, end }, cell };
}

/** Makes a header cell of the official layout: as authored, else as in the format. */
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

/** Makes a figure cell, empty if the text lacks the figure. */
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

/** Makes a cell of plain text, or an empty one that fills a place of the grid. */
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
