import { type Element, elements, isOn } from '../ooxml/xml.ts';

/** The content of a paragraph: its lines, and what floats beside them. */
export interface InlineContent {
  /** The text, split at line breaks. */
  readonly lines: string[];
  /** The contents of text boxes, each to be read as blocks. */
  readonly boxes: Element[];
  /** The descriptions of pictures. */
  readonly pictures: string[];
  /** The ids of footnotes and endnotes: `footnote 2`. */
  readonly notes: string[];
  /** The number of embedded documents in other formats. */
  embedded: number;
}

/** Elements that are not read: deleted text, text moved away, field instructions, ruby and properties. */
const LEFT_OUT = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:instrText', 'w:delText', 'w:rt', 'w:sdtPr']);

/** Reads the content of a paragraph: insertions accepted, deletions left out, fields by their results. */
export function readInline(paragraph: Element): InlineContent {
  const content: InlineContent = { lines: [''], boxes: [], pictures: [], notes: [], embedded: 0 };
  for (const child of elements(paragraph)) read(child, content);
  return content;
}

function add({ lines }: InlineContent, text: string): void {
  lines[lines.length - 1] += text;
}

function read(element: Element, content: InlineContent): void {
  const { name } = element;
  if (LEFT_OUT.has(name)) return;
  switch (name) {
    case 'w:r':
      if (isOn(element, 'w:rPr', 'w:vanish')) return;
      break;
    case 'w:t':
    case 'm:t':
      add(content, element.children.filter((child) => typeof child === 'string').join(''));
      return;
    case 'w:tab':
    case 'w:ptab':
      add(content, '\t');
      return;
    case 'w:br':
    case 'w:cr':
      content.lines.push('');
      return;
    case 'w:noBreakHyphen':
      add(content, '-');
      return;
    case 'w:sym':
      add(content, symbol(element.attributes['w:char']));
      return;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      if (element.attributes['w:customMarkFollows'] === undefined)
        content.notes.push(`${name.slice(2, -9)} ${element.attributes['w:id']}`);
      return;
    case 'w:txbxContent':
      content.boxes.push(element);
      return;
    case 'mc:AlternateContent':
      readAlternative(element, content);
      return;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      readDrawing(element, content);
      return;
    case 'w:altChunk':
      content.embedded++;
      return;
    default:
  }
  for (const child of elements(element)) read(child, content);
}

/** Reads the first alternative that holds something: they all say the same. */
function readAlternative(element: Element, content: InlineContent): void {
  for (const branch of elements(element)) {
    const own: InlineContent = { lines: [''], boxes: [], pictures: [], notes: [], embedded: 0 };
    for (const child of elements(branch)) read(child, own);
    if (own.lines.every((line) => line === '') && own.boxes.length === 0 && own.pictures.length === 0) continue;
    add(content, own.lines[0]);
    for (const line of own.lines.slice(1)) content.lines.push(line);
    for (const box of own.boxes) content.boxes.push(box);
    for (const picture of own.pictures) content.pictures.push(picture);
    for (const note of own.notes) content.notes.push(note);
    return;
  }
}

/** Reads the text boxes of a drawing, else its picture. Lines and shapes say nothing. */
function readDrawing(element: Element, content: InlineContent): void {
  const boxes = descendants(element, 'w:txbxContent');
  if (boxes.length > 0) {
    for (const box of boxes) content.boxes.push(box);
    return;
  }
  const isPicture = descendants(element, 'pic:pic').length > 0 || descendants(element, 'v:imagedata').length > 0;
  if (!isPicture) return;
  const described = descendants(element, 'wp:docPr')[0];
  content.pictures.push(described?.attributes.descr ?? '');
}

/** Returns the outermost elements with a name below an element; of alternatives, those of the first that has any. */
function descendants(element: Element, name: string): Element[] {
  return elements(element).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'mc:AlternateContent') {
      for (const branch of elements(child)) {
        const found = descendants(branch, name);
        if (found.length > 0) return found;
      }
      return [];
    }
    return descendants(child, name);
  });
}

/** Returns a character by its code: for one of a symbol font its Unicode equivalent, □ if that is unknown. */
function symbol(code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  if (Number.isNaN(value)) return '';
  if (value >= 0xf000 && value <= 0xf0ff) return SYMBOLS[value & 0xff] ?? '□';
  return String.fromCodePoint(value);
}

const SYMBOLS: Readonly<Record<number, string>> = { 252: '√', 254: '√', 251: '×', 253: '×', 168: '□', 111: '□' };
