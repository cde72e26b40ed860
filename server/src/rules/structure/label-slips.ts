import type { StatutoryTable } from '../../report/table/readings.ts';
import { otherFormatOf } from './other-format.ts';
import { rowsOf } from './table-rows.ts';

/**
 * Checks if wrong labels of a table can be compared with the format's one by one: it has a header and no full-width
 * pipes, and it is not in the format of other years, which makes one finding (NB126).
 */
export function mayHaveLabelSlips(table: StatutoryTable): boolean {
  return !table.hasOfficialLabels && rowsOf(table).isWellFormed && otherFormatOf(table) === undefined;
}
