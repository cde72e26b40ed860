import type { StatutoryTable } from '../../report/table/readings.ts';
import { otherFormatOf } from './other-format.ts';
import { rowsOf } from './table-rows.ts';

/**
 * Whether a table's rows and columns can be told, and held against the format's: it has a header, its pipes are plain,
 * and it is not in the format of other years, which is told as such (NB126).
 */
export function isWellFormed(table: StatutoryTable): boolean {
  return rowsOf(table).isWellFormed && otherFormatOf(table) === undefined;
}
