import type { TableFormat } from '../formats/format.ts';
import { foldLabel } from '../report/label.ts';
import type { PlacedStatutory, PlacedTable } from '../report/placed.ts';
import type { Report } from '../report/report.ts';
import { vocabulariesOf } from '../report/vocabulary.ts';
import type { Block } from '../syntax/block.ts';
import type { Taken } from './cell-source.ts';
import type { Piece } from './material.ts';

/** The author's tables that make up one table of the page, with their captions. Indices are into the tree's blocks. */
export interface Run {
  /** The first block: a caption or a table. */
  readonly index: number;
  /** The blocks of the run, without those of other kinds between them. */
  readonly taken: ReadonlySet<number>;
  readonly line: number;
  readonly endLine: number;
  readonly pieces: readonly Piece[];
  /** True if the run shows the format's rows that the text lacks: of several runs of a table, the fullest does. */
  readonly isComplete: boolean;
}

interface Growing {
  readonly members: { readonly table: PlacedStatutory; readonly captionIndex?: number }[];
  readonly rows: Set<string>;
}

/**
 * Groups the statutory tables of a report: consecutive ones of the same format, in one section and without common rows,
 * form a run. Table two is authored as four; a long one may be split in two.
 */
export function tableRuns(report: Report): readonly Run[] {
  const sections = new Set(report.sections.map(({ index }) => index));
  const grown: Growing[] = [];
  let last: Growing | undefined;
  let lastIndex = -1;
  for (const table of report.tables) {
    if (!isStatutory(table)) continue;
    const captionIndex = captionOf(report, table);
    const rows = table.reading.rows.flatMap(({ row, figures }) => row?.id ?? figures.map((figure) => figure.row.id));
    const goesOn =
      last !== undefined &&
      last.members[0].table.reading.format === table.reading.format &&
      !rows.some((id) => last?.rows.has(id)) &&
      !hasBreak(report, sections, lastIndex, captionIndex ?? table.index);
    if (!goesOn || !last) {
      last = { members: [], rows: new Set() };
      grown.push(last);
    }
    last.members.push({ table, ...(captionIndex !== undefined && { captionIndex }) });
    for (const id of rows) last.rows.add(id);
    lastIndex = table.index;
  }
  const fullest = new Map<TableFormat, Growing>();
  for (const run of grown) {
    const { format } = run.members[0].table.reading;
    if (run.rows.size > (fullest.get(format)?.rows.size ?? -1)) fullest.set(format, run);
  }
  return grown.map((run) => finish(report, run, fullest.get(run.members[0].table.reading.format) === run));
}

/** True if a table is to be laid out as the format has it: not if most of its rows are the author's own. */
function isStatutory(table: PlacedTable): table is PlacedStatutory {
  const { reading } = table;
  if (reading.kind !== 'statutory') return false;
  const known = reading.rows.filter(({ row, isSideBySide }) => row || isSideBySide).length;
  return known * 2 >= reading.rows.length;
}

/** Returns the index of the caption right above a table: a paragraph, or a heading worded as a caption. */
function captionOf({ tree, format }: Report, { captionIndex, index, reading }: PlacedStatutory): number | undefined {
  if (reading.format.official.kind !== 'stacked') return undefined;
  if (captionIndex !== undefined) return captionIndex;
  const above: Block | undefined = tree.blocks[index - 1];
  if (above?.kind !== 'heading') return undefined;
  const vocabulary = vocabulariesOf(format).find(({ table }) => table === reading.format);
  return vocabulary?.captions.has(foldLabel(above.text)) ? index - 1 : undefined;
}

/** True if a section heading, or any of level 1 or 2, is between two blocks. */
function hasBreak({ tree }: Report, sections: ReadonlySet<number>, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const block = tree.blocks[i];
    if (block.kind === 'heading' && (block.level <= 2 || sections.has(i))) return true;
  }
  return false;
}

function finish({ tree }: Report, { members }: Growing, isComplete: boolean): Run {
  const first = members[0];
  const index = first.captionIndex ?? first.table.index;
  const line = tree.starts[index];
  const taken = new Set<number>();
  const pieces = members.map(({ table, captionIndex }): Piece => {
    taken.add(table.index);
    if (captionIndex !== undefined) taken.add(captionIndex);
    const caption =
      captionIndex === undefined ? undefined : captionLine(tree.blocks[captionIndex], tree.starts[captionIndex] - line);
    return { reading: table.reading, offset: table.start - line, ...(caption && { caption }) };
  });
  const { start, reading } = members[members.length - 1].table;
  return { index, taken, line, endLine: start + reading.block.size, pieces, isComplete };
}

function captionLine(block: Block, line: number): Taken {
  const { text, indent } = block.lines[0];
  const from = block.kind === 'heading' ? block.from : indent;
  const words = block.kind === 'heading' ? block.text : text.slice(indent).trimEnd();
  const to = from + words.length;
  return { text: words, source: { line, from, to, start: 0, end: text.length } };
}
