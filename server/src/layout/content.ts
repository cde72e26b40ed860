import type { Severity } from '../rules/rule.ts';

/** A report as its official page shows it: what preview, HTML and DOCX render from, and what imports produce. */
export interface Page {
  /** The title's words, Markdown taken off; empty where the report has none. */
  readonly title: string;
  readonly organ?: string;
  readonly year?: number;
  /** The id of the national format that the tables follow. */
  readonly format: string;
  readonly blocks: readonly PageBlock[];
  /** How many lines the document has. */
  readonly lineCount: number;
}

/**
 * A block of the page, and the document lines it comes from. The content counts its lines from `line`, so that it is
 * the same object for as long as the block's text and findings are the same, wherever they have moved.
 */
export interface PageBlock {
  readonly line: number;
  /** The line behind the last one of the block. */
  readonly endLine: number;
  readonly content: Content;
}

export type Content = TitleContent | HeadingContent | ParagraphContent | MarkdownContent | SourceContent | TableContent;

interface Marked {
  /** What is wrong with the block as a whole; what is wrong with a cell stands at the cell. */
  readonly findings: readonly FindingMark[];
}

/** Something wrong, as the page marks it. */
export interface FindingMark {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** The report's title. */
export interface TitleContent extends Marked {
  readonly kind: 'title';
  /** Markdown inline. */
  readonly text: string;
}

export interface HeadingContent extends Marked {
  readonly kind: 'heading';
  /** As authored: 2 for 一、, 3 for （一）, and so on; 1 for a second title. */
  readonly level: number;
  readonly text: string;
}

export interface ParagraphContent extends Marked {
  readonly kind: 'paragraph';
  /** Markdown inline, line by line, the indent taken off. */
  readonly lines: readonly string[];
  /** Whether the author typed the indent (ideographic spaces), so that none is to be added: what they typed. */
  readonly typedIndent: string;
}

/** Lists, quotes, HTML, thematic breaks: Markdown source for a Markdown library. */
export interface MarkdownContent extends Marked {
  readonly kind: 'markdown';
  readonly source: string;
}

/** Text to be shown to the letter: code, and what was begun but not closed (front matter, a comment). */
export interface SourceContent extends Marked {
  readonly kind: 'source';
  readonly text: string;
  /** How many lines of the block stand before the text: the opening fence. */
  readonly skipped: number;
}

/** A table whose cells, spans counted, fill every place of its grid exactly once. */
export interface TableContent extends Marked {
  readonly kind: 'table';
  /** 表二, 表三, 表四; none for a table of the author's own. */
  readonly id?: string;
  /** How the format lays it out; `free` for a table of the author's own. */
  readonly layout: 'stacked' | 'nested' | 'side-by-side' | 'free';
  /** What the table is, for those who do not see where it stands; empty for a table of the author's own. */
  readonly caption: string;
  /** The columns' shares of the table's width, in percent; undefined where the content decides. */
  readonly widths?: readonly number[];
  /** How the columns fall into groups: how many each has. */
  readonly columnGroups: readonly number[];
  /** How many rows at the top are the header, to be repeated on each page. */
  readonly headerRows: number;
  /** How the rows below fall into groups: how many each has. No cell spans from one into the next. */
  readonly rowGroups: readonly number[];
  readonly rows: readonly PageRow[];
}

export interface PageRow {
  readonly cells: readonly PageCell[];
}

export interface PageCell {
  /** Markdown inline. A label that the text lacks is the format's. */
  readonly text: string;
  readonly role: 'header' | 'figure' | 'text';
  /** Of a header: the cells that it is the header of. */
  readonly scope?: 'col' | 'row' | 'colgroup' | 'rowgroup';
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly align: 'left' | 'center' | 'right';
  /** Where the content stands; none where the text lacks it. */
  readonly source?: CellSource;
  /** The address of a statutory figure. */
  readonly address?: string;
  readonly findings: readonly FindingMark[];
}

/** Where a cell stands: a line counted from its block's first, and offsets into it. */
export interface CellSource {
  readonly line: number;
  /** The content … */
  readonly from: number;
  readonly to: number;
  /** … and the cell with the blanks around it, up to the pipe behind. */
  readonly start: number;
  readonly end: number;
}

export const NO_MARKS: readonly FindingMark[] = [];
