/**
 * How likely a slip of the pen or keyboard turns one figure into another. Each kind of slip is as likely as the next,
 * and so is each place of a figure where it can happen; what no slip explains is a thousand times less likely.
 */

/** The kinds of slip that are told apart. */
export type SlipKind = 'mistyped' | 'transposed' | 'dropped' | 'doubled' | 'one-off' | 'blank' | 'other';

export interface Slip {
  readonly kind: SlipKind;
  /** The natural logarithm of its likelihood. */
  readonly likelihood: number;
}

const OTHER: Slip = { kind: 'other', likelihood: Math.log(0.001) };

/** The likeliest slip by which the true figure was written as the one that stands there; both in plain digits. */
export function slipBetween(truth: string, written: string): Slip {
  let best = OTHER;
  const offer = (kind: SlipKind, probability: number) => {
    const likelihood = Math.log(probability);
    if (likelihood > best.likelihood) best = { kind, likelihood };
  };
  if (written === '') {
    offer('blank', 0.2);
    return best;
  }
  if (isTransposed(truth, written)) offer('transposed', 0.2 / Math.max(1, truth.length - 1));
  if (isMistyped(truth, written)) offer('mistyped', 0.2 / (9 * truth.length));
  if (isDropped(truth, written)) offer('dropped', 0.2 / truth.length);
  if (isDoubled(truth, written)) offer('doubled', 0.2 / truth.length);
  if (isOneOff(truth, written)) offer('one-off', 0.1);
  return best;
}

function isTransposed(truth: string, written: string): boolean {
  if (truth.length !== written.length) return false;
  const at = firstDifference(truth, written);
  return (
    at + 1 < truth.length &&
    truth[at] === written[at + 1] &&
    truth[at + 1] === written[at] &&
    truth.slice(at + 2) === written.slice(at + 2)
  );
}

function isMistyped(truth: string, written: string): boolean {
  if (truth.length !== written.length) return false;
  const at = firstDifference(truth, written);
  return at < truth.length && truth.slice(at + 1) === written.slice(at + 1);
}

/** A digit left out. A leading zero that comes of it is not written. */
function isDropped(truth: string, written: string): boolean {
  for (let i = 0; i < truth.length; i++) {
    if (withoutLeadingZeros(truth.slice(0, i) + truth.slice(i + 1)) === written) return true;
  }
  return false;
}

function isDoubled(truth: string, written: string): boolean {
  if (written.length !== truth.length + 1) return false;
  const at = firstDifference(truth, written);
  // The doubled digit is the one before the first difference, or the last.
  return at > 0 && written[at] === written[at - 1] && truth.slice(at) === written.slice(at + 1);
}

function isOneOff(truth: string, written: string): boolean {
  if (truth.includes('.') || written.includes('.') || truth.length > 15) return false;
  return Math.abs(Number(truth) - Number(written)) === 1;
}

function firstDifference(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

function withoutLeadingZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
