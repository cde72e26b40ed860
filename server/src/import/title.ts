import { readTitle } from '../report/title.ts';
import type { FlatBlock } from './flatten.ts';

/** A title that was found. `organ` is empty if it names none. */
export interface FoundTitle {
  readonly text: string;
  readonly organ: string;
  readonly year: number;
  /** The index of its first block, and of the one after its last. */
  readonly from: number;
  readonly to: number;
}

const LONGEST = 80;
const MOST_LINES = 4;
/** The name of a report, however it is worded. */
const NAME = /(政府信息|政务|信息)公开[^，。；]{0,12}(报告|年报)/;
/** The end of an organ's name. */
const ORGAN_END = /[府局委会院厅办室部区县市镇乡省州盟旗道处司署站所队团社行校社]$|中心$/;

/** Reads a line as a report's title, more freely than the report layer: here a title is looked for, not judged. */
function readLooseTitle(text: string): { organ: string; year: number } | undefined {
  const words = text.replace(/[\s《》]/g, '').replace(/[０-９]/g, (one) => one.normalize('NFKC'));
  if (words.length > LONGEST || /[，。；：:,;>»›|]/.test(words)) return undefined;
  const exact = readTitle(words);
  const name = NAME.exec(words);
  const year = exact?.year ?? Number(/(20\d\d)年/.exec(words)?.[1]);
  if (!name || !year) return undefined;
  const before = words.slice(0, name.index);
  const organ = before.replace(/[（(]?20\d\d年?度?[）)]?/, '').replace(/^关于|^发布/, '');
  return { organ, year };
}

/**
 * Finds the title among the blocks above the first section; it may span several lines. Of several it takes one that
 * names an organ, then one marked as a heading, then the last.
 */
export function findTitle(blocks: readonly FlatBlock[]): FoundTitle | undefined {
  let best: (FoundTitle & { score: number }) | undefined;
  for (let from = 0; from < blocks.length; from++) {
    const lines: string[] = [];
    for (let to = from; to < Math.min(blocks.length, from + MOST_LINES); to++) {
      const block = blocks[to];
      if (block.kind !== 'paragraph') break;
      lines.push(block.text);
      const text = lines.join('');
      const read = isTitleStart(lines) ? readLooseTitle(text) : undefined;
      if (!read) continue;
      const isMarked = block.heading === 1;
      const score = (read.organ === '' ? 0 : 8) + (isMarked ? 2 : 0) - (to - from) * 4;
      if (!best || score > best.score || (score === best.score && from > best.from))
        best = { ...read, text: lines.length === 1 ? lines[0] : text, from, to: to + 1, score };
      break;
    }
  }
  return best;
}

/** True for a single line, and for several if the first is an organ's name or has the year or the words of a title. */
function isTitleStart(lines: readonly string[]): boolean {
  if (lines.length === 1) return true;
  const [first] = lines;
  return (ORGAN_END.test(first.trim()) && !/\d/.test(first)) || /20\d\d\s*年|信息公开|政务公开/.test(first);
}
