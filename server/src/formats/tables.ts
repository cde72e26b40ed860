import type { Format, TableFormat } from './format.ts';

/** The tables of a section, in order; most sections have one or none. */
export function tablesOf(format: Format, section: number): readonly TableFormat[] {
  return format.tables.filter((table) => table.section === section);
}
