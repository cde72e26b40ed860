import type { PlacedTable } from '../../report/placed.ts';
import type { TableReading } from '../../report/table/read.ts';
import type { Edit } from '../../syntax/position.ts';
import { type TableLayout, tableLayout } from './layout.ts';
import type { FormatOptions } from './options.ts';
import { alignRow, rowEdit, rowEdits } from './row.ts';

/** The number of rows above which a table gets one edit per row instead of one per gap. */
const MANY_ROWS = 500;

/**
 * The layout for aligning a table; undefined for a free table without a delimiter row, which is not a table in
 * Markdown, and for one that would become too large.
 */
export function layoutOf(reading: TableReading, options: FormatOptions): TableLayout | undefined {
  const { block, kind } = reading;
  return block.delimiter >= 0 || kind === 'statutory' ? tableLayout(block, reading, options.ambiguousWidth) : undefined;
}

/** The edits that align a table. The layout can be passed if it is already known. */
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
