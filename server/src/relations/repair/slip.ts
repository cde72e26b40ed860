/**
 * How likely a slip of the pen or keyboard turns one figure into another: a slip is rare, each of its kinds as likely
 * as the next, and so is each place of a figure where it can happen; what no slip explains is far less likely.
 */

/** The kinds of slip that are told apart. */
export type SlipKind = 'mistyped' | 'transposed' | 'dropped' | 'doubled' | 'one-off' | 'blank' | 'other';

export interface Slip {
  /** The likeliest kind that explains it. */
  readonly kind: SlipKind;
  /** The natural logarithm of the likelihood, of all kinds together. */
  readonly likelihood: number;
}

/** How likely it is that any one figure is slipped at all: one figure in a report of two hundred, or two. */
const RARITY = 0.01;
const KIND = 0.2;
const OTHER = 0.001;

/** The logarithm of how likely two neighbours are to have each other's figures. */
export const EXCHANGE = Math.log(RARITY * 0.1);
/** The same of two figures that stand farther apart. */
export const FAR_EXCHANGE = Math.log(RARITY * 0.005);

/** How much likelier a total is to be wrong than another figure: it may also be added up wrongly, or be out of date. */
export const TOTAL = Math.log(1.4);

/** The slip by which the true figure was written as the one that stands there; both in plain digits. */
export function slipBetween(truth: string, written: string): Slip {
  let kind: SlipKind = 'other';
  let best = OTHER;
  let all = OTHER;
  const offer = (own: SlipKind, probability: number) => {
    all += probability;
    if (probability <= best) return;
    best = probability;
    kind = own;
  };
  if (written === '') offer('blank', KIND);
  else {
    if (isTransposed(truth, written)) offer('transposed', KIND / Math.max(1, truth.length - 1));
    if (isMistyped(truth, written)) offer('mistyped', KIND / (9 * truth.length));
    if (isDropped(truth, written)) offer('dropped', KIND / truth.length);
    if (isDoubled(truth, written)) offer('doubled', KIND / truth.length);
    if (isOneOff(truth, written)) offer('one-off', KIND / 2);
  }
  return { kind, likelihood: Math.log(all * RARITY) };
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
