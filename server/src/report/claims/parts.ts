import type { Part, PartsClaim } from './claim.ts';
import { type Measure, readMeasure } from './measure.ts';
import type { Quantity } from './quantity.ts';
import { has, type Segment } from './segments.ts';

/** Reads totals with their parts in a sentence: arithmetic among the words, whatever they are about. */
export function readParts(segments: readonly Segment[], before: readonly Segment[], text: string): PartsClaim[] {
  const claims: PartsClaim[] = [];
  const offer = (claim: PartsClaim | undefined) => claim && claims.push(claim);
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i];
    if (segment.quantity && segment.inside.length > 0) offer(inBrackets(segment, segment.quantity, text));
    if (has(segment.label, 'among'))
      claims.push(
        ...amongThem(
          segments,
          i,
          i === 0 ? before.slice(-MOST_ITEMS) : segments.slice(Math.max(0, i - MOST_ITEMS), i),
          text,
        ),
      );
    else if (has(segment.label, 'respectively')) offer(listed(segments, i, text));
    else if (segment.quantity && has(segment.label, 'total')) offer(addedUp(segments, i, segment.quantity, text));
  }
  return claims;
}

/** Longer lists are not read: it keeps reading linear. */
const MOST_ITEMS = 100;

/** 3607件（市政府349件、市各有关部门933件、…） */
function inBrackets({ quantity, inside }: Segment, whole: Quantity, text: string): PartsClaim | undefined {
  const items = inside.filter((one) => one.quantity);
  if (!items.every((one) => one.quantity?.unit === whole.unit && isPlain(one))) return undefined;
  const parts = items.map((one) => partOf(one, text));
  const [first, ...rest] = inside;
  if (rest.some((one) => has(one.label, 'among', 'including'))) return undefined;
  const kind = kindOf(items, text);
  const claim = {
    kind: 'parts',
    whole,
    parts,
    from: quantity?.from ?? whole.from,
    to: last(parts).quantity.end,
  } as const;
  if (has(first.label, 'among', 'including') || inside.some(isOpenEnded)) {
    return kind === 'mixed' ? tight({ ...claim, relation: 'each' }, items) : relate(claim, kind);
  }
  if (parts.length < 2) return undefined;
  if (kind === 'organs' || kind === 'complete') return { ...claim, relation: 'all' };
  if (kind === 'disjoint') return { ...claim, relation: 'some' };
  return parts.length > 2 && isNear(whole, parts) ? { ...claim, relation: 'all' } : undefined;
}

/** …件，其中自然人…件、…; also where 其中 begins the next sentence. */
function amongThem(
  segments: readonly Segment[],
  index: number,
  before: readonly Segment[],
  text: string,
): PartsClaim[] {
  const groups = groupsOf(segments, index, text);
  const claims: PartsClaim[] = [];
  const units = new Set(groups.flat().map(({ quantity }) => quantity?.unit));
  for (const unit of units) {
    const wholes = before.filter((one) => one.quantity?.unit === unit && !has(one.label, 'share', 'up', 'down'));
    const whole = wholes[0]?.quantity;
    if (!whole || unit === undefined || unit === '%' || wholes.length > 1) continue;
    const items = groups.flatMap((group) => group.filter((one) => one.quantity?.unit === unit).slice(0, 1));
    const parts = items.map((one) => partOf(one, text));
    const claim = { kind: 'parts', whole, parts, from: items[0].from, to: last(parts).quantity.end } as const;
    const isOrgans = groups.length > 1 && groups.every(([first]) => isOrgan(nameOf(first, text)));
    if (isOrgans) claims.push({ ...claim, relation: 'some' });
    else if (isPlain(items[0])) {
      const kind = kindOf(items, text);
      const related = kind === 'mixed' ? tight({ ...claim, relation: 'each' }, items) : relate(claim, kind);
      if (related && suits(items, wholes[0].label, text)) claims.push(related);
    }
  }
  return claims;
}

/** The items after 其中: organs that ； sets apart, with several numbers each; else every number by itself, up to ；. */
function groupsOf(segments: readonly Segment[], index: number, text: string): Segment[][] {
  const rest = segments.slice(index, index + MOST_ITEMS);
  const counted = ({ quantity, label }: Segment) => quantity && !has(label, 'share', 'up', 'down');
  const groups: Segment[][] = [[]];
  for (const segment of rest) {
    if (segment.mark === '；') groups.push([]);
    if (counted(segment)) groups[groups.length - 1].push(segment);
  }
  if (groups.length > 1 && groups.every(([first]) => first && isOrgan(nameOf(first, text)))) return groups;
  const items: Segment[] = [];
  for (const [i, segment] of rest.entries()) {
    const isJoined = segment.mark === '、' || segment.mark === '，' || segment.mark === '：';
    if (i > 0 && (!isJoined || (!segment.quantity && items.length > 0))) break;
    if (counted(segment)) items.push(segment);
  }
  return items.map((item) => [item]);
}

/** …共20件，分别为甲类5件、乙类15件: all the parts. */
function listed(segments: readonly Segment[], index: number, text: string): PartsClaim | undefined {
  const before = segments[index - 1];
  const whole = before?.quantity;
  if (!whole || segments[index].mark !== '，') return undefined;
  const items = [segments[index]];
  for (let i = index + 1; segments[i]?.mark === '、' && items.length < MOST_ITEMS; i++) items.push(segments[i]);
  if (items.length < 2 || items.some((one) => one.quantity?.unit !== whole.unit || !isPlain(one) || isOpenEnded(one)))
    return;
  if (items.some((one) => nameOf(one, text) === '')) return undefined;
  const parts = items.map((one) => partOf(one, text));
  return { kind: 'parts', whole, parts, relation: 'all', from: items[0].from, to: last(parts).quantity.end };
}

/** 新收3511件，上年结转96件，共计3607件: the total comes behind. */
function addedUp(segments: readonly Segment[], index: number, whole: Quantity, text: string): PartsClaim | undefined {
  const { label } = segments[index];
  if (!label.every((token) => token.kind === 'term' && ['total', 'filler', 'generic'].includes(token.term.kind)))
    return;
  const items: Segment[] = [];
  for (let i = index - 1; i >= 0 && segments[i].quantity?.unit === whole.unit && items.length < MOST_ITEMS; i--) {
    items.unshift(segments[i]);
    if (segments[i].mark === '；' || segments[i].mark === '：') break;
  }
  if (items.length < 2 || items.some((one) => has(one.label, 'among', 'including', 'total') || !isPlain(one))) return;
  const kind = kindOf(items, text);
  if (kind !== 'organs' && kind !== 'complete' && !isFlow(items, text)) return undefined;
  const parts = items.map((one) => partOf(one, text));
  return { kind: 'parts', whole, parts, relation: 'all', from: items[0].from, to: whole.end };
}

/** 新收 and 上年结转 together are what there was to do. */
function isFlow(items: readonly Segment[], text: string): boolean {
  const flows = items.map((one) => readMeasure(one.label, undefined, text)?.flow);
  return flows.length === 2 && flows.includes('carried-in') && (flows.includes('new') || flows.includes('received'));
}

/** How the parts of a list stand to each other. */
type Kind =
  /** Organs or places: they do not overlap. */
  | 'organs'
  /** Known to be all there are: 自然人 and 法人或其他组织. */
  | 'complete'
  /** Known not to overlap, but there may be more. */
  | 'disjoint'
  | 'mixed';

function kindOf(items: readonly Segment[], text: string): Kind {
  if (items.every((one) => isOrgan(nameOf(one, text)))) return 'organs';
  const measures = items.map((one) => readMeasure(one.label, NO_DISPUTE, text));
  const [first] = measures;
  if (!first || !measures.every((one): one is Measure => one?.group === first.group)) return 'mixed';
  const names = new Set(measures.map(({ name }) => name));
  if (names.size < measures.length) return 'mixed';
  if (first.group === 'applicant') {
    const isAll = names.size === 2 && names.has('自然人') && names.has('法人或其他组织');
    return isAll ? 'complete' : names.has('法人或其他组织') && names.size > 2 ? 'mixed' : 'disjoint';
  }
  if (first.group === 'outcome') return names.size === 4 ? 'complete' : 'disjoint';
  if (first.group === 'dispute') {
    const isAll = names.size === 2 && names.has('未经复议直接起诉') && names.has('复议后起诉');
    return isAll ? 'complete' : names.has('行政诉讼') && names.size > 2 ? 'mixed' : 'disjoint';
  }
  if (first.group !== 'result') return 'mixed';
  const answers = [...names].filter((name) => ANSWERS.has(name)).length;
  if (answers === names.size) return names.size === ANSWERS.size ? 'complete' : 'disjoint';
  return answers === 0 ? 'disjoint' : 'mixed';
}

/** The six ways to answer an application; what else the lexicon has are cases of these. */
const ANSWERS: ReadonlySet<string> = new Set([
  ...['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'],
]);

const NO_DISPUTE: Measure = {
  ...{ name: '', matter: 'disputes', group: 'dispute', readings: [] },
  ...{ isExplicit: true, hasObject: true, isNarrow: false },
};

function relate(claim: Omit<PartsClaim, 'relation'>, kind: Kind): PartsClaim | undefined {
  return kind === 'mixed' ? undefined : { ...claim, relation: kind === 'complete' ? 'all' : 'some' };
}

/** Of parts that may overlap, only those in one run of 、 are surely parts. */
function tight(claim: PartsClaim, items: readonly Segment[]): PartsClaim {
  let end = 1;
  while (end < items.length && items[end].mark === '、') end++;
  const parts = claim.parts.slice(0, end);
  return { ...claim, parts, to: last(parts).quantity.end };
}

/** Whether what is counted can be a part: results are of what was finished, not of what came in. */
function suits(items: readonly Segment[], whole: Segment['label'], text: string): boolean {
  const isResult = items.some((one) =>
    ['result', 'flow'].includes(readMeasure(one.label, undefined, text)?.group ?? ''),
  );
  const of = readMeasure(whole, undefined, text);
  return !isResult || of?.flow === 'finished' || of?.flow === 'handled' || of?.group === 'result';
}

function partOf(segment: Segment, text: string): Part {
  // Items have numbers: whoever calls has seen to it.
  return { quantity: segment.quantity as Quantity, name: nameOf(segment, text) };
}

/** The words of a label, without those that only begin a list. */
function nameOf({ label }: Segment, text: string): string {
  const words = label.filter(
    (token) =>
      !(token.kind === 'term' && ['among', 'including', 'respectively', 'filler', 'total'].includes(token.term.kind)),
  );
  return words.length === 0 ? '' : text.slice(words[0].from, last(words).to).trim();
}

const ORGANS = /(?:县|区|市|镇|乡|街道|局|委|办|厅|院|级|部门|单位|政府|中心|公司|旗|州|省|管委会|街|处|所|大队|支队)$/;

function isOrgan(name: string): boolean {
  return name.length > 1 && name.length < 24 && ORGANS.test(name);
}

function isPlain({ behind, inside }: Segment): boolean {
  return (
    behind.every((token) => token.kind === 'term' && ['filler', 'and-so-on'].includes(token.term.kind)) &&
    inside.length === 0
  );
}

function isOpenEnded({ label, behind }: Segment): boolean {
  return has(label, 'and-so-on') || has(behind, 'and-so-on');
}

/** Whether parts that nothing is known of add up to nearly the whole: then they are meant to. */
function isNear(whole: Quantity, parts: readonly Part[]): boolean {
  const sum = parts.reduce(
    (total, { quantity }) => total + Number(quantity.value.digits) / 10 ** quantity.value.scale,
    0,
  );
  const value = Number(whole.value.digits) / 10 ** whole.value.scale;
  return sum > value * 0.9 && sum < value * 1.1;
}

function last<T>(items: readonly T[]): T {
  return items[items.length - 1];
}
