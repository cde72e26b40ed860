import type { Measure } from './claim.ts';
import { measuresOf, splitAtAnd } from './labels.ts';
import { allApplications } from './measure.ts';
import type { Segment } from './segments.ts';
import { standing, type Walk } from './standing.ts';
import type { State } from './state.ts';
import type { Token } from './tokens.ts';
import { signsOf } from './vocabulary.ts';

const NONE = signsOf('none');
const ALL = signsOf('all');
const ALL_OR_EACH = signsOf('all', 'each');
const NOTICE = signsOf('fee-notice');
const FEE = signsOf('fee-notice', 'info-fee');
const APPLICATION = signsOf('application');
const NAMES = signsOf('application', 'generic');

/** Reads a segment without a number: that there was none, that all were finished, or that no fee was charged. */
export function readNothing(segments: readonly Segment[], index: number, state: State, walk: Walk): void {
  const { signs } = segments[index];
  if ((signs & NONE) !== 0) {
    if ((signs & FEE) !== 0) readNoFee(segments[index], state, walk);
    else readNone(segments, index, state, walk);
  } else if ((signs & ALL_OR_EACH) !== 0) readFinished(segments[index], state, walk);
}

/** 没有收到政府信息公开申请, 未发生行政复议、行政诉讼. */
function readNone(segments: readonly Segment[], index: number, state: State, walk: Walk): void {
  const segment = segments[index];
  const { label } = segment;
  const none = label.findIndex(isNone);
  // After 、, what is denied is part of a list that began earlier.
  if (segment.mark === '、') return;
  const labels = [...splitAtAnd([...label.slice(0, none), ...label.slice(none + 1)])];
  let to = segment.to;
  for (let i = index + 1; segments[i]?.mark === '、'; i++) {
    if (segments[i].quantity) return;
    labels.push(...splitAtAnd(segments[i].label));
    to = segments[i].to;
  }
  const measures = measuresOf(labels, undefined, walk.text);
  if (!measures || measures.length === 0 || !measures.every(isDeniable)) return;
  const stands = measures.map((measure) => standing(measure, state, walk.speaker));
  if (stands.includes(undefined)) return;
  const word = { from: label[none].from, to: label[none].to };
  walk.claims.push({ kind: 'none', measures, word, needsContext: stands.includes(true), from: segment.from, to });
}

function isNone({ kind }: Token): boolean {
  return kind === 'none';
}

/** False for what 未予以公开 and 没有办理 deny: how it was done, not whether there was any. */
function isDeniable({ group, flow, hasObject }: Measure): boolean {
  if (group === 'result') return false;
  if (group !== 'flow') return true;
  return hasObject
    ? ['received', 'new', 'carried-in', 'carried-out'].includes(flow ?? '')
    : flow?.startsWith('carried-') === true;
}

/** 未收取信息处理费, 没有产生信息处理费, 未发出收费通知书. */
function readNoFee({ label, signs }: Segment, state: State, { claims }: Walk): void {
  const isClear = label.slice(label.findIndex(isNone)).every(({ sign }) => (sign & OF_FEES) !== 0);
  if (!isClear || state.isForeign || state.isOtherYear || state.isPlan) return;
  const says = (signs & NOTICE) !== 0 ? 'no-notice' : 'none';
  claims.push({ kind: 'fee', says, from: label[0].from, to: label[label.length - 1].to });
}

const OF_FEES = signsOf(
  ...(['none', 'filler', 'info-fee', 'fee-notice', 'issued', 'disclosure', 'application', 'generic'] as const),
);

/** 已全部办结, 均已答复, 均办结; not with 按时, which speaks only of what was due. */
function readFinished({ label, signs, from, to }: Segment, state: State, { claims, speaker }: Walk): void {
  if (!label.every(isOfFinishing)) return;
  const entries = label.flatMap((token) => (token.kind === 'measure' ? [token.of] : []));
  if (entries.some(({ id }) => id !== 'finished' && id !== 'answered' && id !== 'handled')) return;
  if (entries.every(({ id }) => id === 'handled')) return;
  const names = (signs & NAMES) !== 0;
  // 均办结 refers to what was counted right before.
  const isOfItself = names && (signs & ALL) !== 0;
  if (!isOfItself && !isOfAll(state.last?.measure)) return;
  const measure = allApplications((signs & APPLICATION) !== 0, true);
  const needsContext = standing(measure, state, speaker);
  if (needsContext !== undefined) claims.push({ kind: 'finished', from, to, needsContext });
}

/** True if a claim counted all applications: 收到5件, but not 上年结转2件 or 自然人3件. */
function isOfAll(measure: Measure | undefined): boolean {
  if (measure?.matter !== 'applications' || measure.isNarrow) return false;
  return measure.group === 'application' || measure.flow === 'received' || measure.flow === 'handled';
}

function isOfFinishing(token: Token): boolean {
  if (token.kind === 'organ') return true;
  return token.kind === 'period' ? token.of.isOwn : (token.sign & OF_FINISHING) !== 0;
}

const OF_FINISHING = signsOf(
  ...(['all', 'each', 'measure', 'filler', 'application', 'generic', 'total'] as const),
  ...(['own', 'own-area', 'own-office', 'own-year'] as const),
);
