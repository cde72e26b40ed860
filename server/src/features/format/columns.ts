import { readFigure } from '../../report/figure.ts';
import { columnsOf } from '../../report/table/grid.ts';
import type { TableReading } from '../../report/table/read.ts';
import type { TableBlock } from '../../syntax/block.ts';

/** The alignment of a column's content. */
export type Alignment = 'left' | 'right' | 'center';

/**
 * The alignment of each column of a table: given by the colons of its delimiter cell or, without these, right for
 * figure columns of a statutory table and columns with more figures than words, left for all others.
 */
export function columnAlignments(block: TableBlock, reading: TableReading | undefined): Alignment[] {
  const said = block.delimiter < 0 ? [] : columnsOf(block, block.delimiter).map((cell) => saidAlignment(cell.text));
  const figures = figureColumns(reading);
  const tally = tallyFigures(block, said);
  const alignments: Alignment[] = [];
  for (let column = 0; column < Math.max(said.length, tally.length); column++) {
    const isRight = figures.has(column) || (tally[column] ?? 0) > 0;
    alignments.push(said[column] ?? (isRight ? 'right' : 'left'));
  }
  return alignments;
}

function saidAlignment(delimiter: string): Alignment | undefined {
  const before = delimiter.startsWith(':');
  const behind = delimiter.length > 1 && delimiter.endsWith(':');
  if (before && behind) return 'center';
  return behind ? 'right' : before ? 'left' : undefined;
}

function figureColumns(reading: TableReading | undefined): ReadonlySet<number> {
  const columns = new Set<number>();
  if (reading?.kind !== 'statutory') return columns;
  for (const header of reading.headers) {
    header.columns.forEach(({ formats }, column) => {
      if (formats) columns.add(column);
    });
  }
  return columns;
}

/** For each column of the body, its figures minus its words. Blanks and marks for nothing do not count. */
function tallyFigures(block: TableBlock, said: readonly (Alignment | undefined)[]): number[] {
  const tally: number[] = [];
  for (let line = Math.max(block.delimiter, 0) + 1; line < block.size; line++) {
    const cells = columnsOf(block, line);
    while (tally.length < cells.length) tally.push(0);
    for (let column = 0; column < cells.length; column++) {
      if (said[column] !== undefined || cells[column].span > 1) continue;
      const { kind } = readFigure(cells[column].text.replace(/[%％‰]$/, ''));
      if (kind === 'number') tally[column]++;
      else if (kind === 'text') tally[column]--;
    }
  }
  return tally;
}
