import type { StatutoryTable } from '../../report/table/readings.ts';
import { otherFormatOf } from './other-format.ts';
import { rowsOf } from './table-rows.ts';

/**
 * Whether a table may have wrong labels that can be held against the format's one by one: it has a header, its pipes are
 * plain, and it is not in the format of other years, which is one finding of its own (NB126).
 */
export function mayHaveLabelSlips(table: StatutoryTable): boolean {
  return !table.hasOfficialLabels && rowsOf(table).isWellFormed && otherFormatOf(table) === undefined;
}
