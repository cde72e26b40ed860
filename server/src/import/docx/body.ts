import { at, type Element, elements, isOn, valueAt } from '../ooxml/xml.ts';
import { doubt, type ImportNote, paragraph, type SourceBlock } from '../source.ts';
import { readInline } from './inline.ts';
import { type Numbering, numbered } from './numbering.ts';
import { outlineLevel, type ParagraphStyle } from './styles.ts';
import { isContentsControl, isWrapper, readDocxTable } from './table.ts';

/** The document's other parts, and what is collected while its body is read. */
export interface BodyContext {
  readonly styles: (id: string | undefined) => ParagraphStyle;
  readonly numbering: Numbering;
  /** Returns the text of a footnote or endnote by its id: `footnote 2`. */
  readonly noteText: (id: string) => string;
  readonly doubts: ImportNote[];
  /** Text of a paragraph whose end was deleted: it continues in the next one. */
  pending: string;
}

/** Reads the blocks of a body, a cell or a text box. */
export function readBlocks(parent: Element, context: BodyContext): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (const child of elements(parent)) readBlock(child, blocks, context);
  if (context.pending !== '') {
    blocks.push(paragraph(context.pending));
    context.pending = '';
  }
  return blocks;
}

function readBlock(element: Element, blocks: SourceBlock[], context: BodyContext): void {
  const { name } = element;
  if (name === 'w:p') readParagraph(element, blocks, context);
  else if (name === 'w:tbl') blocks.push(readDocxTable(element, (inner) => readBlocks(inner, context)));
  else if (name === 'w:altChunk')
    context.doubts.push(doubt('文档里嵌有另一个文件，其中的内容没有导入', element.attributes['r:id'] ?? ''));
  else if (name === 'mc:AlternateContent') {
    const branch = elements(element).find((one) => elements(one).length > 0);
    for (const child of elements(branch)) readBlock(child, blocks, context);
  } else if (isWrapper(element) && !isContentsControl(element))
    for (const child of elements(element)) readBlock(child, blocks, context);
}

function readParagraph(element: Element, blocks: SourceBlock[], context: BodyContext): void {
  const properties = at(element, 'w:pPr');
  const styleId = valueAt(properties, 'w:pStyle');
  const style = context.styles(styleId);
  if (style.isContents) return;
  const content = readInline(element);
  const heading = outlineLevel(valueAt(properties, 'w:outlineLvl')) ?? style.heading;
  const [first, ...others] = content.lines;
  const isEmpty = content.lines.every((line) => line.trim() === '');
  // An empty paragraph takes no number.
  const number = isEmpty && content.boxes.length === 0 ? undefined : numberOf(properties, styleId, style, context);
  const text = context.pending + numbered(number, number ? first.trimStart() : first);
  context.pending = '';
  const isJoined = isOn(properties, 'w:rPr', 'w:del') || isOn(properties, 'w:rPr', 'w:moveFrom');
  const lines = [text, ...others];
  if (isJoined) context.pending = lines.pop() ?? '';
  for (const line of lines) blocks.push(paragraph(line, heading));
  for (const picture of content.pictures) blocks.push({ kind: 'picture', text: picture });
  for (const box of content.boxes) {
    const pending = context.pending;
    context.pending = '';
    for (const block of readBlocks(box, context)) blocks.push(block);
    context.pending = pending;
  }
  for (const note of content.notes) context.doubts.push(doubt('脚注没有导入', context.noteText(note)));
  if (content.embedded > 0) context.doubts.push(doubt('文档里嵌有另一个文件，其中的内容没有导入', text));
}

function numberOf(
  properties: Element | undefined,
  styleId: string | undefined,
  style: ParagraphStyle,
  { numbering }: BodyContext,
): string | undefined {
  const own = at(properties, 'w:numPr');
  const numId = valueAt(own, 'w:numId') ?? style.numId;
  if (numId === undefined || numId === '0') return undefined;
  const level = valueAt(own, 'w:ilvl') ?? style.level;
  return numbering.next(numId, level !== undefined ? Number(level) : (numbering.levelOf(numId, styleId) ?? 0));
}
