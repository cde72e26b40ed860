import type { ShareClaim } from './claim.ts';
import { measuresOf } from './labels.ts';
import { allApplications } from './measure.ts';
import type { Quantity } from './quantity.ts';
import type { Segment } from './segments.ts';
import { standing, type Walk } from './standing.ts';
import type { State } from './state.ts';
import type { Token } from './tokens.ts';
import { signsOf } from './vocabulary.ts';

/** Reads a percentage: 占96.9% of a number stated before, 自然人申请占96.9%, 办结率100%. */
export function readShare(segments: readonly Segment[], index: number, state: State, walk: Walk): void {
  const segment = segments[index];
  const { label, signs, quantity, behind, from } = segment;
  if (quantity?.unit !== '%' || behind.length > 0) return;
  if ((signs & RATE) !== 0) {
    readRate(segment, state, walk);
    return;
  }
  const share = (signs & SHARE) === 0 ? -1 : label.findIndex(({ kind }) => kind === 'share');
  if (share === -1 || !label.slice(share + 1).every(isHarmless)) return;
  const base = { kind: 'share', percentage: quantity, from, to: quantity.end } as const;
  const own = label.slice(0, share);
  if (!own.every(isHarmless)) {
    const measures = measuresOf([own], state.dispute, walk.text);
    if (measures?.length !== 1 || (measures[0].group !== 'applicant' && measures[0].group !== 'result')) return;
    const needsContext = standing(measures[0], state, walk.speaker);
    if (needsContext !== undefined) walk.claims.push({ ...base, needsContext, measure: measures[0], wholes: [] });
    return;
  }
  const found = partAndWholes(segments, index);
  if (found) walk.claims.push({ ...base, ...found, needsContext: false });
}

/**
 * Returns the number right before the percentage, and earlier ones of the same unit that it may be a share of. 其中 or 包括
 * must mark it as a part. Undefined if nothing does, or there are none.
 */
function partAndWholes(segments: readonly Segment[], index: number): Pick<ShareClaim, 'part' | 'wholes'> | undefined {
  const before = segments[index - 1];
  const part = before?.quantity;
  if (!part || segments[index].mark !== '，' || part.unit === '%') return undefined;
  const wholes: Quantity[] = [];
  let isPart = false;
  for (let i = index - 1; i >= Math.max(0, index - MOST_BEFORE); i--) {
    const { quantity, signs } = segments[i];
    if (i < index - 1 && quantity && quantity.unit === part.unit) wholes.push(quantity);
    if ((signs & PARTS) !== 0) isPart = true;
    else if (isPart && wholes.length > 0 && quantity && (signs & SHARE) === 0) break;
  }
  return isPart && wholes.length > 0 ? { part, wholes } : undefined;
}

/** How many segments to look back for a whole; this also keeps reading linear. */
const MOST_BEFORE = 40;

function isHarmless({ sign }: Token): boolean {
  return (sign & HARMLESS) !== 0;
}

const SHARE = signsOf('share');
const RATE = signsOf('rate');
const PARTS = signsOf('among', 'including');
const NAMES = signsOf('application', 'generic');
const APPLICATION = signsOf('application');
const HARMLESS = signsOf('filler', 'about', 'nearly', 'above', 'below', 'total', 'share');
/** The words allowed around a rate; any other refers to a part. */
const OF_RATES = signsOf(
  ...([
    'rate',
    'filler',
    'application',
    'generic',
    'each',
    'and',
    'own',
    'own-area',
    'own-office',
    'own-year',
  ] as const),
);

/** 办结率100%. 按时办结率100% says only that what was due is finished. */
function readRate({ signs, quantity, from }: Segment, state: State, { claims, speaker }: Walk): void {
  const isFull = quantity?.value.digits === 100n && quantity.value.scale === 0 && !quantity.notation.approximation;
  if (!isFull || (signs & ~OF_RATES) !== 0) return;
  const measure = allApplications((signs & APPLICATION) !== 0, (signs & NAMES) !== 0);
  const needsContext = standing(measure, state, speaker);
  if (needsContext !== undefined) claims.push({ kind: 'finished', from, to: quantity.end, needsContext });
}
