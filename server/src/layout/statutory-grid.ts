import type { TableContent } from './content.ts';

/** The cells of a statutory table, without the leftover rows to be put below them. */
export type StatutoryGrid = Required<
  Pick<TableContent, 'rows' | 'headerRows' | 'rowGroups' | 'columnGroups' | 'widths'>
>;

/** Divides a width in percent into equal parts. */
export function evenWidths(total: number, count: number): number[] {
  return new Array<number>(count).fill(total / count);
}
