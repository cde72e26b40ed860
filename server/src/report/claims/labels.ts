import type { Measure } from './measure.ts';
import { readMeasure } from './measure.ts';
import { has, type Segment } from './segments.ts';
import type { Token } from './tokens.ts';

/** The labels of a number: several where words are joined by 、 or 和 before it. */
export type Label = readonly Token[];

/**
 * The labels that stand before a segment's number. Of a number with no words before it, the words before a colon, or
 * those right behind it, are its label.
 */
export function labelsOf(segments: readonly Segment[], index: number): Label[] {
  const segment = segments[index];
  const { quantity } = segment;
  const behind = quantity ? upToTurn(segment.behind) : [];
  if (!quantity && segment.label.length === 0) return [];
  if (segment.label.length === 0) {
    const before = segments[index - 1];
    if (segment.mark === '：' && before && !before.quantity) return splitAtAnd([...before.label, ...behind]);
    return behind.length > 0 ? [behind] : [];
  }
  const labels = splitAtAnd([...segment.label, ...behind]);
  for (let i = index; i > 0 && segments[i].mark === '、' && !segments[i - 1].quantity; i--) {
    labels.unshift(...splitAtAnd(segments[i - 1].label));
  }
  return labels;
}

/** What stands behind a number belongs to it up to where something new is said: 收到5件并全部办结. */
function upToTurn(behind: Label): Label {
  const turn = behind.findIndex((token) => token.kind === 'term' && TURNS.has(token.term.kind));
  return turn === -1 ? behind : behind.slice(0, turn);
}

const TURNS: ReadonlySet<string> = new Set([
  'all',
  'each',
  'and',
  'on-time',
  'up',
  'down',
  'against',
  'share',
  'among',
]);

export function splitAtAnd(tokens: Label): Label[] {
  const labels: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'term' && token.term.kind === 'and') labels.push([]);
    else labels[labels.length - 1].push(token);
  }
  return labels.filter((label) => label.length > 0);
}

/** How several labels share their numbers. */
export type Sharing = 'sum' | 'each' | 'respectively';

export function sharingOf(labels: readonly Label[]): Sharing {
  if (labels.some((label) => has(label, 'respectively'))) return 'respectively';
  return labels.some((label) => has(label, 'each')) ? 'each' : 'sum';
}

/** The measures of labels; nothing where one of them is none. */
export function measuresOf(labels: readonly Label[], among: Measure | undefined, text: string): Measure[] | undefined {
  const measures: Measure[] = [];
  let dispute = among;
  for (const label of labels) {
    const measure = readMeasure(label, dispute, text);
    if (!measure) return undefined;
    if (measure.group === 'dispute') dispute = measure;
    measures.push(measure);
  }
  return measures;
}

/** The sum of several measures of one kind that do not overlap: 予以公开和部分公开共1519件. */
export function sumOfMeasures(measures: readonly Measure[]): Measure | undefined {
  const [first, ...rest] = measures;
  if (rest.length === 0) return first;
  const kinds = new Set(measures.map(({ group }) => group));
  const isDisjoint = kinds.size === 1 && first.group !== 'flow' && first.group !== 'application';
  // 收到自然人和法人申请: the first carries the verb.
  const isShared = first.isNarrow && rest.every(({ group }) => group === 'applicant') && first.group === 'flow';
  if (!isDisjoint && !isShared) return undefined;
  const count = Math.min(...measures.map(({ readings }) => readings.length));
  const readings = Array.from({ length: count }, (_, i) => ({
    meaning: measures.map((measure) => measure.readings[i].meaning).join('加'),
    expression: measures.map((measure) => measure.readings[i].expression).join(' + '),
  }));
  return {
    ...first,
    name: measures.map(({ name }) => name).join('、'),
    readings,
    isExplicit: measures.some(({ isExplicit }) => isExplicit),
    hasObject: measures.some(({ hasObject }) => hasObject),
  };
}
