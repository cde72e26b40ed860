import type { Cell } from './cell.ts';
import type { Line } from './line.ts';
import type { Memoized } from './memo.ts';

interface BlockLines extends Memoized {
  /** All lines of the block, the blank ones behind it included. Positions in a block count from its first line. */
  readonly lines: readonly Line[];
  /** How many of the lines hold the block itself: the rest are blank. */
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
  /** The heading's words, and where they begin in its first line. */
  readonly text: string;
  readonly from: number;
}

export interface ParagraphBlock extends BlockLines {
  readonly kind: 'paragraph';
}

export interface TableBlock extends BlockLines {
  readonly kind: 'table';
  /** The line of the delimiter row; -1 where the table has none (it is only begun). The lines before it are the header. */
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

/** What is left to a Markdown library as it stands: lists, quotes, HTML, thematic breaks. */
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

/** The cells of a table's line; none for a line that the table does not have. */
export function cellsOf(table: TableBlock, line: number): readonly Cell[] {
  return (line < table.size && table.lines[line]?.cells) || NO_CELLS;
}

/** Whether a line of a table is one of its header rows. */
export function isHeaderLine(table: TableBlock, line: number): boolean {
  return line < table.delimiter;
}
