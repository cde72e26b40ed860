import type { CommentBlock } from './block.ts';
import { Slot } from './memo.ts';
import { lineRange, type Range } from './position.ts';

/** `<!-- 忽略 NB301: 原因 -->`: silences a rule for the next block. */
export interface SilenceDirective {
  readonly kind: '忽略';
  readonly code: string;
  readonly codeRange: Range;
  readonly reason: string;
}

/** `<!-- 勾稽 列: 合计 = 甲 + 乙 -->`: a relation of the table above. */
export interface RelationDirective {
  readonly kind: '勾稽';
  /** The relation as written; `range` is where it stands. */
  readonly text: string;
  readonly range: Range;
}

export type Directive = SilenceDirective | RelationDirective;

const read = new Slot<CommentBlock, readonly Directive[]>();

/** The directives of a comment, one per line; none if it is a plain comment. Ranges are in the block's own lines. */
export function directivesOf(block: CommentBlock): readonly Directive[] {
  let directives = read.get(block);
  if (!directives) {
    directives = readDirectives(block);
    read.set(block, directives);
  }
  return directives;
}

function readDirectives(block: CommentBlock): Directive[] {
  const directives: Directive[] = [];
  let kind: Directive['kind'] | undefined;
  for (let line = 0; line < block.size; line++) {
    const { text } = block.lines[line];
    let from = line === 0 ? text.indexOf('<!--') + 4 : 0;
    const close = text.indexOf('-->', from);
    const to = close === -1 ? text.length : close;
    from = skipSpace(text, from, to);
    const keyword = text.startsWith('忽略', from) ? '忽略' : text.startsWith('勾稽', from) ? '勾稽' : undefined;
    if (keyword) {
      kind = keyword;
      from = skipSpace(text, from + keyword.length, to);
    }
    if (kind === undefined && text.slice(from, to).trim() !== '') break;
    if (kind === '忽略' && keyword) directives.push(silence(text, line, from, to));
    if (kind === '勾稽' && (keyword || from < to)) directives.push(relation(text, line, from, to));
    if (close !== -1) break;
  }
  return directives;
}

function silence(text: string, line: number, from: number, to: number): SilenceDirective {
  let end = from;
  while (end < to && /[A-Za-z0-9]/.test(text[end])) end++;
  const rest = text.slice(end, to).trim();
  const reason = rest.startsWith(':') || rest.startsWith('：') ? rest.slice(1).trim() : '';
  return { kind: '忽略', code: text.slice(from, end).toUpperCase(), codeRange: lineRange(line, from, end), reason };
}

function relation(text: string, line: number, from: number, to: number): RelationDirective {
  const words = text.slice(from, to).trimEnd();
  return { kind: '勾稽', text: words, range: lineRange(line, from, from + words.length) };
}

function skipSpace(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && /\s/.test(text[i])) i++;
  return i;
}
