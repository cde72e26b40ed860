import { rowNotes } from '../../formats/figure-notes.ts';
import type { PartFormat, RowFormat, TableFormat } from '../../formats/format.ts';
import { foldLabel, readLabel } from '../../report/label.ts';
import type { PlacedTable } from '../../report/placed.ts';
import type { Report } from '../../report/report.ts';
import type { StatutoryTable } from '../../report/table/readings.ts';
import { vocabulariesOf } from '../../report/vocabulary.ts';
import { cellsOf, type TableBlock } from '../../syntax/block.ts';
import { displayWidth } from '../../syntax/width.ts';
import { initialsOf } from './initials.ts';
import { type ItemParts, isBegun, keysFor, kinds, toItems } from './item.ts';
import { type CompletionRequest, type Finder, isInBlock, rangeFrom, tableOfBlock } from './request.ts';

/**
 * In the first column of a statutory table: the rows that it lacks. If the row is only begun, the whole row with zeros;
 * otherwise only the label.
 */
export const completeRowLabel: Finder = (request) => {
  const { block, index, report, position, start } = request;
  if (block.kind !== 'table' || !isInBlock(request)) return undefined;
  const line = position.line - start;
  const match = /^(\s*[|｜])(\s*)((?:[^\s|｜][^|｜]*)?)$/.exec(request.before);
  if (!match || line <= block.delimiter || block.delimiter < 0) return undefined;
  const table = tableOfBlock(report, index);
  const target = table && targetOf(report, table, line);
  if (!target) return undefined;
  const [, pipe, blank, typed] = match;
  const from = pipe.length + blank.length;
  return /^\s*(?:[|｜]\s*)?$/.test(request.after)
    ? wholeRows(request, target, { from, typed, needsSpace: blank === '' })
    : labels(request, target, { from, typed, needsSpace: false });
};

interface Typed {
  /** The character at which the label begins in the line. */
  readonly from: number;
  readonly typed: string;
  /** True if a space must be inserted before the label. */
  readonly needsSpace: boolean;
}

/** The table and part to which a row is to be added. */
interface Target {
  readonly table: TableFormat;
  readonly part: PartFormat;
  /** The rows that the part lacks, in order, those that come after the row above first. */
  readonly missing: readonly RowFormat[];
  readonly block: TableBlock;
  /** The header's line, from the table's first. */
  readonly header: number;
}

function targetOf(report: Report, placed: PlacedTable, line: number): Target | undefined {
  const { reading } = placed;
  if (reading.kind === 'free') return begunTable(report, placed, line);
  if (reading.rows.some((row) => row.isSideBySide)) return undefined;
  const part = partAt(report, placed, reading, line);
  const known = reading.rows.flatMap(({ line, row }) => (row ? [{ line, row }] : []));
  const header = reading.headers.at(-1)?.line ?? 0;
  return { table: reading.format, part, missing: missingRows(part, known, line), block: reading.block, header };
}

/**
 * Recognises a table without rows by its header, which must name all columns of a part of one of the section's tables.
 */
function begunTable(report: Report, { reading, section }: PlacedTable, line: number): Target | undefined {
  if (reading.kind !== 'free') return undefined;
  const header = Math.max(0, reading.block.delimiter - 1);
  const names = new Set(reading.columns.map(foldLabel));
  for (const vocabulary of vocabulariesOf(report.format)) {
    const { table } = vocabulary;
    if (table.section !== section || !names.has(foldLabel(table.parts[0].corner))) continue;
    const part = table.parts.find(({ columns }) => columns.every((column) => names.has(foldLabel(column.label))));
    if (!part) continue;
    const known = reading.rows.flatMap(({ line, label }) => {
      const row = vocabulary.rows.get(foldLabel(readLabel(label).words))?.row;
      return row ? [{ line, row }] : [];
    });
    return { table, part, missing: missingRows(part, known, line), block: reading.block, header };
  }
  return undefined;
}

/** The part of the table at a line: that of the nearest row or caption above, else of the table's caption or header. */
function partAt(report: Report, placed: PlacedTable, reading: StatutoryTable, line: number): PartFormat {
  const rows = reading.rows.filter(({ row }) => row);
  const above = [...rows, ...reading.captions].filter((one) => one.line < line && one.part);
  const nearest = above.sort((a, b) => b.line - a.line)[0]?.part;
  if (nearest) return nearest;
  const vocabulary = vocabulariesOf(report.format).find((one) => one.table === reading.format);
  const caption = placed.captionIndex === undefined ? undefined : report.tree.blocks[placed.captionIndex].lines[0].text;
  const captioned = caption === undefined ? undefined : vocabulary?.captions.get(foldLabel(caption));
  const named = reading.headers.flatMap(({ columns }) =>
    columns.flatMap(({ formats }) => [...(formats?.keys() ?? [])]),
  );
  return captioned ?? named[0] ?? reading.format.parts[0];
}

function missingRows(
  part: PartFormat,
  known: readonly { readonly line: number; readonly row: RowFormat }[],
  line: number,
): RowFormat[] {
  const others = known.filter((one) => one.line !== line);
  const present = new Set(others.map(({ row }) => row));
  const above = others.filter((one) => one.line < line).at(-1)?.row;
  const last = above ? part.rows.indexOf(above) : -1;
  const missing = part.rows.filter((row) => !present.has(row));
  return [
    ...missing.filter((row) => part.rows.indexOf(row) > last),
    ...missing.filter((row) => part.rows.indexOf(row) < last),
  ];
}

function labels(request: CompletionRequest, target: Target, { from, typed }: Typed) {
  const rest = /^[^|｜]*/.exec(request.after)?.[0].trimEnd() ?? '';
  const range = rangeFrom(request, from, request.position.character + rest.length);
  return toItems(
    target.missing
      .filter((row) => row.label !== typed + rest)
      .map((row) => ({ ...describe(target, row, typed), range, newText: row.label })),
  );
}

function wholeRows(request: CompletionRequest, target: Target, { from, typed, needsSpace }: Typed) {
  const range = rangeFrom(request, from, request.before.length + request.after.length);
  const widths = columnWidths(target);
  return toItems(
    target.missing.map((row) => ({
      ...describe(target, row, typed),
      range,
      newText: (needsSpace ? ' ' : '') + rowText(row, widths),
    })),
  );
}

/**
 * The widths of the header's cells, the label's first; if the header is not the part's own, the widths of its labels.
 */
function columnWidths({ block, header, part }: Target): number[] {
  const cells = cellsOf(block, header);
  if (cells.length !== part.columns.length + 1) {
    return [0, ...part.columns.map((column) => displayWidth(column.label))];
  }
  const { text } = block.lines[header];
  return cells.map(({ start, end }) => Math.max(1, displayWidth(text.slice(start, end)) - 2));
}

/** A row from its label on, without the first pipe: a group's label spans all columns, other rows get zeros. */
function rowText({ label, isGroup }: RowFormat, [first, ...others]: readonly number[]): string {
  const own = label + ' '.repeat(Math.max(0, first - displayWidth(label)));
  if (isGroup) return `${own} ${'|'.repeat(others.length + 1)}`;
  return `${own} | ${others.map((width) => '0'.padStart(width)).join(' | ')} |`;
}

function describe({ table }: Target, row: RowFormat, typed: string): Omit<ItemParts, 'range' | 'newText'> {
  const { words } = readLabel(row.label);
  const address = `${table.id}/${row.id}`;
  const note = rowNotes[address];
  const keys = [row.label, words, ...row.short, row.id, initialsOf(row, words)];
  // A word inside the label, such as 国家秘密 in 属于国家秘密, is only matched by editors as a key of its own.
  const inner =
    typed !== '' && !isBegun(typed, keys) && row.label.includes(typed)
      ? [row.label.slice(row.label.indexOf(typed))]
      : [];
  return {
    label: row.label,
    kind: row.isGroup ? kinds.struct : kinds.member,
    detail: address,
    keys: keysFor(typed, [...inner, ...keys]),
    ...(note && { documentation: note.counts }),
  };
}
