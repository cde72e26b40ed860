/**
 * What every outside format is read into: paragraphs, tables and pictures in the order of the page. Readers know their
 * format and nothing of reports; what follows them knows reports and nothing of formats.
 */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  /** A title that stands outside the text: a page's <title>. */
  readonly title?: string;
  /** What the reader had to leave out. */
  readonly doubts: readonly ImportNote[];
}

export type SourceBlock = SourceParagraph | SourceTable | SourcePicture;

export interface SourceParagraph {
  readonly kind: 'paragraph';
  /** One line of text, its automatic number included. */
  readonly text: string;
  /** The level that the format itself gives a heading: 1 for a title or an <h1>. */
  readonly heading?: number;
  readonly within?: Container;
}

export interface SourceTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly SourceCell[])[];
  /** Whether cells of different rows need not stand in the same column: tabs in a text. */
  readonly isLoose?: true;
  readonly within?: Container;
}

export interface SourceCell {
  readonly blocks: readonly SourceBlock[];
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface SourcePicture {
  readonly kind: 'picture';
  /** What the format says of it: its alternative text. */
  readonly text: string;
  readonly within?: Container;
}

/** What a block of a web page stands in, from the inside out. */
export interface Container {
  readonly parent?: Container;
  readonly depth: number;
  /** Whether its tag, role or class says that it is navigation, a footer or the like. */
  readonly isPageChrome: boolean;
}

/** Something that a person should look at: what, and the words that it is about. */
export interface ImportNote {
  readonly message: string;
  readonly excerpt: string;
}

/** A paragraph of a line of text. */
export function paragraph(text: string, heading?: number): SourceParagraph {
  return { kind: 'paragraph', text, ...(heading !== undefined && { heading }) };
}

/** A cell that holds lines of text. */
export function cell(text: string, colSpan = 1, rowSpan = 1): SourceCell {
  return { blocks: text === '' ? [] : [paragraph(text)], colSpan, rowSpan };
}

const EXCERPT = 40;

/** A doubt about some words, which are cut short. */
export function doubt(message: string, words: string): ImportNote {
  const line = words.replace(/\s+/g, ' ').trim();
  return { message, excerpt: line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line };
}
