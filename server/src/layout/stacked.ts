import type { PartFormat } from '../formats/format.ts';
import { headerCell } from './cell-source.ts';
import type { PageCell, PageRow } from './content.ts';
import { entriesOf, figureCells, isPresent } from './entries.ts';
import type { Material } from './material.ts';
import { evenWidths, type StatutoryGrid } from './statutory-grid.ts';

/** Lays out table two: the parts in a column, each under its caption. A part with few columns stretches its last. */
export function stackedGrid(material: Material, isComplete: boolean): StatutoryGrid {
  const parts = material.vocabulary.table.parts.filter((part) => isComplete || isPresent(material, part));
  const width = 1 + Math.max(1, ...parts.map((part) => columnsIn(material, part)));
  const rows: PageRow[] = [];
  const rowGroups: number[] = [];
  for (const part of parts) {
    const own = partRows(material, part, isComplete, width);
    rows.push(...own);
    rowGroups.push(own.length);
  }
  return { rows, rowGroups, headerRows: 0, columnGroups: [1, width - 1], widths: [28, ...evenWidths(72, width - 1)] };
}

function columnsIn(material: Material, part: PartFormat): number {
  return part.columns.length + (material.extraColumns.get(part)?.length ?? 0);
}

function partRows(material: Material, part: PartFormat, isComplete: boolean, width: number): PageRow[] {
  const rows: PageRow[] = [];
  const caption = material.captions.get(part);
  if (caption || part.caption) rows.push({ cells: [headerCell(caption, part.caption ?? '', 'rowgroup', width)] });
  const headers = material.headers.get(part);
  const header = [
    headerCell(material.corners.get(part), part.corner, 'col'),
    ...part.columns.map((column) => headerCell(headers?.get(column.id), column.label, 'col')),
    ...(material.extraColumns.get(part) ?? []).map((column) => headerCell(column.header, '', 'col')),
  ];
  rows.push({ cells: stretchLast(header, width) });
  for (const entry of entriesOf(material, part, isComplete)) {
    const cells = [headerCell(entry.label, entry.official, 'row'), ...figureCells(material, part, entry)];
    rows.push({ cells: stretchLast(cells, width) });
  }
  return rows;
}

function stretchLast(cells: readonly PageCell[], width: number): PageCell[] {
  const last = cells[cells.length - 1];
  return [...cells.slice(0, -1), { ...last, colSpan: width - cells.length + 1 }];
}
