import { flatMap } from '../../syntax/flat-map.ts';
import type { Claim, ClaimPart, PartsClaim } from './claim.ts';
import { isAllToDo, isOrgan, nameOf, type PartsKind, partsKindOf, suits } from './part-kinds.ts';
import type { Quantity } from './quantity.ts';
import type { Segment } from './segments.ts';
import { signsOf } from './vocabulary.ts';

const AMONG = signsOf('among');
const RESPECTIVELY = signsOf('respectively');
const TOTAL = signsOf('total');
const BEGIN_PARTS = signsOf('among', 'including');
const BEGIN_OR_TOTAL = signsOf('among', 'including', 'total');
/** Numbers after these are not counts. */
const NO_COUNTS = signsOf('share', 'up', 'down');
const AND_SO_ON = signsOf('and-so-on');
const OF_TOTALS = signsOf('total', 'filler', 'generic');
const OF_PLAIN_PARTS = signsOf('filler', 'and-so-on');

/** Reads a sentence's totals and their parts into `claims`: arithmetic within the prose, whatever it is about. */
export function readPartsClaims(
  segments: readonly Segment[],
  before: readonly Segment[],
  text: string,
  claims: Claim[],
): void {
  for (let i = 0; i < segments.length; i++) {
    const { signs, quantity, inside } = segments[i];
    if (quantity && inside.length > 0) offer(inBrackets(segments[i], quantity, text), claims);
    if ((signs & AMONG) !== 0) amongThem(segments, i, i === 0 ? before : segments, text, claims);
    else if ((signs & RESPECTIVELY) !== 0) offer(listed(segments, i, text), claims);
    else if (quantity && (signs & TOTAL) !== 0) offer(addedUp(segments, i, quantity, text), claims);
  }
}

function offer(claim: PartsClaim | undefined, claims: Claim[]): void {
  if (claim) claims.push(claim);
}

/** The longest list to read, which keeps reading linear. */
const MOST_ITEMS = 100;

/** 3607件（市政府349件、市各有关部门933件、…） */
function inBrackets({ inside }: Segment, whole: Quantity, text: string): PartsClaim | undefined {
  const items = inside.filter((one) => one.quantity);
  if (!items.every((one) => one.quantity?.unit === whole.unit && isPlain(one))) return undefined;
  const parts = items.map((one) => partOf(one, text));
  const [first, ...rest] = inside;
  if (rest.some(({ signs }) => (signs & BEGIN_PARTS) !== 0)) return undefined;
  const kind = partsKindOf(items, text);
  if ((first.signs & BEGIN_PARTS) !== 0 || inside.some(isOpenEnded))
    return among(kind, whole, parts, items, whole.from);
  if (parts.length < 2) return undefined;
  if (kind === 'organs' || kind === 'complete') return partsClaim(whole, parts, 'all', whole.from);
  if (kind === 'disjoint') return partsClaim(whole, parts, 'some', whole.from);
  return parts.length > 2 && isNear(whole, parts) ? partsClaim(whole, parts, 'all', whole.from) : undefined;
}

/** …件，其中自然人…件、…; also if 其中 begins the next sentence and the whole is in the one before. */
function amongThem(
  segments: readonly Segment[],
  index: number,
  before: readonly Segment[],
  text: string,
  claims: Claim[],
): void {
  const groups = groupsOf(segments, index, text);
  const items = groups ? flatMap(groups, (group) => group) : itemsOf(segments, index);
  const end = before === segments ? index : before.length;
  items.forEach((item, i) => {
    const unit = item.quantity?.unit;
    if (unit === '%' || items.findIndex(({ quantity }) => quantity?.unit === unit) < i) return;
    const whole = wholeOf(before, end, unit);
    if (!whole?.quantity) return;
    const isCounting = ({ quantity }: Segment) => quantity?.unit === unit;
    const counting = groups ? firstOfEach(groups, isCounting) : items.filter(isCounting);
    const parts = counting.map((one) => partOf(one, text));
    if (groups || (items.length > 1 && items.every((one) => isOrgan(nameOf(one, text))))) {
      claims.push(partsClaim(whole.quantity, parts, 'some', item.from));
    } else if (isPlain(item) && suits(counting, whole, text)) {
      claims.push(among(partsKindOf(counting, text), whole.quantity, parts, counting, item.from));
    }
  });
}

function firstOfEach(groups: readonly Segment[][], isMeant: (segment: Segment) => boolean): Segment[] {
  return groups.map((group) => group.find(isMeant)).filter((one) => one !== undefined);
}

/** Returns the segment with the only number of a unit before an index; undefined if several may be meant. */
function wholeOf(segments: readonly Segment[], end: number, unit: string | undefined): Segment | undefined {
  let whole: Segment | undefined;
  for (let i = Math.max(0, end - MOST_ITEMS); i < end; i++) {
    if (!isCounted(segments[i]) || segments[i].quantity?.unit !== unit) continue;
    if (whole) return undefined;
    whole = segments[i];
  }
  return whole;
}

function isCounted({ quantity, signs }: Segment): boolean {
  return quantity !== undefined && (signs & NO_COUNTS) === 0;
}

/** Returns the numbers after 其中 in groups, one per organ, divided by ；; undefined if they are not so divided. */
function groupsOf(segments: readonly Segment[], index: number, text: string): Segment[][] | undefined {
  const rest = segments.slice(index, index + MOST_ITEMS);
  if (!rest.some(({ mark }) => mark === '；')) return undefined;
  const groups: Segment[][] = [[]];
  for (const segment of rest) {
    if (segment.mark === '；') groups.push([]);
    if (isCounted(segment)) groups[groups.length - 1].push(segment);
  }
  return groups.every(([first]) => first && isOrgan(nameOf(first, text))) ? groups : undefined;
}

/** Returns the numbers after 其中 up to a ；, a segment without a number, or another 其中, which gives parts of a part. */
function itemsOf(segments: readonly Segment[], index: number): Segment[] {
  const items: Segment[] = [];
  for (let i = index; i < segments.length && i < index + MOST_ITEMS; i++) {
    const { mark, quantity, signs } = segments[i];
    const isJoined = (mark === '、' || mark === '，' || mark === '：') && (signs & BEGIN_PARTS) === 0;
    if (i > index && (!isJoined || (!quantity && items.length > 0))) break;
    if (isCounted(segments[i])) items.push(segments[i]);
  }
  return items;
}

/** …共20件，分别为甲类5件、乙类15件: these are all the parts. */
function listed(segments: readonly Segment[], index: number, text: string): PartsClaim | undefined {
  const before = segments[index - 1];
  const whole = before?.quantity;
  if (!whole || segments[index].mark !== '，') return undefined;
  const items = [segments[index]];
  for (let i = index + 1; segments[i]?.mark === '、' && items.length < MOST_ITEMS; i++) items.push(segments[i]);
  if (!isList(items)) return undefined;
  if (items.some((one) => one.quantity?.unit !== whole.unit || !isPlain(one) || isOpenEnded(one))) return undefined;
  if (items.some((one) => nameOf(one, text) === '')) return undefined;
  const parts = items.map((one) => partOf(one, text));
  return partsClaim(whole, parts, 'all', items[0].from);
}

/** 新收3511件，上年结转96件，共计3607件: the total comes last. */
function addedUp(segments: readonly Segment[], index: number, whole: Quantity, text: string): PartsClaim | undefined {
  if ((segments[index].signs & ~OF_TOTALS) !== 0) return undefined;
  const items: Segment[] = [];
  for (let i = index - 1; i >= 0 && segments[i].quantity?.unit === whole.unit && items.length < MOST_ITEMS; i--) {
    items.unshift(segments[i]);
    if (segments[i].mark === '；' || segments[i].mark === '：') break;
  }
  if (!isList(items) || items.some((one) => (one.signs & BEGIN_OR_TOTAL) !== 0 || !isPlain(one))) return undefined;
  const kind = partsKindOf(items, text);
  if (kind !== 'organs' && kind !== 'complete' && !isAllToDo(items, text)) return undefined;
  const parts = items.map((one) => partOf(one, text));
  return partsClaim(whole, parts, 'all', items[0].from, whole.end);
}

function isList({ length }: readonly Segment[]): boolean {
  return length > 1 && length < MOST_ITEMS;
}

/** Makes the claim of parts after 其中. If they may overlap, only those in one run of 、 are certainly parts. */
function among(
  kind: PartsKind,
  whole: Quantity,
  parts: readonly ClaimPart[],
  items: readonly Segment[],
  from: number,
): PartsClaim {
  if (kind !== 'mixed') return partsClaim(whole, parts, kind === 'complete' ? 'all' : 'some', from);
  let end = 1;
  while (end < items.length && items[end].mark === '、') end++;
  return partsClaim(whole, parts.slice(0, end), 'each', from);
}

function partsClaim(
  whole: Quantity,
  parts: readonly ClaimPart[],
  relation: PartsClaim['relation'],
  from: number,
  to = last(parts).quantity.end,
): PartsClaim {
  return { kind: 'parts', whole, parts, relation, from, to };
}

function partOf(segment: Segment, text: string): ClaimPart {
  // The caller passes only items with a number.
  return { quantity: segment.quantity as Quantity, name: nameOf(segment, text) };
}

function isPlain({ signsBehind, inside }: Segment): boolean {
  return (signsBehind & ~OF_PLAIN_PARTS) === 0 && inside.length === 0;
}

function isOpenEnded({ signs, signsBehind }: Segment): boolean {
  return ((signs | signsBehind) & AND_SO_ON) !== 0;
}

/** True if parts add up to nearly the whole: if nothing is known about them, they are meant to. */
function isNear(whole: Quantity, parts: readonly ClaimPart[]): boolean {
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
