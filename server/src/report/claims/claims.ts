import type { Block, MarkdownBlock, ParagraphBlock } from '../../syntax/block.ts';
import { Slot } from '../../syntax/memo.ts';
import { walkSegments } from './attribution.ts';
import type { Claim } from './claim.ts';
import { readPartsClaims } from './parts.ts';
import { isPromising, mayClaim } from './promise.ts';
import { readSegments, type Segment } from './segments.ts';
import { isNumbered, nextSentence, sentenceEnd, skipOrdinal } from './sentence.ts';
import { beginBlock, beginSentence, type State } from './state.ts';
import { readTokens, type Speaker, type Token } from './tokens.ts';

/** The claims of a block, and the text that their offsets refer to: its lines joined by \n. */
export interface BlockClaims {
  readonly text: string;
  readonly claims: readonly Claim[];
}

const NONE: BlockClaims = { text: '', claims: [] };

const read = new Slot<Block, { readonly speaker: Speaker; readonly found: BlockClaims }>();

/** Returns the claims a block of prose makes about figures. Cached while neither block nor speaker changes. */
export function claimsOf(block: Block, speaker: Speaker): BlockClaims {
  if (block.kind !== 'paragraph' && block.kind !== 'markdown') return NONE;
  const cached = read.get(block);
  if (cached && isSame(cached.speaker, speaker)) return cached.found;
  const found = readClaims(block, speaker);
  read.set(block, { speaker, found });
  return found;
}

function isSame(a: Speaker, b: Speaker): boolean {
  return a === b || (a.year === b.year && a.organ === b.organ);
}

function readClaims(block: ParagraphBlock | MarkdownBlock, speaker: Speaker): BlockClaims {
  const text = textOf(block);
  // Most blocks without claims are rejected as a whole.
  if (!isPromising(text, 0, text.length)) return NONE;
  const isByLine = block.kind === 'markdown';
  let reader: Reader | undefined;
  // Sentences without claims are read only if one with claims follows, which may depend on them.
  let unread = skipOrdinal(text, 0);
  let next: number;
  for (let from = unread; from < text.length; from = next) {
    const to = sentenceEnd(text, from, isByLine);
    next = nextSentence(text, to);
    if (!isPromising(text, from, to)) continue;
    const tokens = readTokens(text, from, to, speaker);
    if (!mayClaim(tokens)) continue;
    reader ??= { text, speaker, claims: [], state: beginBlock(), before: [] };
    while (unread < from) {
      const end = sentenceEnd(text, unread, isByLine);
      if (end > unread) readSentence(unread, readTokens(text, unread, end, speaker), reader);
      unread = nextSentence(text, end);
    }
    readSentence(from, tokens, reader);
    unread = next;
  }
  return reader && reader.claims.length > 0 ? { text, claims: reader.claims } : NONE;
}

/** The input, state and output of reading a block's sentences. */
interface Reader {
  readonly text: string;
  readonly speaker: Speaker;
  readonly claims: Claim[];
  readonly state: State;
  /** The segments of the previous sentence. */
  before: readonly Segment[];
}

function readSentence(from: number, tokens: readonly Token[], reader: Reader): void {
  const { text, state, before, claims } = reader;
  beginSentence(state);
  if (isNumbered(text, from)) state.isForeign = false;
  const segments = readSegments(tokens);
  walkSegments(segments, state, reader);
  readPartsClaims(segments, before, text, claims);
  reader.before = segments;
}

function textOf({ lines, size }: ParagraphBlock | MarkdownBlock): string {
  let text = lines[0].text;
  for (let i = 1; i < size; i++) text += `\n${lines[i].text}`;
  return text;
}
