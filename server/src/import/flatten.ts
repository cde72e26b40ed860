import { gridOf, type ImportGrid } from './grid.ts';
import { readSectionLine } from './sections.ts';
import {
  doubt,
  type ImportNote,
  type SourceBlock,
  type SourceCell,
  type SourceParagraph,
  type SourcePicture,
  type SourceTable,
} from './source.ts';
import { joinLines, tidy } from './tidy.ts';

export type FlatBlock = SourceParagraph | SourcePicture | ImportGrid;

/**
 * Makes one list of the blocks of a page. Tables that only lay out the page give way to their content, the others
 * become grids. Text is tidied; paragraphs without any are dropped.
 */
export function flatten(blocks: readonly SourceBlock[], doubts: ImportNote[]): FlatBlock[] {
  return blocks.flatMap((block): FlatBlock[] => {
    if (block.kind === 'picture') return [block];
    if (block.kind === 'paragraph') {
      const text = tidy(block.text);
      return text === '' ? [] : [{ ...block, text }];
    }
    if (isLayout(block)) return block.rows.flatMap((row) => row.flatMap((cell) => flatten(cell.blocks, doubts)));
    const pictures: SourcePicture[] = [];
    const grid = gridOf(block, (cell) => linesOf(cell, doubts, pictures), joinLines);
    const isEmpty = grid.rows.every((row) => row.every((cell) => !cell || cell.text === ''));
    return isEmpty ? pictures : [grid, ...pictures];
  });
}

/** A cell with more characters than this, in at least this many paragraphs, is a page. */
const LONG_TEXT = 600;
const LONG_PARAGRAPHS = 3;

/** True for a table that lays out the page: one column, whole tables or sections in its cells, or very long texts. */
function isLayout({ rows }: SourceTable): boolean {
  const cells = rows.flat();
  const filled = cells.filter(({ blocks }) => blocks.length > 0);
  if (filled.length <= 1 || rows.every((row) => row.length <= 1)) return true;
  if (filled.some(isPage)) return true;
  const nesting = filled.filter((cell) => cell.blocks.some(isDataTable));
  if (nesting.length === 0) return false;
  // A table of data may have a small table in one of its cells.
  return filled.length - nesting.length < 8;
}

function isDataTable(block: SourceBlock): boolean {
  if (block.kind !== 'table') return false;
  const filled = block.rows.flat().filter(({ blocks }) => blocks.length > 0);
  return filled.length > 1;
}

function isPage({ blocks }: SourceCell): boolean {
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [tidy(block.text)] : []));
  if (texts.length < LONG_PARAGRAPHS) return false;
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return length > LONG_TEXT || texts.filter((text) => readSectionLine(text)?.isOfficial).length > 1;
}

/** Returns the lines of text in a cell. A nested table gives one line per row. */
function linesOf(cell: SourceCell, doubts: ImportNote[], pictures: SourcePicture[]): string[] {
  return cell.blocks.flatMap((block): string[] => {
    if (block.kind === 'paragraph') return [tidy(block.text)].filter((text) => text !== '');
    if (block.kind === 'picture') {
      pictures.push(block);
      return [];
    }
    const rows = block.rows.map((row) => row.map((one) => joinLines(linesOf(one, doubts, pictures))));
    const lines = rows.map((row) => row.filter((text) => text !== '').join(' ')).filter((text) => text !== '');
    if (isDataTable(block)) doubts.push(doubt('单元格里还有一张表格，已改为逐行的文字', lines.join(' ')));
    return lines;
  });
}
