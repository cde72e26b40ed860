import type { Block, MarkdownBlock, ParagraphBlock } from '../../syntax/block.ts';
import { readLabel } from '../label.ts';
import { walkSegments } from './attribution.ts';
import type { Claim } from './claim.ts';
import { readParts } from './parts.ts';
import { readSegments, type Segment } from './segments.ts';
import { beginBlock, beginSentence } from './state.ts';
import { readTokens, type Speaker } from './tokens.ts';

/** The claims of a block, and its text, in which they are: its lines joined by \n. */
export interface BlockClaims {
  readonly text: string;
  readonly claims: readonly Claim[];
}

const NONE: BlockClaims = { text: '', claims: [] };

/** Whatever a claim has: a digit, a numeral with a unit, a word for none or for all. */
const MAY_CLAIM = /[\d０-９]|[一二两三四五六七八九十百千万亿][余多]?[件份宗起例部个]|未|没有|无|全部|均|都/;

const read = new WeakMap<Block, { readonly speaker: Speaker; readonly found: BlockClaims }>();

/** The claims that a block of prose makes about figures. Read once for as long as neither it nor the speaker changes. */
export function claimsOf(block: Block, speaker: Speaker): BlockClaims {
  if (block.kind !== 'paragraph' && block.kind !== 'markdown') return NONE;
  const cached = read.get(block);
  if (cached && isSame(cached.speaker, speaker)) return cached.found;
  const found = readClaims(block, speaker);
  read.set(block, { speaker, found });
  return found;
}

function isSame(a: Speaker, b: Speaker): boolean {
  return a.year === b.year && a.isRollUp === b.isRollUp && a.names.join() === b.names.join();
}

function readClaims(block: ParagraphBlock | MarkdownBlock, speaker: Speaker): BlockClaims {
  const lines = block.lines.slice(0, block.size);
  if (!lines.some(({ text }) => MAY_CLAIM.test(text))) return NONE;
  const text = lines.map((line) => line.text).join('\n');
  const claims: Claim[] = [];
  const state = beginBlock();
  let before: readonly Segment[] = [];
  for (const [from, to] of sentencesOf(text, block.kind === 'markdown')) {
    beginSentence(state);
    // 一是, 二是: a new thought, and no longer about the organ that the last one told of.
    if (text[from + 1] === '是' && '一二三四五六七八九'.includes(text[from])) state.isForeign = false;
    const segments = readSegments(readTokens(text, from, to, speaker));
    walkSegments(segments, state, { text, speaker, claims });
    claims.push(...readParts(segments, before, text));
    before = segments;
  }
  return claims.length === 0 ? NONE : { text, claims };
}

/** The sentences of a text: a list's lines are sentences of their own. Numbers at the beginning of a line are left out. */
function sentencesOf(text: string, byLine: boolean): [from: number, to: number][] {
  const sentences: [number, number][] = [];
  let from = skipOrdinal(text, 0);
  for (let i = from; i < text.length; i++) {
    const character = text[i];
    if (!'。！？!?'.includes(character) && !(character === '\n' && byLine)) continue;
    if (i > from) sentences.push([from, i]);
    from = i + 1;
    while ('”’」』）)'.includes(text[from] ?? ' ')) from++;
    from = skipOrdinal(text, from);
    i = from - 1;
  }
  if (from < text.length) sentences.push([from, text.length]);
  return sentences;
}

const LEAD = /^[\s\u3000>*+-]*/;

function skipOrdinal(text: string, from: number): number {
  const rest = text.slice(from, from + 16);
  const lead = LEAD.exec(rest)?.[0].length ?? 0;
  const { ordinal } = readLabel(rest.slice(lead));
  return from + lead + (ordinal?.length ?? 0);
}
