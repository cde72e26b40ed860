import type { ColumnFormat, RowFormat } from './format.ts';

/** Shorthands for the formats' data files: rows and columns with their official label and short forms. */

/** A column of whole numbers. */
export function count(label: string, ...short: string[]): ColumnFormat {
  return { id: label, label, short, kind: 'count' };
}

/** A column under 法人或其他组织. */
export function organisation(label: string, ...short: string[]): ColumnFormat {
  return { ...count(label, ...short), group: '法人或其他组织' };
}

/** A row of figures; level 0 for 一、, 1 for （一）, 2 for 1. */
export function row(level: number, id: string, label: string, ...short: string[]): RowFormat {
  return { id, label, short, level, isGroup: false };
}

/** A row that names a group of rows. */
export function group(level: number, id: string, label: string, ...short: string[]): RowFormat {
  return { id, label, short, level, isGroup: true };
}
