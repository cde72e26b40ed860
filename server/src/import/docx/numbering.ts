import { at, type Element, elements, isOn, valueAt } from '../ooxml/xml.ts';
import { numberText } from './number-text.ts';

/** One level of a list: how its numbers are written. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** （%1）, %1、, %1.%2 */
  readonly text: string;
  /** A number at this level (from 1) or above restarts counting; 0 for never. If undefined, any level above does. */
  readonly restart?: number;
  readonly isLegal: boolean;
}

interface List {
  /** The last number at each level, shared by the lists of one abstract list. */
  readonly counters: (number | undefined)[];
  readonly levels: readonly (Level | undefined)[];
  /** New start values by level, each for the first number of this list at that level. */
  readonly overrides: Map<number, number>;
}

/** Numbers the paragraphs of a document, in order. */
export interface Numbering {
  /** Returns the next number of a list at a level, as Word writes it; undefined if there is no such list. */
  next(numId: string, level: number): string | undefined;
  /** Returns the level that a style has in a list. */
  levelOf(numId: string, style: string | undefined): number | undefined;
}

const MOST_LINKS = 5;

/** Reads word/numbering.xml. `styleNumId` returns the list of a style, to which another list may refer. */
export function readNumbering(root: Element | undefined, styleNumId: (style: string) => string | undefined): Numbering {
  const abstracts = new Map(elements(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], one]));
  const nums = new Map(elements(root, 'w:num').map((one) => [one.attributes['w:numId'], one]));
  const counters = new Map<Element, (number | undefined)[]>();
  const lists = new Map<string, List | undefined>();

  const abstractOf = (numId: string): Element | undefined => {
    let id: string | undefined = numId;
    for (let i = 0; id !== undefined && i < MOST_LINKS; i++) {
      const abstract = abstracts.get(valueAt(nums.get(id), 'w:abstractNumId') ?? '');
      const link = valueAt(abstract, 'w:numStyleLink');
      if (!abstract || link === undefined) return abstract;
      id = styleNumId(link);
    }
    return undefined;
  };

  const listOf = (numId: string): List | undefined => {
    if (!lists.has(numId)) {
      const abstract = abstractOf(numId);
      lists.set(numId, abstract && readList(abstract, nums.get(numId), shared(counters, abstract)));
    }
    return lists.get(numId);
  };

  return {
    next: (numId, level) => {
      const list = listOf(numId);
      return list && nextNumber(list, level);
    },
    levelOf: (numId, style) => {
      const own = elements(abstractOf(numId), 'w:lvl').find((one) => valueAt(one, 'w:pStyle') === style);
      return style === undefined || !own ? undefined : Number(own.attributes['w:ilvl']);
    },
  };
}

function shared(counters: Map<Element, (number | undefined)[]>, abstract: Element): (number | undefined)[] {
  const own = counters.get(abstract) ?? [];
  counters.set(abstract, own);
  return own;
}

function readList(abstract: Element, num: Element | undefined, counters: (number | undefined)[]): List {
  const levels: (Level | undefined)[] = [];
  for (const level of elements(abstract, 'w:lvl')) levels[Number(level.attributes['w:ilvl'])] = readLevel(level);
  const overrides = new Map<number, number>();
  for (const override of elements(num, 'w:lvlOverride')) {
    const index = Number(override.attributes['w:ilvl']);
    const own = at(override, 'w:lvl');
    if (own) levels[index] = readLevel(own);
    const start = valueAt(override, 'w:startOverride');
    if (start !== undefined) overrides.set(index, Number(start));
  }
  return { counters, levels, overrides };
}

function readLevel(level: Element): Level {
  // Newer number formats are in an alternative; the fallback for older versions of Word is as good.
  const fallback = at(level, 'mc:AlternateContent', 'mc:Fallback');
  const restart = valueAt(level, 'w:lvlRestart');
  return {
    start: Number(valueAt(level, 'w:start') ?? '0'),
    format: valueAt(level, 'w:numFmt') ?? valueAt(fallback, 'w:numFmt') ?? 'decimal',
    text: valueAt(level, 'w:lvlText') ?? '',
    isLegal: isOn(level, 'w:isLgl'),
    ...(restart !== undefined && { restart: Number(restart) }),
  };
}

function nextNumber({ counters, levels, overrides }: List, index: number): string | undefined {
  const level = levels[index];
  if (!level) return undefined;
  const override = overrides.get(index);
  overrides.delete(index);
  const before = counters[index];
  counters[index] = override ?? (before === undefined ? level.start : before + 1);
  for (let deeper = index + 1; deeper < Math.max(levels.length, counters.length); deeper++) {
    const restart = levels[deeper]?.restart;
    if (restart === undefined || (restart > 0 && index < restart)) counters[deeper] = undefined;
  }
  if (level.format === 'bullet') return '-';
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const of = Number(digit) - 1;
    const other = levels[of];
    const value = counters[of] ?? other?.start ?? 0;
    return numberText(value, level.isLegal && of < index ? 'decimal' : (other?.format ?? 'decimal'));
  });
}

/** Puts a number before a text, without a space if it ends in a mark, as Chinese lists are written. */
export function numbered(number: string | undefined, text: string): string {
  if (!number) return text;
  const close = /[、．。.）)〕】:：]$/.test(number);
  return close ? number + text : `${number} ${text}`;
}
