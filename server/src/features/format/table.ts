import type { PlacedTable } from '../../report/placed.ts';
import type { TableReading } from '../../report/table/read.ts';
import type { Edit } from '../../syntax/position.ts';
import { type TableLayout, tableLayout } from './layout.ts';
import type { FormatOptions } from './options.ts';
import { alignRow, rowEdit, rowEdits } from './row.ts';

/** A table of more rows than this gets one edit a row, and not one a gap. */
const MANY_ROWS = 500;

/**
 * The layout of a table that is to be aligned. There is none for a free table without a delimiter row, which to Markdown
 * is no table, nor for one that aligning would blow up beyond all measure.
 */
export function layoutOf(reading: TableReading, options: FormatOptions): TableLayout | undefined {
  const { block, kind } = reading;
  return block.delimiter >= 0 || kind === 'statutory' ? tableLayout(block, reading, options.ambiguousWidth) : undefined;
}

/** The edits that align a table, by a layout that was worked out before or afresh. */
export function tableEdits(
  { reading, start }: Pick<PlacedTable, 'reading' | 'start'>,
  options: FormatOptions,
  layout: TableLayout | undefined = layoutOf(reading, options),
): Edit[] {
  if (!layout) return [];
  const { block } = reading;
  const toEdits = block.size > MANY_ROWS ? rowEdit : rowEdits;
  const edits: Edit[] = [];
  for (let at = 0; at < block.size; at++) {
    for (const edit of toEdits(block.lines[at], alignRow(block, layout, at), start + at)) edits.push(edit);
  }
  return edits;
}
