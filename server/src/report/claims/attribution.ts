import type { ChangeClaim, FigureClaim, Measure } from './claim.ts';
import { type ClaimLabel, labelsOf, measuresOf, sharingOf, sumOfMeasures } from './labels.ts';
import { UNITS_OF } from './measure.ts';
import { readNothing } from './nothing.ts';
import type { Quantity } from './quantity.ts';
import type { Segment } from './segments.ts';
import { readShare } from './share.ts';
import { standing, type Walk } from './standing.ts';
import { observe, type State } from './state.ts';
import { signsOf } from './vocabulary.ts';

const UP = signsOf('up');
const CHANGE = signsOf('up', 'down');
const INFO_FEE = signsOf('info-fee');

/** Reads the claims of a sentence's segments, or of those in brackets, into `walk.claims`. */
export function walkSegments(segments: readonly Segment[], state: State, walk: Walk): void {
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i];
    observe(state, segment, walk.text, i === 0);
    let last = i;
    if (segment.quantity) last = readNumber(segments, i, segment.quantity, state, walk);
    else readNothing(segments, i, state, walk);
    if (segment.inside.length > 0) walkSegments(segment.inside, { ...state }, walk);
    for (; i < last; i++) {
      const next = segments[i + 1];
      if (next.inside.length > 0) walkSegments(next.inside, { ...state }, walk);
    }
  }
}

/** Reads one number, or the several of a list with 分别; returns the index of the last segment read. */
function readNumber(segments: readonly Segment[], index: number, quantity: Quantity, state: State, walk: Walk): number {
  const segment = segments[index];
  if ((segment.signs & CHANGE) !== 0) {
    readChange(segment, quantity, state, walk);
    return index;
  }
  if (quantity.unit === '%' || quantity.unit === '倍') {
    readShare(segments, index, state, walk);
    return index;
  }
  if ((segment.signs & INFO_FEE) !== 0 && quantity.unit === '元') {
    const fee = segment.label.find(({ kind }) => kind === 'info-fee');
    if (fee && !state.isForeign && !state.isOtherYear && !state.isPlan)
      walk.claims.push({ kind: 'fee', says: 'amount', quantity, from: fee.from, to: quantity.end });
    return index;
  }
  const labels = labelsOf(segments, index);
  const sharing = sharingOf(labels);
  const end = sharing === 'respectively' ? listEnd(segments, index) : index;
  state.last = undefined;
  const measures = measuresOf(labels, state.dispute, walk.text);
  const isTied = segment.mark === '、' || segment.mark === '';
  const isListed = isTied || (segment.mark === '，' && isOfTableTwo(measures?.[0]));
  if (!isListed) state.isBroken = false;
  if (!measures || measures.length === 0) {
    if (segment.label.length > 0) state.isBroken = true;
    return end;
  }
  if (state.isBroken) return end;
  if (measures[0].group === 'dispute') state.dispute = sumOfMeasures(measures);
  if (sharing === 'respectively') {
    if (end - index + 1 !== measures.length) return end;
    for (let i = 0; i < measures.length; i++) claim(measures[i], segments[index + i], labels[i], state, walk);
    return end;
  }
  if (sharing === 'each') for (const measure of measures) claim(measure, segment, labels[0], state, walk);
  else {
    const measure = sumOfMeasures(measures);
    if (measure) claim(measure, segment, labels[0], state, walk);
  }
  return index;
}

/** 公开行政许可决定12件，行政处罚决定3件: what is said about the first holds for the others, even across a comma. */
function isOfTableTwo(measure: Measure | undefined): boolean {
  return measure?.matter === 'decisions' || measure?.matter === 'documents';
}

/** Returns the index of the last of the bare numbers that follow: 分别为3402件、109件和5件. */
function listEnd(segments: readonly Segment[], index: number): number {
  let end = index;
  while (end + 1 < segments.length) {
    const { mark, label, quantity } = segments[end + 1];
    if (!quantity || label.length > 0 || (mark !== '、' && mark !== '，')) break;
    end++;
  }
  return end;
}

function claim(measure: Measure, segment: Segment, label: ClaimLabel, state: State, walk: Walk): void {
  const { quantity } = segment;
  if (!quantity || !UNITS_OF[measure.matter].includes(quantity.unit)) return;
  const needsContext = standing(measure, state, walk.speaker);
  if (needsContext === undefined) return;
  const one: FigureClaim = {
    kind: 'figure',
    measure,
    quantity,
    needsContext,
    from: Math.min(label[0].from, segment.from),
    to: quantity.end,
  };
  walk.claims.push(one);
  state.last = one;
}

/** 同比增长70.3%, 比上年减少12件: a change of the number before it. */
function readChange(segment: Segment, change: Quantity, state: State, { text, claims }: Walk): void {
  const base = state.last;
  const { label } = segment;
  if (!base || !isKnown(label) || !isAgainstLastYear(segment, text)) return;
  if (change.unit !== '%' && change.unit !== '倍' && change.unit !== base.quantity.unit) return;
  const direction: ChangeClaim['direction'] = (segment.signs & UP) !== 0 ? 'up' : 'down';
  const { needsContext } = base;
  claims.push({ kind: 'change', base, change, direction, needsContext, from: label[0].from, to: change.end });
}

function isKnown(label: ClaimLabel): boolean {
  return label.every((token) => (token.kind === 'period' ? token.of.offset === -1 : (token.sign & OF_CHANGE) !== 0));
}

const AGAINST = signsOf('against');
const OF_CHANGE = signsOf(
  ...(['up', 'down', 'against', 'against-other', 'filler', 'about', 'nearly', 'above', 'below', 'other-year'] as const),
);

/** True for 同比, 比上年, 较2022年; 环比 and changes from an unnamed base are left alone. */
function isAgainstLastYear({ label, signs }: Segment, text: string): boolean {
  if ((signs & AGAINST) !== 0) return true;
  const words = text.slice(label[0].from, label[label.length - 1].to);
  if (words.startsWith('环比')) return false;
  return words.startsWith('同比') || label.some(({ kind }) => kind === 'period');
}
