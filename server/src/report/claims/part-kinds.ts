import { type Measure, readMeasure } from './measure.ts';
import type { Segment } from './segments.ts';
import { signsOf } from './vocabulary.ts';

/** How the parts of a list stand to each other. */
export type PartsKind =
  /** Organs or places: they do not overlap. */
  | 'organs'
  /** Known to be all there are: 自然人 and 法人或其他组织. */
  | 'complete'
  /** Known not to overlap, but there may be more. */
  | 'disjoint'
  | 'mixed';

/** How some parts stand to each other, by their names. */
export function kindOf(items: readonly Segment[], text: string): PartsKind {
  if (items.every((item) => isOrgan(nameOf(item, text)))) return 'organs';
  const names = new Set<string>();
  let group: Measure['group'] | undefined;
  for (const { label } of items) {
    const measure = readMeasure(label, NO_DISPUTE, text);
    if (!measure || (group !== undefined && measure.group !== group) || names.has(measure.name)) return 'mixed';
    group = measure.group;
    names.add(measure.name);
  }
  switch (group) {
    case 'applicant':
      return kindOfPair(names, '自然人', '法人或其他组织', '法人或其他组织');
    case 'dispute':
      return kindOfPair(names, '未经复议直接起诉', '复议后起诉', '行政诉讼');
    case 'outcome':
      return names.size === 4 ? 'complete' : 'disjoint';
    case 'result': {
      const answers = [...names].filter((name) => ANSWERS.has(name)).length;
      if (answers === names.size) return answers === ANSWERS.size ? 'complete' : 'disjoint';
      return answers === 0 ? 'disjoint' : 'mixed';
    }
    default:
      return 'mixed';
  }
}

/** Of names two of which are all there are, and one of which takes in others: with more than two it overlaps. */
function kindOfPair(names: ReadonlySet<string>, one: string, other: string, wide: string): PartsKind {
  if (names.size === 2 && names.has(one) && names.has(other)) return 'complete';
  return names.size > 2 && names.has(wide) ? 'mixed' : 'disjoint';
}

/** The six ways to answer an application; what else the lexicon has are cases of these. */
const ANSWERS: ReadonlySet<string> = new Set([
  ...['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'],
]);

/** 其他 may be an outcome in a list. */
const NO_DISPUTE: Measure = {
  name: '',
  matter: 'disputes',
  group: 'dispute',
  flow: undefined,
  readings: [],
  isExplicit: true,
  hasObject: true,
  isNarrow: false,
};

const MEASURE = signsOf('measure');

/** Whether what is counted can be a part of the whole: results are of what was finished, not of what came in. */
export function suits(items: readonly Segment[], whole: Segment, text: string): boolean {
  const isResult = ({ label, signs }: Segment) => {
    const group = (signs & MEASURE) === 0 ? undefined : readMeasure(label, undefined, text)?.group;
    return group === 'result' || group === 'flow';
  };
  if (!items.some(isResult)) return true;
  const of = readMeasure(whole.label, undefined, text);
  return of?.flow === 'finished' || of?.flow === 'handled' || of?.group === 'result';
}

/** 新收 and 上年结转 together are what there was to do. */
export function isAllToDo(items: readonly Segment[], text: string): boolean {
  if (items.length !== 2) return false;
  const flows = items.map(({ label }) => readMeasure(label, undefined, text)?.flow);
  return flows.includes('carried-in') && (flows.includes('new') || flows.includes('received'));
}

const UNNAMED = signsOf('among', 'including', 'respectively', 'filler', 'total');

/** The words of a label, without those that only begin a list. */
export function nameOf({ label }: Segment, text: string): string {
  let first = 0;
  let last = label.length - 1;
  while (first <= last && (label[first].sign & UNNAMED) !== 0) first++;
  while (last > first && (label[last].sign & UNNAMED) !== 0) last--;
  return first > last ? '' : text.slice(label[first].from, label[last].to).trim();
}

const ORGANS = /(?:县|区|市|镇|乡|街道|局|委|办|厅|院|级|部门|单位|政府|中心|公司|旗|州|省|管委会|街|处|所|大队|支队)$/;

/** Whether a name is that of an organ or a place. */
export function isOrgan(name: string): boolean {
  return name.length > 1 && name.length < 24 && ORGANS.test(name);
}
