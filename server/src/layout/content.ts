import type { Severity } from '../rules/rule.ts';

/** A report as its official page: what preview, HTML and DOCX render, and what imports produce. */
export interface Page {
  /** The title as inline Markdown; empty if the report has none. */
  readonly title: string;
  readonly organ?: string;
  readonly year?: number;
  /** The id of the national format that the tables follow. */
  readonly format: string;
  readonly blocks: readonly PageBlock[];
  /** The number of lines in the document. */
  readonly lineCount: number;
}

/**
 * A block of the page and its document lines. The content counts lines from `line`, so it stays the same object while
 * the block's text and findings do, wherever they move.
 */
export interface PageBlock {
  readonly line: number;
  /** The line after the block's last. */
  readonly endLine: number;
  readonly content: Content;
}

export type Content = TitleContent | HeadingContent | ParagraphContent | MarkdownContent | SourceContent | TableContent;

interface Marked {
  /** The findings in the block as a whole; those in a cell are at the cell. */
  readonly findings: readonly FindingMark[];
}

/** A finding, as the page marks it. */
export interface FindingMark {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** The report's title. */
export interface TitleContent extends Marked {
  readonly kind: 'title';
  /** Inline Markdown. */
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
  /** Inline Markdown, line by line, without the indent. */
  readonly lines: readonly string[];
  /** The ideographic spaces that the author typed as an indent; if any, none is to be added. */
  readonly typedIndent: string;
}

/** Lists, quotes, HTML, thematic breaks: Markdown source for a Markdown library. */
export interface MarkdownContent extends Marked {
  readonly kind: 'markdown';
  readonly source: string;
}

/** Text to show verbatim: code, text too long to render, and front matter or a comment that is not closed. */
export interface SourceContent extends Marked {
  readonly kind: 'source';
  readonly text: string;
  /** The number of the block's lines before the text: the opening fence. */
  readonly skipped: number;
}

/** A table whose cells, with their spans, fill every place of the grid exactly once. */
export interface TableContent extends Marked {
  readonly kind: 'table';
  /** 表二, 表三 or 表四; undefined for a table of the author's own. */
  readonly id?: string;
  /** How the format lays it out; `free` for a table of the author's own. */
  readonly layout: 'stacked' | 'nested' | 'side-by-side' | 'free';
  /** What the table is, for readers who do not see its surroundings; empty for a table of the author's own. */
  readonly caption: string;
  /** The columns' widths in percent of the table's; undefined if the content decides. */
  readonly widths?: readonly number[];
  /** The number of columns in each column group. */
  readonly columnGroups: readonly number[];
  /** The number of header rows at the top, to be repeated on each page. */
  readonly headerRows: number;
  /** The number of rows in each row group below the header. No cell spans two groups. */
  readonly rowGroups: readonly number[];
  readonly rows: readonly PageRow[];
}

export interface PageRow {
  readonly cells: readonly PageCell[];
}

export interface PageCell {
  /** Inline Markdown. A label missing from the text is the format's. */
  readonly text: string;
  readonly role: 'header' | 'figure' | 'text';
  /** For a header, the cells that it heads. */
  readonly scope?: 'col' | 'row' | 'colgroup' | 'rowgroup';
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly align: 'left' | 'center' | 'right';
  /** Where the content is; undefined if the text lacks it. */
  readonly source?: CellSource;
  /** The address of a statutory figure. */
  readonly address?: string;
  readonly findings: readonly FindingMark[];
}

/** A cell's place: a line counted from its block's first, and offsets in that line. */
export interface CellSource {
  readonly line: number;
  /** The content … */
  readonly from: number;
  readonly to: number;
  /** … and the cell with the blanks around it, up to the next pipe. */
  readonly start: number;
  readonly end: number;
}

export const NO_MARKS: readonly FindingMark[] = [];
