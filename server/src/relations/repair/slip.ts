/**
 * How likely it is that a slip of the pen or keyboard turns one figure into another. Slips are rare; all their kinds
 * are equally likely, and so are all places of a figure where one can happen. What no slip explains is far less likely.
 */

/** The kinds of slip that are distinguished. */
export type SlipKind = 'mistyped' | 'transposed' | 'dropped' | 'doubled' | 'one-off' | 'blank' | 'other';

export interface Slip {
  /** The likeliest kind that explains it. */
  readonly kind: SlipKind;
  /** The natural logarithm of the likelihood, summed over all kinds. */
  readonly likelihood: number;
}

/** The probability that a figure has a slip at all: one or two figures in a report of two hundred. */
const RARITY = 0.01;
const KIND = 0.2;
const OTHER = 0.001;

/** The logarithm of the likelihood that two neighbours have exchanged figures. */
export const EXCHANGE = Math.log(RARITY * 0.1);
/** The same for two figures that are farther apart. */
export const FAR_EXCHANGE = Math.log(RARITY * 0.005);

/**
 * How much likelier, as a logarithm, a total is to be wrong than another figure: it may also be added up wrongly, or
 * outdated.
 */
export const TOTAL = Math.log(1.4);

/** The slip that turned the true figure into the written one; both in plain digits. */
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

/** True if a digit was left out; leading zeros that this leaves are not written. */
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
