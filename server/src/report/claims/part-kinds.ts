import type { Measure } from './matter.ts';
import { readMeasure } from './measure.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { signsOf } from './vocabulary.ts';

/** How the parts of a list relate to each other. */
export type PartsKind =
  /** Organs or places, which do not overlap. */
  | 'organs'
  /** Known to be complete: 自然人 and 法人或其他组织. */
  | 'complete'
  /** Known not to overlap, but maybe incomplete. */
  | 'disjoint'
  | 'mixed';

/** Returns how parts relate to each other, judged by their names. */
export function partsKindOf(items: readonly Segment[], text: string): PartsKind {
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
      return kindOfPair(names, '自然人', '法人或其他组织', '法人或其他组织', '自然人');
    case 'dispute':
      return kindOfPair(names, '未经复议直接起诉', '复议后起诉', '行政诉讼', '行政复议');
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

/** Classifies names: `one` and `other` together are complete; `wide` includes all but itself and `apart`. */
function kindOfPair(names: ReadonlySet<string>, one: string, other: string, wide: string, apart: string): PartsKind {
  if (names.size === 2 && names.has(one) && names.has(other)) return 'complete';
  return names.has(wide) && [...names].some((name) => name !== wide && name !== apart) ? 'mixed' : 'disjoint';
}

/** The six ways to answer an application; the lexicon's other results are cases of these. */
const ANSWERS: ReadonlySet<string> = new Set([
  ...['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'],
]);

/** Allows 其他 as an outcome in a list. */
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

/** True if the items can be parts of the whole: results are parts of what was finished, not of what was received. */
export function suits(items: readonly Segment[], whole: Segment, text: string): boolean {
  const isResult = ({ label, signs }: Segment) => {
    const group = (signs & MEASURE) === 0 ? undefined : readMeasure(label, undefined, text)?.group;
    return group === 'result' || group === 'flow';
  };
  if (!items.some(isResult)) return true;
  const of = readMeasure(whole.label, undefined, text);
  return of?.flow === 'finished' || of?.flow === 'handled' || of?.group === 'result';
}

/** True for 新收 and 上年结转, which together are all there was to do. */
export function isAllToDo(items: readonly Segment[], text: string): boolean {
  if (items.length !== 2) return false;
  const flows = items.map(({ label }) => readMeasure(label, undefined, text)?.flow);
  return flows.includes('carried-in') && (flows.includes('new') || flows.includes('received'));
}

const FILLER = signsOf('filler');
const UNNAMED = signsOf('among', 'including', 'respectively', 'filler', 'total');

/** Returns the words of a label, without those that only introduce a list. */
export function nameOf({ label }: Segment, text: string): string {
  let first = label.findIndex(isNamed);
  if (first === -1) return '';
  let last = label.findLastIndex(isNamed);
  if (isOfName(label[first - 1], label[first])) first--;
  if (isOfName(label[last + 1], label[last]) && ENDS_NAMES.has(text[label[last].to])) last++;
  return text.slice(label[first].from, label[last].to).replaceAll('*', '').trim();
}

function isNamed({ sign }: Token): boolean {
  return (sign & UNNAMED) === 0;
}

/** Fillers that belong to a name they end: 司法所, 线上类, 外地. */
const ENDS_NAMES: ReadonlySet<string> = new Set(['所', '类', '地']);

/** True for a filler of one character that is part of a name: 合 in 合川县. */
function isOfName(filler: Token | undefined, name: Token): boolean {
  if (filler === undefined || (filler.sign & FILLER) === 0 || filler.to - filler.from !== 1) return false;
  return name.kind === 'unknown' && (filler.to === name.from || filler.from === name.to);
}

const ORGANS = /(?:县|区|市|镇|乡|街道|局|委|办|厅|院|级|部门|单位|政府|中心|公司|旗|州|省|管委会|街|处|所|大队|支队)$/;

/** True if a name is that of an organ or a place. */
export function isOrgan(name: string): boolean {
  return name.length > 1 && name.length < 24 && ORGANS.test(name);
}
