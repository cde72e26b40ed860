import type { PartFormat, RowFormat } from '../formats/format.ts';
import type { StatutoryTable } from '../report/table/readings.ts';
import { Slot } from '../syntax/memo.ts';

/** Rows of a statutory table that belong together: （三）不予公开 and its eight items. Lines count from the table's first. */
export interface RowGroup {
  readonly group: RowFormat;
  readonly firstLine: number;
  readonly lastLine: number;
}

const read = new Slot<StatutoryTable, readonly RowGroup[]>();

/**
 * The groups of rows of a table, outer ones first; also in the official layout, which has no row for the group itself.
 */
export function rowGroups(table: StatutoryTable): readonly RowGroup[] {
  let groups = read.get(table);
  if (!groups) {
    groups = readGroups(table);
    read.set(table, groups);
  }
  return groups;
}

function readGroups({ rows }: StatutoryTable): RowGroup[] {
  const groups: { group: RowFormat; firstLine: number; lastLine: number }[] = [];
  let open: typeof groups = [];
  for (const { row, part, line } of rows) {
    // An unrecognised row belongs to the groups around it.
    if (!row) continue;
    const own = enclosing(part, row);
    // A group's own row starts it again.
    open = open.filter(({ group }) => own.includes(group) && group !== row);
    for (const one of open) one.lastLine = line;
    for (const group of own) {
      if (open.some((one) => one.group === group)) continue;
      const opened = { group, firstLine: line, lastLine: line };
      open.push(opened);
      groups.push(opened);
    }
  }
  return groups.filter(({ firstLine, lastLine }) => lastLine > firstLine);
}

const enclosingGroups = new WeakMap<PartFormat, ReadonlyMap<RowFormat, readonly RowFormat[]>>();

/** The groups that contain a row, including the row if it is one; outermost first. */
function enclosing(part: PartFormat, row: RowFormat): readonly RowFormat[] {
  let known = enclosingGroups.get(part);
  if (!known) {
    const built = new Map<RowFormat, readonly RowFormat[]>();
    let path: readonly RowFormat[] = [];
    for (const one of part.rows) {
      path = path.filter(({ level }) => level < one.level);
      if (one.isGroup) path = [...path, one];
      built.set(one, path);
    }
    known = built;
    enclosingGroups.set(part, built);
  }
  return known.get(row) ?? [];
}
