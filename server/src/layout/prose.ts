import type { Block, CodeBlock, HeadingBlock, MarkdownBlock, ParagraphBlock } from '../syntax/block.ts';
import { Slot } from '../syntax/memo.ts';
import { type Content, NO_MARKS } from './content.ts';

const laidOut = new Slot<Block, Content>();
const titles = new Slot<Block, Content>();

/** Returns the content of a block other than a table; undefined for front matter, comments and blanks. Cached. */
export function proseContent(block: Block, isTitle: boolean): Content | undefined {
  const cache = isTitle ? titles : laidOut;
  let content = cache.get(block);
  if (!content) {
    content = layOut(block, isTitle);
    if (content) cache.set(block, content);
  }
  return content;
}

/**
 * The longest text to render, in characters. Longer text is shown as source: the Markdown library takes some ten
 * microseconds and four hundred bytes for each character of a list, and a report of ten megabytes would end the server.
 */
const LONGEST = 250_000;

function layOut(block: Block, isTitle: boolean): Content | undefined {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'markdown':
      return isTooLong(block) ? asWritten(block) : inMarkdown(block, isTitle);
    case 'code':
      return code(block);
    case 'front-matter':
    case 'comment':
      // An unclosed block swallows the text after it. That is shown, since the author did not mean it.
      return block.closed ? undefined : asWritten(block);
    default:
      return undefined;
  }
}

function isTooLong({ lines, size }: Block): boolean {
  let length = 0;
  for (let i = 0; i < size && length <= LONGEST; i++) length += lines[i].text.length + 1;
  return length > LONGEST;
}

function asWritten(block: Block): Content {
  return { kind: 'source', text: sourceOf(block, 0, block.size), skipped: 0, findings: NO_MARKS };
}

function inMarkdown(block: HeadingBlock | ParagraphBlock | MarkdownBlock, isTitle: boolean): Content {
  switch (block.kind) {
    case 'heading':
      return isTitle ? { kind: 'title', text: block.text, findings: NO_MARKS } : heading(block);
    case 'paragraph':
      return paragraph(block);
    case 'markdown':
      return { kind: 'markdown', source: sourceOf(block, 0, block.size), findings: NO_MARKS };
  }
}

function heading(block: HeadingBlock): Content {
  return { kind: 'heading', level: block.level, text: block.text, findings: NO_MARKS };
}

function paragraph(block: ParagraphBlock): Content {
  const lines: string[] = [];
  for (let i = 0; i < block.size; i++) lines.push(block.lines[i].text.slice(block.lines[i].indent));
  const first = block.lines[0];
  const typedIndent = first.text.slice(0, first.indent).replace(/[^\u3000]/g, '');
  return { kind: 'paragraph', lines, typedIndent, findings: NO_MARKS };
}

function code(block: CodeBlock): Content {
  const text = sourceOf(block, 1, block.closed ? block.size - 1 : block.size);
  return { kind: 'source', text, skipped: 1, findings: NO_MARKS };
}

function sourceOf(block: Block, from: number, to: number): string {
  return block.lines
    .slice(from, to)
    .map((line) => line.text)
    .join('\n');
}
