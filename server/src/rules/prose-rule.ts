import type { ProseLine } from '../report/prose/line.ts';
import type { Prose } from '../report/prose/prose.ts';
import { lineRange, type Range } from '../syntax/position.ts';
import type { Fix, Problem, ProseRule, RuleMeta } from './rule.ts';

/** Makes a rule about the prose of a block. */
export function proseRule(meta: Omit<RuleMeta, 'parameters'>, check: (prose: Prose) => readonly Problem[]): ProseRule {
  const { code, name, title, english, severity, fix, why, mend, sample } = meta;
  const told = { code, name, title, english, severity, fix, why, mend, sample };
  return { ...told, scope: 'prose', parameters: [], check };
}

/** Makes a check of prose from a check of one line. */
export function eachLine(
  check: (line: ProseLine, problems: Problem[], prose: Prose) => void,
): (prose: Prose) => readonly Problem[] {
  return (prose) => {
    const problems: Problem[] = [];
    for (const line of prose.lines) check(line, problems, prose);
    return problems;
  };
}

/** Returns the range of part of a line, counted from the block's first line. */
export function proseRange({ line }: ProseLine, from: number, to: number): Range {
  return lineRange(line, from, to);
}

/** Returns a fix that replaces part of a line. */
export function rewriteFix(line: ProseLine, from: number, to: number, newText: string, isSafe = false): Fix {
  const title = newText === '' ? `删去“${line.text.slice(from, to)}”` : `改为“${newText}”`;
  return { title, edits: [{ range: proseRange(line, from, to), newText }], isPreferred: true, isSafe };
}

/** Quotes words for a message, shortened if they are long. */
export function quote(words: string): string {
  return words.length > 24 ? `“${words.slice(0, 12)}…${words.slice(-8)}”` : `“${words}”`;
}
