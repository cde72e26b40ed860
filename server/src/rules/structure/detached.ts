import { readFigure } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { columnCount } from '../../report/table/grid.ts';
import { cellsOf, type TableBlock } from '../../syntax/block.ts';
import { ROW_SPAN } from '../../syntax/cell.ts';

/** The most pieces of one table that are recognised as such. */
export const MOST_PIECES = 64;

/** Checks if a block holds rows that blank lines separate from their table above: figures without a header. */
export function isDetached({ tree }: Report, index: number): boolean {
  const { blocks } = tree;
  const block = blocks[index];
  if (block?.kind !== 'table' || !isHeaderless(block)) return false;
  for (let at = index - 1; at >= Math.max(0, index - MOST_PIECES); at--) {
    const above = blocks[at];
    if (above.kind !== 'table') return false;
    if (above.delimiter >= 1) return columnCount(block, 0) === columnCount(above, above.delimiter);
    if (!isHeaderless(above)) return false;
  }
  return false;
}

function isHeaderless(block: TableBlock): boolean {
  return (
    block.delimiter < 0 && cellsOf(block, 0).some(({ text }) => text === ROW_SPAN || readFigure(text).kind === 'number')
  );
}
