import type { ColumnFormat, PartFormat } from '../formats/format.ts';
import { foldLabel } from '../report/label.ts';
import { headerCell, textCell } from './cell-source.ts';
import type { PageCell, PageRow } from './content.ts';
import { entriesOf, figureCells, type LayoutEntry } from './entries.ts';
import type { ExtraColumn, Material } from './material.ts';
import { evenWidths, type StatutoryGrid } from './statutory-grid.ts';

/** The widths of the label columns in percent, for three levels of labels, as in the official form. */
const LABEL_WIDTHS = [8, 10, 26];

/** Lays out table three: labels nested in columns of their own beside the figures, with a corner cell above them. */
export function nestedGrid(material: Material, isComplete: boolean): StatutoryGrid {
  const part = material.vocabulary.table.parts[0];
  const extra = material.extraColumns.get(part) ?? [];
  const depth = 1 + Math.max(...part.rows.map((row) => row.level));
  const figures = part.columns.length + extra.length;
  const header = headerRows(material, part, extra, depth);
  const body = bodyRows(material, part, entriesOf(material, part, isComplete), depth);
  const labels = depth === LABEL_WIDTHS.length ? LABEL_WIDTHS : evenWidths(44, depth);
  return {
    rows: [...header, ...body.rows],
    headerRows: header.length,
    rowGroups: body.groups,
    columnGroups: [depth, ...spansOf(part.columns).map(({ columns }) => columns.length), ...extra.map(() => 1)],
    widths: [...labels, ...evenWidths(56, figures)],
  };
}

interface ColumnSpan {
  readonly group?: string;
  readonly columns: readonly ColumnFormat[];
}

/** Groups neighbouring columns under the same header. */
function spansOf(columns: readonly ColumnFormat[]): ColumnSpan[] {
  const spans: { group?: string; columns: ColumnFormat[] }[] = [];
  for (const column of columns) {
    const last = spans[spans.length - 1];
    if (last && column.group !== undefined && last.group === column.group) last.columns.push(column);
    else spans.push({ columns: [column], ...(column.group !== undefined && { group: column.group }) });
  }
  return spans;
}

function headerRows(material: Material, part: PartFormat, extra: readonly ExtraColumn[], depth: number): PageRow[] {
  const { official, parts } = material.vocabulary.table;
  if (official.kind !== 'nested') return [];
  const headers = material.headers.get(parts[0]);
  const spans = spansOf(part.columns);
  const lines = spans.some((span) => span.group !== undefined) ? 2 : 1;
  const header = ({ id, label }: ColumnFormat, rowSpan: number) =>
    headerCell(headers?.get(id), label, 'col', 1, rowSpan);

  const upper: PageCell[] = [];
  const lower: PageCell[] = [];
  for (const { group, columns } of spans) {
    if (group === undefined) upper.push(...columns.map((column) => header(column, lines)));
    else {
      upper.push(headerCell(undefined, group, 'colgroup', columns.length));
      lower.push(...columns.map((column) => header(column, 1)));
    }
  }
  upper.push(...extra.map((column) => headerCell(column.header, '', 'col', 1, lines)));
  const top = headerCell(undefined, official.top, 'col', part.columns.length + extra.length);
  const rows = [{ cells: [corner(material, part, official.corner, depth, lines + 1), top] }, { cells: upper }];
  return lines === 2 ? [...rows, { cells: lower }] : rows;
}

/** Makes the corner cell: the official words, unless the author wrote something else there. */
function corner(material: Material, part: PartFormat, official: string, colSpan: number, rowSpan: number): PageCell {
  const authored = material.corners.get(part);
  const isKnown = authored === undefined || material.vocabulary.corners.has(foldLabel(authored.text));
  const cell = textCell(authored, colSpan, 'center');
  return { ...cell, rowSpan, text: isKnown ? official : (authored?.text ?? '') };
}

/** Returns the rows below the header, and the number of rows in each group; no cell spans two groups. */
function bodyRows(
  material: Material,
  part: PartFormat,
  entries: readonly LayoutEntry[],
  depth: number,
): { rows: PageRow[]; groups: number[] } {
  const rows: PageRow[] = [];
  const groups: number[] = [];
  const open: { level: number }[] = [];
  let pending: PageCell[] = [];
  let begin = 0;
  const closeGroup = () => {
    if (rows.length > begin) groups.push(rows.length - begin);
    begin = rows.length;
  };
  entries.forEach((entry, i) => {
    while (open.length > 0 && open[open.length - 1].level >= entry.level) open.pop();
    if (open.length === 0 && (i === 0 || entry.isGroup || entries[i - 1].level > 0)) closeGroup();
    const size = entry.isGroup && open.length < depth - 1 ? leavesBelow(entries, i) : 0;
    if (size > 0) {
      const scope = open.length === 0 ? 'rowgroup' : 'row';
      pending.push(headerCell(entry.label, entry.official, scope, 1, size));
      open.push(entry);
      return;
    }
    const label = headerCell(entry.label, entry.official, 'row', depth - open.length);
    rows.push({ cells: [...pending, { ...label, align: 'left' }, ...figureCells(material, part, entry)] });
    pending = [];
  });
  closeGroup();
  return { rows, groups };
}

/** Counts the rows that a group spans: those below it that are not groups, and empty groups. */
function leavesBelow(entries: readonly LayoutEntry[], at: number): number {
  const { level } = entries[at];
  let count = 0;
  for (let i = at + 1; i < entries.length && entries[i].level > level; i++) {
    const isEmptyGroup = entries[i].isGroup && !(entries[i + 1]?.level > entries[i].level);
    if (!entries[i].isGroup || isEmptyGroup) count++;
  }
  return count;
}
