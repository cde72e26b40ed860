/**
 * What every source format is read into: paragraphs, tables and pictures in the order of the page. Readers know their
 * format but not reports; the steps after them know reports but not formats.
 */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  /** A title outside the text: a page's <title>. */
  readonly title?: string;
  /** What the reader had to leave out. */
  readonly doubts: readonly ImportNote[];
}

export type SourceBlock = SourceParagraph | SourceTable | SourcePicture;

export interface SourceParagraph {
  readonly kind: 'paragraph';
  /** One line of text, its automatic number included. */
  readonly text: string;
  /** The level that the source gives a heading: 1 for a title or an <h1>. */
  readonly heading?: number;
  readonly within?: Container;
}

export interface SourceTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly SourceCell[])[];
  /** Set if cells of different rows need not be in the same column: tabs in a text. */
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
  /** The alternative text. */
  readonly text: string;
  readonly within?: Container;
}

/** An element around a block of a web page; `parent` is the next one outwards. */
export interface Container {
  readonly parent?: Container;
  readonly depth: number;
  /** True if its tag, role, class or id says that it is navigation, a footer or the like. */
  readonly isPageChrome: boolean;
}

/** Something that a person should check, and the words that it is about. */
export interface ImportNote {
  readonly message: string;
  readonly excerpt: string;
}

/** Makes a paragraph of a line of text. */
export function paragraph(text: string, heading?: number): SourceParagraph {
  return { kind: 'paragraph', text, ...(heading !== undefined && { heading }) };
}

/** Makes a cell of a line of text. */
export function cell(text: string, colSpan = 1, rowSpan = 1): SourceCell {
  return { blocks: text === '' ? [] : [paragraph(text)], colSpan, rowSpan };
}

const EXCERPT = 40;

/** Makes a note about some words, which are cut short. */
export function doubt(message: string, words: string): ImportNote {
  const line = words.replace(/\s+/g, ' ').trim();
  return { message, excerpt: line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line };
}
