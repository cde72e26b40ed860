import { foldLabel } from '../../report/label.ts';

/** Labels longer than any official one are not compared. */
const LONGEST = 60;

/** Returns the similarity of two labels, from 0 to 1; 1 if they differ in punctuation and width only. */
export function similarity(a: string, b: string): number {
  const left = foldLabel(a.slice(0, LONGEST + 1));
  const right = foldLabel(b.slice(0, LONGEST + 1));
  const longer = Math.max(left.length, right.length);
  if (longer === 0 || longer > LONGEST) return 0;
  return 1 - distance(left, right) / longer;
}

/** Returns the candidate most similar to a text, if the similarity is at least `least`. */
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

/** Returns the Levenshtein distance of two texts. */
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
