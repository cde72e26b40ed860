import type { Block } from '../syntax/block.ts';
import { hashNumber } from '../syntax/hash.ts';
import { Slot } from '../syntax/memo.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { FILLER, proseOf } from './prose/prose.ts';
import { isCaption } from './report.ts';

/** The sentences of a report's paragraphs: a hash of each one's words, and the line it begins on. */
export interface Sentences {
  readonly hashes: readonly number[];
  readonly lines: readonly number[];
}

/** The fewest characters of a sentence to compare: shorter ones coincide by chance, as 无。 and 具体情况如下。 do. */
const SHORTEST = 10;

const read = new Slot<Block, Sentences>();
const NONE: Sentences = { hashes: [], lines: [] };

/** Returns each distinct sentence of the prose once. Ignores years: a copy with only the year updated is a copy. */
export function sentencesOf({ blocks, starts }: SyntaxTree): Sentences {
  const hashes = new Set<number>();
  const lines: number[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const own = ofBlock(blocks[index]);
    for (let i = 0; i < own.hashes.length; i++) {
      if (hashes.has(own.hashes[i])) continue;
      hashes.add(own.hashes[i]);
      lines.push(own.lines[i] + starts[index]);
    }
  }
  return { hashes: [...hashes], lines };
}

function ofBlock(block: Block): Sentences {
  let sentences = read.get(block);
  if (!sentences) {
    sentences = readSentences(block);
    read.set(block, sentences);
  }
  return sentences;
}

function readSentences(block: Block): Sentences {
  const prose = proseOf(block);
  if (!prose || prose.kind === 'heading' || isCaption(block)) return NONE;
  const hashes: number[] = [];
  const lines: number[] = [];
  /** The words so far of the current sentence, and the line it began on. */
  let words = '';
  let begun = -1;
  for (const { line, text, from, to } of prose.lines) {
    let start = from;
    for (let at = from; at <= to; at++) {
      const code = at < to ? text.charCodeAt(at) : LINE_END;
      if (begun === -1 && !isLeftOut(code)) begun = line;
      if (code !== FULL_STOP && code !== EXCLAMATION && code !== QUESTION && code !== LINE_END) continue;
      words += text.slice(start, at);
      start = at + 1;
      if (code === LINE_END) break;
      end();
    }
  }
  end();
  return { hashes, lines };

  function end(): void {
    const plain = words.replace(LEFT_OUT, '').replace(YEAR, '');
    if (plain.length >= SHORTEST) {
      hashes.push(hashNumber(plain));
      lines.push(begun);
    }
    words = '';
    begun = -1;
  }
}

const [FULL_STOP, EXCLAMATION, QUESTION, LINE_END] = [...'。！？\n'].map((one) => one.charCodeAt(0));
/** What is removed from a sentence: blanks and FILLER. */
const LEFT_OUT = /[^!-\u2fff\u3001-\ufffb\ufffd-\uffff]+/g;
const YEAR = /20\d\d/g;

function isLeftOut(code: number): boolean {
  return code <= 0x20 || code === 0x3000 || code === FILLER.charCodeAt(0);
}
