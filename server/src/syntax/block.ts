import type { Cell } from './cell.ts';
import type { Line } from './line.ts';
import type { Memoized } from './memo.ts';

interface BlockLines extends Memoized {
  /** All lines of the block, including the blank lines after it. Positions in a block count from its first line. */
  readonly lines: readonly Line[];
  /** The number of lines that hold the block itself; the rest are blank. */
  readonly size: number;
}

/** `---`, YAML, `---` at the very beginning. */
export interface FrontMatterBlock extends BlockLines {
  readonly kind: 'front-matter';
  readonly closed: boolean;
}

/** `# 题目`, or a paragraph underlined with = or -. */
export interface HeadingBlock extends BlockLines {
  readonly kind: 'heading';
  readonly level: number;
  /** The heading's text; `from` is its offset in the first line. */
  readonly text: string;
  readonly from: number;
}

export interface ParagraphBlock extends BlockLines {
  readonly kind: 'paragraph';
}

export interface TableBlock extends BlockLines {
  readonly kind: 'table';
  /** The line of the delimiter row; -1 if the table has none yet. The lines before it are the header. */
  readonly delimiter: number;
}

/** `<!-- … -->` on lines of its own. */
export interface CommentBlock extends BlockLines {
  readonly kind: 'comment';
  readonly closed: boolean;
}

/** Code between fences. */
export interface CodeBlock extends BlockLines {
  readonly kind: 'code';
  readonly closed: boolean;
}

/** Left as it is to a Markdown library: lists, quotes, HTML, thematic breaks. */
export interface MarkdownBlock extends BlockLines {
  readonly kind: 'markdown';
}

/** Blank lines at the beginning of the text. */
export interface BlankBlock extends BlockLines {
  readonly kind: 'blank';
}

export type Block =
  | FrontMatterBlock
  | HeadingBlock
  | ParagraphBlock
  | TableBlock
  | CommentBlock
  | CodeBlock
  | MarkdownBlock
  | BlankBlock;

const NO_CELLS: readonly Cell[] = [];

/** Returns the cells of a table's line; an empty list for a line that the table does not have. */
export function cellsOf(table: TableBlock, line: number): readonly Cell[] {
  return (line < table.size && table.lines[line]?.cells) || NO_CELLS;
}

/** True if the line is a header row of the table. */
export function isHeaderLine(table: TableBlock, line: number): boolean {
  return line < table.delimiter;
}
