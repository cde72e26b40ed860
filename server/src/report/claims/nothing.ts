import type { Claim, Measure } from './claim.ts';
import { measuresOf, splitAtAnd } from './labels.ts';
import type { Segment } from './segments.ts';
import { has } from './segments.ts';
import { standing, type Walk } from './standing.ts';
import type { State } from './state.ts';
import type { Token } from './tokens.ts';

/** Reads what a segment without a number says: that there was none, that all were finished, that no fee was charged. */
export function readNothing(segments: readonly Segment[], index: number, state: State, walk: Walk): void {
  const { label } = segments[index];
  const none = label.findIndex((token) => token.kind === 'term' && token.term.kind === 'none');
  if (none !== -1) {
    if (!readNoFee(label, none, state, walk)) readNone(segments, index, none, state, walk);
  } else if (has(label, 'all', 'each')) readFinished(segments, index, state, walk);
}

/** 没有收到政府信息公开申请, 未发生行政复议、行政诉讼. */
function readNone(segments: readonly Segment[], index: number, none: number, state: State, walk: Walk): void {
  const segment = segments[index];
  const { label } = segment;
  // 、 before it: what is denied is part of a list that began earlier.
  if (segment.mark === '、' || label.some(isNegatedAgain(label[none]))) return;
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
  walk.claims.push({
    ...{ kind: 'none', measures, word, needsContext: stands.includes(true) },
    ...{ from: segment.from, to },
  });
}

function isNegatedAgain(first: Token): (token: Token) => boolean {
  return (token) => token !== first && token.kind === 'term' && token.term.kind === 'none';
}

/** 未予以公开 and 没有办理 deny how, not whether. */
function isDeniable({ group, flow, hasObject }: Measure): boolean {
  if (group === 'result') return false;
  if (group !== 'flow') return true;
  return hasObject
    ? ['received', 'new', 'carried-in', 'carried-out'].includes(flow ?? '')
    : flow?.startsWith('carried-') === true;
}

/** 未收取信息处理费, 没有产生信息处理费, 未发出收费通知书. */
function readNoFee(label: readonly Token[], none: number, state: State, { claims }: Walk): boolean {
  const isNotice = has(label, 'fee-notice');
  if (!isNotice && !has(label, 'info-fee')) return false;
  const isClear = label.slice(none).every((token) => token.kind === 'term' && OF_FEES.has(token.term.kind));
  if (isClear && !state.isForeign && !state.isOtherYear && !state.isPlan) {
    const says = isNotice ? 'no-notice' : 'none';
    claims.push({ kind: 'fee', says, from: label[0].from, to: label[label.length - 1].to });
  }
  return true;
}

const OF_FEES: ReadonlySet<string> = new Set([
  ...['none', 'filler', 'info-fee', 'fee-notice', 'issued', 'disclosure', 'application', 'generic'],
]);

/** 已全部办结, 均已答复: unless in time is all that is said. */
function readFinished(segments: readonly Segment[], index: number, state: State, { claims, speaker }: Walk): void {
  const { label, from, to } = segments[index];
  if (!label.every(isOfFinishing) || !has(label, 'all')) return;
  const entries = label.flatMap((token) =>
    token.kind === 'term' && token.term.kind === 'measure' ? [token.term.entry] : [],
  );
  if (entries.length === 0 || entries.some(({ id }) => id !== 'finished' && id !== 'answered' && id !== 'handled'))
    return;
  if (entries.every(({ id }) => id === 'handled')) return;
  const names = has(label, 'application', 'generic');
  if (!names && !isOfAll(state.last?.measure)) return;
  const measure: Measure = {
    ...{ name: '', matter: 'applications', group: 'flow', readings: [], isNarrow: false },
    ...{ isExplicit: has(label, 'application'), hasObject: names || state.last !== undefined },
  };
  const needsContext = standing(measure, state, speaker);
  if (needsContext === undefined) return;
  const claim: Claim = { kind: 'finished', from, to, needsContext };
  claims.push(claim);
}

/** Whether a claim counted all applications: 收到5件, and not 上年结转2件 or 自然人3件. */
function isOfAll(measure: Measure | undefined): boolean {
  if (measure?.matter !== 'applications' || measure.isNarrow) return false;
  return measure.group === 'application' || measure.flow === 'received' || measure.flow === 'handled';
}

function isOfFinishing(token: Token): boolean {
  if (token.kind === 'organ') return true;
  if (token.kind === 'period') return token.period.isOwn;
  return token.kind === 'term' && OF_FINISHING.has(token.term.kind);
}

const OF_FINISHING: ReadonlySet<string> = new Set([
  ...[
    'all',
    'each',
    'measure',
    'filler',
    'application',
    'generic',
    'total',
    'own',
    'own-area',
    'own-office',
    'own-year',
  ],
]);
