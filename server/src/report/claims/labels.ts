import type { Measure } from './matter.ts';
import { readMeasure } from './measure.ts';
import { type Segment, signsIn } from './segments.ts';
import type { Token } from './tokens.ts';
import { signsOf } from './vocabulary.ts';

/** One of a number's labels: there are several if words are joined by 、 or 和 before it. */
export type ClaimLabel = readonly Token[];

/** Returns the labels of a segment's number. Without words before it, the words before a colon or after it count. */
export function labelsOf(segments: readonly Segment[], index: number): readonly ClaimLabel[] {
  const { label, mark, behind: all } = segments[index];
  const behind = all.length > 0 ? upToTurn(all) : all;
  if (label.length === 0) {
    const before = segments[index - 1];
    if (mark === '：' && before && !before.quantity) return splitAtAnd(joined(before.label, behind));
    return splitAtAnd(behind);
  }
  const labels = splitAtAnd(joined(label, behind));
  if (mark !== '、' || segments[index - 1]?.quantity) return labels;
  let first = index;
  while (first > 0 && segments[first].mark === '、' && !segments[first - 1].quantity) first--;
  return segments
    .slice(first, index)
    .flatMap((one) => splitAtAnd(one.label))
    .concat(labels);
}

function joined(label: ClaimLabel, behind: ClaimLabel): ClaimLabel {
  return behind.length === 0 ? label : label.concat(behind);
}

/** Returns the words after a number that belong to it, up to where something new is said: 收到5件并全部办结. */
function upToTurn(behind: ClaimLabel): ClaimLabel {
  const turn = behind.findIndex(({ sign }) => (sign & TURNS) !== 0);
  return turn === -1 ? behind : behind.slice(0, turn);
}

const TURNS = signsOf('all', 'each', 'and', 'on-time', 'up', 'down', 'against', 'share', 'among');

/** Splits words at each 和 or the like. */
export function splitAtAnd(words: ClaimLabel): readonly ClaimLabel[] {
  const labels: ClaimLabel[] = [];
  let from = 0;
  for (let i = 0; i <= words.length; i++) {
    if (i < words.length && words[i].kind !== 'and') continue;
    if (i > from) labels.push(from === 0 && i === words.length ? words : words.slice(from, i));
    from = i + 1;
  }
  return labels;
}

/** How several labels share their numbers. */
export type Sharing = 'sum' | 'each' | 'respectively';

const RESPECTIVELY = signsOf('respectively');
const EACH = signsOf('each');

export function sharingOf(labels: readonly ClaimLabel[]): Sharing {
  let signs = 0;
  for (const label of labels) signs |= signsIn(label);
  return (signs & RESPECTIVELY) !== 0 ? 'respectively' : (signs & EACH) !== 0 ? 'each' : 'sum';
}

/** Returns the measures of labels; undefined if one of them has none. */
export function measuresOf(
  labels: readonly ClaimLabel[],
  among: Measure | undefined,
  text: string,
): Measure[] | undefined {
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

/** Returns the sum of several measures of one kind that do not overlap: 予以公开和部分公开共1519件. */
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
