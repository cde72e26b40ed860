/** Types for what this layer knows about an article (条), its paragraphs (款) and items (项). */

/** An item (项) of a paragraph. */
export interface ArticleItem {
  /** 1 for （一）. */
  readonly number: number;
  /** A few words naming the subject: 行政许可和管理服务. */
  readonly title: string;
  /** What the item provides, in our own words. */
  readonly provides: string;
  /** What it means for the annual report; if absent, that of the cited paragraph or of the article applies. */
  readonly report?: string;
}

/** A paragraph (款); every article has at least one. */
export interface Paragraph {
  /** 1 for 第一款. */
  readonly number: number;
  readonly provides: string;
  readonly report?: string;
  readonly items: readonly ArticleItem[];
}

/** An article (条). */
export interface Article {
  readonly number: number;
  /** A short title of our own; the regulation's articles have none: 主动公开的范围. */
  readonly title: string;
  readonly provides: string;
  /** What the article means for the annual report; if nothing, it says so. */
  readonly report: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A paragraph as the data files write it: numbered by its place. */
export interface ParagraphText {
  readonly provides: string;
  readonly report?: string;
  readonly items?: readonly ItemText[];
}

/** An item as the data files write it: numbered by its place. */
export type ItemText = Omit<ArticleItem, 'number'>;

/** An article as the data files write it. An article of a single paragraph omits `paragraphs` and may have `items`. */
export interface ArticleText {
  readonly number: number;
  readonly title: string;
  readonly provides: string;
  readonly report: string;
  readonly paragraphs?: readonly ParagraphText[];
  readonly items?: readonly ItemText[];
}

/** Numbers the paragraphs and items of an article by their places. */
export function toArticle(text: ArticleText): Article {
  const { number, title, provides, report } = text;
  const paragraphs = text.paragraphs ?? [{ provides, report, ...(text.items && { items: text.items }) }];
  return { number, title, provides, report, paragraphs: paragraphs.map(toParagraph) };
}

function toParagraph(text: ParagraphText, index: number): Paragraph {
  const items = (text.items ?? []).map((item, place) => ({ number: place + 1, ...item }));
  return { number: index + 1, ...text, items };
}
