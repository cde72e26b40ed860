import type { Block } from '../syntax/block.ts';
import { hashNumber } from '../syntax/hash.ts';
import { Slot } from '../syntax/memory.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { FILLER, proseOf } from './prose/prose.ts';
import { isCaption } from './report.ts';

/** The sentences of a report's paragraphs, by a hash of their words and the line that each begins on. */
export interface Sentences {
  readonly hashes: readonly number[];
  readonly lines: readonly number[];
}

/** Shorter sentences are alike by chance: 无。, 具体情况如下。 */
const SHORTEST = 10;

const read = new Slot<Block, Sentences>();
const NONE: Sentences = { hashes: [], lines: [] };

/** Every sentence of the prose, each once. Years are left out of the words: a sentence copied and given the new year is a copy. */
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
  let words = '';
  let begun = -1;
  const end = () => {
    const plain = words.replace(/20\d\d/g, '');
    if (plain.length >= SHORTEST) {
      hashes.push(hashNumber(plain));
      lines.push(begun);
    }
    words = '';
    begun = -1;
  };
  for (const { line, text, from, to } of prose.lines) {
    for (let i = from; i < to; i++) {
      const character = text[i];
      if (character === '。' || character === '！' || character === '？') end();
      else if (character > ' ' && character !== '\u3000' && character !== FILLER) {
        if (begun === -1) begun = line;
        words += character;
      }
    }
  }
  end();
  return { hashes, lines };
}
