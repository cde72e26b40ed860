import { foldLabel } from '../../report/label.ts';

/** Longer labels than any of a format's are compared with none. */
const LONGEST = 60;

/** How alike two labels are: 1 where they are the same but for punctuation and widths, 0 where they share nothing. */
export function similarity(a: string, b: string): number {
  const left = foldLabel(a.slice(0, LONGEST + 1));
  const right = foldLabel(b.slice(0, LONGEST + 1));
  const longer = Math.max(left.length, right.length);
  if (longer === 0 || longer > LONGEST) return 0;
  return 1 - distance(left, right) / longer;
}

/** The candidate most like a text, if it is alike enough. */
export function nearest<T>(
  text: string,
  candidates: readonly T[],
  labelOf: (candidate: T) => string,
  least: number,
): T | undefined {
  let best: T | undefined;
  let bestScore = 0;
  for (const candidate of candidates) {
    const score = similarity(text, labelOf(candidate));
    if (score >= least && score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** How many characters must be put in, left out or changed to make one text the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}
