import { type Element, elements, valueAt } from '../ooxml/xml.ts';

/** The properties of a paragraph style that matter here, inherited ones included. */
export interface ParagraphStyle {
  /** 1 for a title or a heading of the first level. */
  readonly heading?: number;
  /** True for a line of a table of contents. */
  readonly isContents: boolean;
  readonly numId?: string;
  readonly level?: string;
}

const NO_STYLE: ParagraphStyle = { isContents: false };
const MOST_ANCESTORS = 20;

/** Reads word/styles.xml. Returns a function that looks up a style by its id. */
export function readStyles(root: Element | undefined): (id: string | undefined) => ParagraphStyle {
  const byId = new Map<string, Element>();
  for (const style of elements(root, 'w:style')) byId.set(style.attributes['w:styleId'] ?? '', style);
  const read = new Map<string, ParagraphStyle>();
  return (id) => {
    if (id === undefined) return NO_STYLE;
    let style = read.get(id);
    if (!style) {
      style = resolve(byId, id);
      read.set(id, style);
    }
    return style;
  };
}

function resolve(byId: ReadonlyMap<string, Element>, id: string): ParagraphStyle {
  let heading: number | undefined;
  let isContents = false;
  let numId: string | undefined;
  let level: string | undefined;
  let at: string | undefined = id;
  for (let i = 0; at !== undefined && i < MOST_ANCESTORS; i++) {
    const style = byId.get(at);
    const name = (valueAt(style, 'w:name') ?? at).toLowerCase();
    heading ??= headingOf(name, valueAt(style, 'w:pPr', 'w:outlineLvl'));
    isContents ||= /^(toc|目录)\s*\d/.test(name);
    numId ??= valueAt(style, 'w:pPr', 'w:numPr', 'w:numId');
    level ??= valueAt(style, 'w:pPr', 'w:numPr', 'w:ilvl');
    at = valueAt(style, 'w:basedOn');
  }
  return {
    isContents,
    ...(heading !== undefined && { heading }),
    ...(numId !== undefined && { numId }),
    ...(level !== undefined && { level }),
  };
}

function headingOf(name: string, outline: string | undefined): number | undefined {
  const numbered = /^(?:heading|标题)\s*(\d)$/.exec(name)?.[1];
  if (numbered) return Number(numbered);
  if (name === 'title' || name === '标题') return 1;
  return outlineLevel(outline);
}

/** Converts an outline level (0 to 8; 9 is body text) to a heading level, from 1. */
export function outlineLevel(outline: string | undefined): number | undefined {
  return outline !== undefined && /^[0-8]$/.test(outline) ? Number(outline) + 1 : undefined;
}
