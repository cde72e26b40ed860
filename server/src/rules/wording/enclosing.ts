import type { ProseLine } from '../../report/prose/line.ts';
import type { Bracket, Pair } from '../../report/prose/pairs.ts';
import type { Prose } from '../../report/prose/prose.ts';

/** Returns the pairs of brackets and quotation marks around a place. A pair may span several lines. */
export function enclosing({ pairing }: Prose, line: ProseLine, at: number): readonly Pair[] {
  const distance = (mark: Bracket) => mark.line.line - line.line || mark.at - at;
  return pairing.pairs.filter(({ open, close }) => distance(open) < 0 && distance(close) > 0);
}
