import { type Prose, type ProseLine, proseOf } from '../report/prose/prose.ts';
import { lineRange, type Range } from '../syntax/position.ts';
import { type BlockRule, type Fix, NO_PROBLEMS, type Problem, type RuleMeta } from './rule.ts';

/** A rule about the prose of a block. `needs` are the kinds of characters (MARK) without any of which it finds nothing. */
export function proseRule(
  meta: Omit<RuleMeta, 'parameters'>,
  needs: number,
  check: (prose: Prose) => readonly Problem[],
): BlockRule {
  return {
    ...meta,
    scope: 'block',
    parameters: [],
    check: (block) => {
      const prose = proseOf(block);
      return prose && (prose.marks & needs) !== 0 ? check(prose) : NO_PROBLEMS;
    },
  };
}

/** The range of a stretch of a line of prose. */
export function proseRange({ line }: ProseLine, from: number, to: number): Range {
  return lineRange(line, from, to);
}

/** A fix that writes a stretch anew. */
export function rewrite(line: ProseLine, from: number, to: number, newText: string, isSafe = false): Fix {
  const title = newText === '' ? `删去“${line.text.slice(from, to)}”` : `改为“${newText}”`;
  return { title, edits: [{ range: proseRange(line, from, to), newText }], isPreferred: true, isSafe };
}

/** Words as a message quotes them: not too long. */
export function quote(words: string): string {
  return words.length > 24 ? `“${words.slice(0, 12)}…${words.slice(-8)}”` : `“${words}”`;
}
