import type { Measure } from './matter.ts';
import { readMeasure } from './measure.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
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

/** Of names two of which are all there are, and one of which takes in all others but one that stands apart. */
function kindOfPair(names: ReadonlySet<string>, one: string, other: string, wide: string, apart: string): PartsKind {
  if (names.size === 2 && names.has(one) && names.has(other)) return 'complete';
  return names.has(wide) && [...names].some((name) => name !== wide && name !== apart) ? 'mixed' : 'disjoint';
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

const FILLER = signsOf('filler');
const UNNAMED = signsOf('among', 'including', 'respectively', 'filler', 'total');

/** The words of a label, without those that only begin a list. */
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

/** Of those that change nothing elsewhere: 司法所, 线上类, 外地. */
const ENDS_NAMES: ReadonlySet<string> = new Set(['所', '类', '地']);

/** 合 of 合川县: a character that would be a word if it stood alone. */
function isOfName(filler: Token | undefined, name: Token): boolean {
  if (filler === undefined || (filler.sign & FILLER) === 0 || filler.to - filler.from !== 1) return false;
  return name.kind === 'unknown' && (filler.to === name.from || filler.from === name.to);
}

const ORGANS = /(?:县|区|市|镇|乡|街道|局|委|办|厅|院|级|部门|单位|政府|中心|公司|旗|州|省|管委会|街|处|所|大队|支队)$/;

/** Whether a name is that of an organ or a place. */
export function isOrgan(name: string): boolean {
  return name.length > 1 && name.length < 24 && ORGANS.test(name);
}
