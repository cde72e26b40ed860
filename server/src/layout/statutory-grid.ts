import type { TableContent } from './content.ts';

/** The cells of a statutory table before what is left over is put below them. */
export type StatutoryGrid = Required<
  Pick<TableContent, 'rows' | 'headerRows' | 'rowGroups' | 'columnGroups' | 'widths'>
>;

/** A share of the width, in percent, in equal parts. */
export function evenWidths(total: number, count: number): number[] {
  return new Array<number>(count).fill(total / count);
}
