import type { Format } from '../formats/format.ts';
import { formatFor } from '../formats/index.ts';
import type {
  Block,
  CommentBlock,
  FrontMatterBlock,
  HeadingBlock,
  ParagraphBlock,
  TableBlock,
} from '../syntax/block.ts';
import { directivesOf, type RelationDirective, type SilenceDirective } from '../syntax/directive.ts';
import { Memo, type Memoized } from '../syntax/memo.ts';
import { lineRange, type Range } from '../syntax/position.ts';
import { changedBlocks, type SyntaxTree } from '../syntax/tree.ts';
import { type Meta, readMeta } from './meta.ts';
import type { Placed, PlacedFigure, PlacedStatutory, PlacedTable } from './placed.ts';
import { isCertain, readSectionHeading, type SectionHeading } from './section.ts';
import { figureIn } from './table/figures.ts';
import type { TablePlace } from './table/place.ts';
import { type ReadingSession, readTable } from './table/read.ts';
import { readTitle, type TitleReading } from './title.ts';

/** A text read as a report: its front matter, title, sections, tables and figures. */
export interface Report extends Memoized {
  readonly tree: SyntaxTree;
  readonly format: Format;
  readonly meta: Meta;
  readonly title?: PlacedTitle;
  readonly headings: readonly PlacedHeading[];
  readonly sections: readonly PlacedSection[];
  readonly tables: readonly PlacedTable[];
  /** The tables of the format; large reports have many of their own. */
  readonly statutory: readonly PlacedStatutory[];
  readonly silences: readonly PlacedSilence[];
  /** Caches what depends on everything here but the tree; shared by versions that differ only in prose. */
  readonly frame: Memoized;
  /** Caches what depends only on front matter and headings; also shared by versions that differ in tables. */
  readonly outline: Memoized;
}

export interface PlacedHeading extends Placed {
  readonly heading: HeadingBlock;
}

export interface PlacedTitle extends PlacedHeading {
  readonly reading?: TitleReading;
}

export interface PlacedSection extends Placed {
  readonly section: SectionHeading;
}

export interface PlacedSilence extends Placed {
  readonly directive: SilenceDirective;
  /** The index of the block that it silences; -1 if none follows. */
  readonly target: number;
}

/**
 * Reads a tree as a report. Reuses what was read of unchanged blocks. If only prose and tables have changed since the
 * earlier report, reuses that too and reads only the changed tables again.
 */
export function readReport(tree: SyntaxTree, earlier?: Report, session?: ReadingSession): Report {
  const changed = earlier && changedBlocks(earlier.tree, tree);
  if (!earlier || !changed) return readFrame(tree, session);
  let hasTable = false;
  for (let i = changed.from; i < changed.to; i++) {
    const [before, after] = [earlier.tree.blocks[i], tree.blocks[i]];
    if (before.kind === 'table' && after.kind === 'table') hasTable = true;
    else if (isFrame(before) || isFrame(after)) return readFrame(tree, session);
  }
  if (!hasTable) return { ...earlier, tree, memory: new Memo() };
  const tables = withTables(earlier, tree, changed);
  return { ...earlier, tree, ...framed(tables), memory: new Memo() };
}

/** Returns tables with the fields that depend on them. */
function framed(tables: readonly PlacedTable[]) {
  const statutory = tables.filter((table): table is PlacedStatutory => table.reading.kind === 'statutory');
  return { tables, statutory, frame: newMemory() };
}

/** Returns the statutory figure at an address (表三/四/总计), the first if there are several. */
export function figureAt({ statutory }: Report, address: string): PlacedFigure | undefined {
  for (const table of statutory) {
    const figure = figureIn(table.reading, address);
    if (figure) return { table, figure };
  }
  return undefined;
}

/** Returns all statutory figures in text order, the first for each address. */
export function allFigures({ statutory }: Report): ReadonlyMap<string, PlacedFigure> {
  const all = new Map<string, PlacedFigure>();
  for (const table of statutory) {
    for (const { figures } of table.reading.rows) {
      for (const figure of figures) if (!all.has(figure.address)) all.set(figure.address, { table, figure });
    }
  }
  return all;
}

function newMemory(): Memoized {
  return { memory: new Memo() };
}

/** Returns the report's tables, reading those in the changed blocks again. */
function withTables({ tables, format }: Report, { blocks }: SyntaxTree, { from, to }: { from: number; to: number }) {
  return tables.map((table): PlacedTable => {
    const { index, section } = table;
    if (index < from || index >= to) return table;
    const place = placeOf(blocks, index, format, section);
    const reading = readTable(blocks[index] as TableBlock, place, { before: table.reading });
    return { index, start: table.start, reading, section, captionIndex: table.captionIndex, declared: table.declared };
  });
}

function isFrame(block: Block): boolean {
  return !(block.kind === 'paragraph' || block.kind === 'markdown' || block.kind === 'code') || isCaption(block);
}

function readFrame(tree: SyntaxTree, session: ReadingSession | undefined): Report {
  const { blocks, starts } = tree;
  const meta = readMeta(blocks[0].kind === 'front-matter' ? (blocks[0] as FrontMatterBlock) : undefined);
  const headings = placedHeadings(tree);
  // A section heading typed with a single # is not a title.
  const named = formatFor(meta.format?.text, meta.year?.value);
  const first = headings.find(({ heading }) => heading.level === 1 && !readSectionHeading(heading, named));
  const reading = first && readTitle(first.heading.text);
  const title = first && titleOf(first, reading);
  const format = formatFor(meta.format?.text, meta.year?.value ?? reading?.year);
  const sections = placedSections(headings, format, title?.index);
  const sectionAt = new Map(sections.map((one) => [one.index, one.section]));

  const tables: PlacedTable[] = [];
  const silences: PlacedSilence[] = [];
  let section: number | undefined;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block.kind === 'heading') {
      if (index === title?.index) continue;
      const found = sectionAt.get(index);
      if (found || block.level <= 2) section = found?.format.ordinal;
    } else if (block.kind === 'table') {
      const captionIndex = isCaption(blocks[index - 1]) ? index - 1 : undefined;
      const reading = readTable(block, placeOf(blocks, index, format, section), { session });
      const declared = declaredBelow(tree, index);
      tables.push({ index, start: starts[index], reading, section, captionIndex, declared });
    } else if (block.kind === 'comment') {
      for (const silence of silencesOf(tree, index, block)) silences.push(silence);
    }
  }
  const { statutory, frame } = framed(tables);
  const report: Draft<Report> = {
    tree,
    format,
    meta,
    headings,
    sections,
    tables,
    statutory,
    silences,
    frame,
    outline: newMemory(),
    memory: new Memo(),
  };
  if (title) report.title = title;
  return report;
}

function titleOf({ index, start, heading }: PlacedHeading, reading: TitleReading | undefined): PlacedTitle {
  return reading ? { index, start, heading, reading } : { index, start, heading };
}

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

function placedHeadings({ blocks, starts }: SyntaxTree): PlacedHeading[] {
  const headings: PlacedHeading[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const heading = blocks[index];
    if (heading.kind === 'heading') headings.push({ index, start: starts[index], heading });
  }
  return headings;
}

/** Returns the section headings. If a section has a certain heading, headings that only resemble it are dropped. */
function placedSections(
  headings: readonly PlacedHeading[],
  format: Format,
  title: number | undefined,
): readonly PlacedSection[] {
  const found: PlacedSection[] = [];
  const certain = new Set<number>();
  for (const { index, start, heading } of headings) {
    const section = index === title ? undefined : readSectionHeading(heading, format);
    if (!section) continue;
    found.push({ index, start, section });
    if (isCertain(section)) certain.add(section.format.ordinal);
  }
  return found.filter(({ section }) => isCertain(section) || !certain.has(section.format.ordinal));
}

const LONGEST_CAPTION = 32;

/** True if a block is a caption of table two: a short line that cites an item and nothing else. */
export function isCaption(block: Block | undefined): block is ParagraphBlock {
  if (block?.kind !== 'paragraph' || block.size !== 1) return false;
  const [line] = block.lines;
  if (line.text.length - line.indent > 2 * LONGEST_CAPTION) return false;
  if (!line.text.includes('条')) return false;
  const text = line.text.trim();
  return (
    text.length <= LONGEST_CAPTION &&
    /^[*_]*(?:《?[^》。，]{0,12}条例》?)?第[^。，；条]*条[^。，；]*项[*_：:]*$/.test(text)
  );
}

function placeOf(blocks: readonly Block[], table: number, format: Format, section: number | undefined): TablePlace {
  const above = blocks[table - 1];
  const caption = above?.kind === 'heading' || isCaption(above) ? above.lines[0].text : undefined;
  return { format, section, caption };
}

function declaredBelow({ blocks, starts }: SyntaxTree, table: number): PlacedTable['declared'] {
  const declared: { directive: RelationDirective; start: number }[] = [];
  for (let index = table + 1; blocks[index]?.kind === 'comment'; index++) {
    for (const directive of directivesOf(blocks[index] as CommentBlock)) {
      if (directive.kind === '勾稽') declared.push({ directive, start: starts[index] });
    }
  }
  return declared;
}

function silencesOf(tree: SyntaxTree, index: number, block: CommentBlock): PlacedSilence[] {
  const silences: PlacedSilence[] = [];
  for (const directive of directivesOf(block)) {
    if (directive.kind !== '忽略') continue;
    let target = index + 1;
    while (tree.blocks[target]?.kind === 'comment') target++;
    silences.push({ index, start: tree.starts[index], directive, target: target < tree.blocks.length ? target : -1 });
  }
  return silences;
}

/** Returns a figure's document range: its content, or the empty place where it should be. */
export function figureRange({ table, figure }: PlacedFigure): Range {
  return lineRange(table.start + figure.line, figure.cell.from, figure.cell.to);
}
