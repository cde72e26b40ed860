import { readFigure } from '../report/figure.ts';
import { columnCount } from '../report/grid.ts';
import type { Report } from '../report/report.ts';
import { cellsOf } from '../syntax/block.ts';
import { ROW_SPAN } from '../syntax/cell.ts';

/** Whether a block is rows that a blank line parts from the table above: they begin with figures, under no header. */
export function isDetached({ tree }: Report, index: number): boolean {
  const block = tree.blocks[index];
  const above = tree.blocks[index - 1];
  if (block?.kind !== 'table' || above?.kind !== 'table' || block.delimiter >= 0 || above.delimiter < 1) return false;
  const isData = cellsOf(block, 0).some(({ text }) => text === ROW_SPAN || readFigure(text).kind === 'number');
  return isData && columnCount(block, 0) === columnCount(above, above.delimiter);
}
