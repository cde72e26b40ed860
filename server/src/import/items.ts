import type { Format } from '../formats/format.ts';
import { tablesOf } from '../formats/tables.ts';
import { sectionHeading } from '../formats/template.ts';
import type { TableVocabulary } from '../report/vocabulary.ts';
import type { FlatBlock } from './flatten.ts';
import { cellsOfRow, type ImportGrid, rowsOfGrid } from './grid.ts';
import { readParagraph } from './headings.ts';
import { isPageMark } from './pages.ts';
import { readSectionLine } from './sections.ts';
import { doubt, type ImportNote, paragraph } from './source.ts';
import { emptyTable, type FilledTable } from './tables/filled.ts';
import { matchCaption } from './tables/labels.ts';
import { fillSideBySide, isSideBySide } from './tables/outcomes.ts';
import { recogniseTable } from './tables/recognise.ts';
import { endRows, fillByRows, newRowState, type RowState } from './tables/rows.ts';

/** A piece of the report, as it goes into the markup. */
export type ReportItem =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly section?: number }
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'table'; readonly table: FilledTable }
  | { readonly kind: 'free'; readonly grid: ImportGrid };

interface OpenTable {
  readonly table: FilledTable;
  readonly state: RowState;
}

interface State {
  readonly format: Format;
  readonly items: ReportItem[];
  readonly doubts: ImportNote[];
  readonly tables: Map<TableVocabulary, OpenTable>;
  section: number | undefined;
  before: TableVocabulary | undefined;
}

/** Reads the blocks below the title, in order: headings, prose, the format's tables joined from pieces, others. */
export function readItems(blocks: readonly FlatBlock[], format: Format, doubts: ImportNote[]): readonly ReportItem[] {
  const state: State = { format, items: [], doubts, tables: new Map(), section: undefined, before: undefined };
  blocks.forEach((block, i) => {
    if (block.kind === 'grid') readGrid(block, state);
    else if (block.kind === 'picture')
      doubts.push(doubt(`${placeOf(state)}有一张图片，没有导入；如果是表格，请照着填写`, block.text));
    else if (!isPartOfTable(block.text, blocks, i, state)) readText(block.text, block.heading, state);
  });
  for (const { table, state: rows } of state.tables.values()) endRows(table, rows);
  return state.items;
}

function placeOf({ section, format }: State): string {
  const found = format.sections.find(({ ordinal }) => ordinal === section);
  return found ? `“${sectionHeading(found).slice(3)}”中` : '正文前';
}

function readText(text: string, heading: number | undefined, state: State): void {
  const read = readParagraph(paragraph(text, heading));
  if (read.heading) {
    state.items.push({ kind: 'heading', ...read.heading });
    if (read.heading.level <= 2) {
      state.section = read.heading.section;
      state.before = undefined;
    }
  }
  if (read.prose !== undefined) state.items.push({ kind: 'prose', text: read.prose });
}

/** The most page marks between two pieces of a table. */
const MOST_MARKS = 6;

function isMark(block: FlatBlock | undefined): boolean {
  return block?.kind === 'paragraph' && isPageMark(block.text);
}

/** True for a line above a table that goes: a caption, which is written anew, or a page mark between two pieces. */
function isPartOfTable(text: string, blocks: readonly FlatBlock[], at: number, state: State): boolean {
  let below = at + 1;
  while (below - at < MOST_MARKS && isMark(blocks[below])) below++;
  const next = blocks[below];
  if (next?.kind !== 'grid') return false;
  const vocabulary = recogniseTable(next, state.format, state.section, state.before);
  if (!vocabulary) return false;
  return (
    isTableName(text, vocabulary) ||
    matchCaption(text, vocabulary) !== undefined ||
    (state.before === vocabulary && isPageMark(text))
  );
}

/** True for 表三 with or without the words of its section, which any such table may be called, whatever its number. */
function isTableName(text: string, { table }: TableVocabulary): boolean {
  const [mark] = /^表\s*/.exec(text) ?? [];
  if (mark === undefined) return false;
  const name = text.slice(mark.length);
  const own = table.id.slice(1);
  const rest = name.startsWith(own)
    ? name.slice(own.length)
    : /^(?:\d{1,2}|[一二三四五六七八九十])(.*)/.exec(name)?.[1];
  const words = rest?.replace(/^\s*(?:[:：.．、]\s*)?/, '');
  return words === '' || (words !== undefined && readSectionLine(words)?.section.ordinal === table.section);
}

function readGrid(grid: ImportGrid, state: State): void {
  const rest = liftHeadings(grid, state);
  if (rest.rows.length === 0) return;
  const vocabulary = recogniseTable(rest, state.format, state.section, state.before);
  if (!vocabulary) {
    state.items.push({ kind: 'free', grid: rest });
    if (state.section !== undefined && tablesOf(state.format, state.section).length > 0)
      state.doubts.push(doubt('这张表格不是规定的表，按原样保留', textOf(rest)));
    return;
  }
  const open = openTable(vocabulary, state);
  const probe: OpenTable = { table: copyOf(open.table), state: { ...open.state } };
  fill(probe, rest);
  if (repeats(open.table, probe.table)) {
    state.items.push({ kind: 'free', grid: rest });
    state.doubts.push(doubt(`又有一张${vocabulary.table.id}，数字与前一张不同，按原样保留`, textOf(rest)));
    return;
  }
  state.before = vocabulary;
  fill(open, rest);
}

/** Takes section headings out of a table's first rows. Returns the rows below. */
function liftHeadings(grid: ImportGrid, state: State): ImportGrid {
  let first = 0;
  for (; first < grid.rows.length; first++) {
    const filled = cellsOfRow(grid, first).filter(({ text }) => text !== '');
    const [cell] = filled;
    if (filled.length !== 1 || !readSectionLine(cell.text)?.isOfficial) break;
    readText(cell.text, undefined, state);
  }
  if (first === 0) return grid;
  return rowsOfGrid(
    grid,
    grid.rows.map((_, i) => i).filter((row) => row >= first),
  );
}

function openTable(vocabulary: TableVocabulary, state: State): OpenTable {
  const known = state.tables.get(vocabulary);
  if (known) return known;
  const open: OpenTable = { table: emptyTable(vocabulary, state.format), state: newRowState() };
  state.tables.set(vocabulary, open);
  addHeading(vocabulary, state);
  state.items.push({ kind: 'table', table: open.table });
  return open;
}

/** Adds the heading of a table's section if it is missing and the table follows an earlier section. */
function addHeading({ table }: TableVocabulary, state: State): void {
  const { section } = state;
  // In a text without sections, a table needs none.
  if (section === undefined || section === table.section) return;
  const isThere = state.items.some((item) => item.kind === 'heading' && item.section === table.section);
  const format = state.format.sections.find(({ ordinal }) => ordinal === table.section);
  if (isThere || !format || section > table.section) return;
  const text = sectionHeading(format).slice(3);
  state.items.push({ kind: 'heading', level: 2, text, section: table.section });
  state.section = table.section;
  state.doubts.push(doubt(`${table.id}前没有标题，已补上`, text));
}

function fill({ table, state }: OpenTable, grid: ImportGrid): void {
  if (table.vocabulary.table.official.kind === 'side-by-side' && isSideBySide(table, grid)) fillSideBySide(table, grid);
  else fillByRows(table, grid, state);
}

function copyOf(table: FilledTable): FilledTable {
  const figures = new Map([...table.figures].map(([id, values]) => [id, new Map(values)]));
  return { ...table, figures, notes: [], leftover: [], doubts: [] };
}

/** True if a grid is the same table again, not a further piece: more of its rows contradict known ones than are new. */
function repeats(table: FilledTable, probe: FilledTable): boolean {
  const conflicts = probe.doubts.filter(({ message }) => message.includes('有两行')).length;
  const added = probe.figures.size - table.figures.size;
  return conflicts > 1 && conflicts > added;
}

function textOf(grid: ImportGrid): string {
  return grid.rows
    .flatMap((_, row) => cellsOfRow(grid, row).map(({ text }) => text))
    .filter((text) => text !== '')
    .slice(0, 12)
    .join(' ');
}
