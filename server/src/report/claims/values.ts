import type { ColumnFormat, Format, PartFormat, TableFormat } from '../../formats/format.ts';
import { add, compare, type Decimal, negate, ZERO } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import type { PlacedFigure, Report } from '../report.ts';
import { exactly, type Interval, powerOfTen, rounded, times } from './interval.ts';
import type { Reading } from './lexicon.ts';
import type { Quantity } from './quantity.ts';

/** What the figures of a report give for a reading. */
export interface Value {
  readonly reading: Reading;
  readonly value: Decimal;
  /** What it adds up, in order; one figure where the reading is a single cell. */
  readonly summands: readonly Summand[];
  /** What else it may be where the tables do not agree with themselves: other rules speak of that. */
  readonly others: readonly Decimal[];
}

export interface Summand {
  readonly sign: 1 | -1;
  readonly address: string;
  readonly value: Decimal;
  /** The cell; nothing where figures are looked up elsewhere. */
  readonly placed?: PlacedFigure;
}

/** Gives the figure at an address: of this report, or of last year's. */
export type FigureLookup = (address: string) => Figure | undefined;

interface AddressTerm {
  readonly sign: 1 | -1;
  readonly address: string;
  /** Other sums that are the same figure if the table agrees with itself. */
  readonly twins: readonly (readonly string[])[];
}

const expanded = new WeakMap<Format, Map<string, readonly AddressTerm[] | undefined>>();

/**
 * The value of a reading in a report: nothing where the format has no such figure; unknown where the report lacks one,
 * or where it is no number.
 */
export function readingValue(reading: Reading, report: Report): Value | 'unknown' | undefined {
  const value = lookUp(reading, report.format, (address) => report.figures.get(address)?.figure.figure);
  if (value === undefined || value === 'unknown') return value;
  const summands = value.summands.map((summand) => {
    const placed = report.figures.get(summand.address);
    return placed ? { ...summand, placed } : summand;
  });
  return { ...value, summands };
}

/** The same from any figures in a format. */
export function lookUp(reading: Reading, format: Format, figures: FigureLookup): Value | 'unknown' | undefined {
  const terms = termsOf(reading.expression, format);
  if (!terms) return undefined;
  const summands: Summand[] = [];
  let value = ZERO;
  let isKnown = false;
  const twins: Decimal[] = [ZERO, ZERO];
  for (const term of terms) {
    const own = numberAt(figures, term.address) ?? sumAt(figures, term.twins[0]);
    if (own === 'text' || own === 'missing') return 'unknown';
    if (own !== 'blank') isKnown = true;
    const amount = own === 'blank' ? ZERO : own;
    summands.push({ sign: term.sign, address: term.address, value: amount });
    value = add(value, signed(term.sign, amount));
    for (let i = 0; i < twins.length; i++) {
      const other = sumAt(figures, term.twins[i]);
      twins[i] = add(twins[i], signed(term.sign, typeof other === 'object' ? other : amount));
    }
  }
  if (!isKnown) return 'unknown';
  return { reading, value, summands, others: twins.filter((one) => compare(one, value) !== 0) };
}

type Found = Decimal | 'blank' | 'text' | 'missing';

/** A figure's number; nothing where it is blank, so that the sum of its parts may stand for it. */
function numberAt(figures: FigureLookup, address: string): Decimal | 'text' | undefined {
  const figure = figures(address);
  if (figure?.kind === 'number') return figure.value;
  return figure?.kind === 'nothing' ? ZERO : figure?.kind === 'text' ? 'text' : undefined;
}

function sumAt(figures: FigureLookup, addresses: readonly string[] | undefined): Found {
  let sum = ZERO;
  let isKnown = false;
  let isThere = false;
  for (const address of addresses ?? []) {
    const figure = figures(address);
    if (figure) isThere = true;
    if (figure?.kind === 'text') return 'text';
    if (figure?.kind === 'number') {
      sum = add(sum, figure.value);
      isKnown = true;
    } else if (figure?.kind === 'nothing') isKnown = true;
  }
  return isKnown ? sum : isThere ? 'blank' : 'missing';
}

function termsOf(expression: string, format: Format): readonly AddressTerm[] | undefined {
  let known = expanded.get(format);
  if (!known) {
    known = new Map();
    expanded.set(format, known);
  }
  if (!known.has(expression)) known.set(expression, expand(expression, format));
  return known.get(expression);
}

/** `表三/三（三）*／总计 + 表三/一/法人或其他组织` as single addresses; nothing where the format lacks one. */
function expand(expression: string, format: Format): readonly AddressTerm[] | undefined {
  const terms: AddressTerm[] = [];
  let sign: 1 | -1 = 1;
  for (const piece of expression.split(' ')) {
    if (piece === '+' || piece === '-') {
      sign = piece === '+' ? 1 : -1;
      continue;
    }
    const [tableId, rowId, columnId] = piece.split('/');
    const table = format.tables.find(({ id }) => id === tableId);
    const parts = table?.parts.filter((part) => part.columns.some((one) => isColumn(one, columnId))) ?? [];
    const found = table && parts.flatMap((part) => addressesIn(table, part, rowId, columnId, sign));
    if (!found || found.length === 0) return undefined;
    terms.push(...found);
  }
  return terms;
}

function addressesIn(
  table: TableFormat,
  part: PartFormat,
  rowId: string,
  columnId: string,
  sign: 1 | -1,
): AddressTerm[] {
  const prefix = rowId.endsWith('*') ? rowId.slice(0, -1) : undefined;
  const rows = part.rows.filter(
    ({ id, isGroup }) => !isGroup && (prefix === undefined ? id === rowId : id.startsWith(prefix)),
  );
  const columns = part.columns.filter((column) => isColumn(column, columnId));
  const own = part.columns.some(({ id }) => id === '总计') ? part.columns.filter(({ id }) => id !== '总计') : [];
  return rows.flatMap((row) =>
    columns.map((column) => ({
      sign,
      address: `${table.id}/${row.id}/${column.id}`,
      twins: [
        column.id === '总计' ? own.map(({ id }) => `${table.id}/${row.id}/${id}`) : [],
        row.id === '三（七）' ? resultRows(part).map((id) => `${table.id}/${id}/${column.id}`) : [],
      ],
    })),
  );
}

function resultRows(part: PartFormat): string[] {
  return part.rows
    .filter(({ id, isGroup }) => !isGroup && id.startsWith('三（') && id !== '三（七）')
    .map(({ id }) => id);
}

function isColumn(column: ColumnFormat, id: string): boolean {
  return column.id === id || column.group === id;
}

function signed(sign: 1 | -1, value: Decimal): Decimal {
  return sign === 1 ? value : negate(value);
}

/**
 * What a value may be, against words: counts are exact; an amount in 万元 that the words give more finely than the
 * table does is rounded there.
 */
export function intervalsOf({ value, others }: Value, { notation }: Quantity, isAmount: boolean): Interval[] {
  const place = powerOfTen(notation.scale - notation.decimals);
  return [value, ...others].map((one) => (isAmount ? inYuan(one, place) : exactly(one)));
}

const WAN = powerOfTen(4);

function inYuan(value: Decimal, ofWords: Decimal): Interval {
  const yuan = times(value, WAN);
  const place = powerOfTen(4 - value.scale);
  return compare(place, ofWords) > 0 ? rounded(yuan, place) : exactly(yuan);
}

/** The value in the unit of the words: amounts in 元. */
export function inUnit({ value }: Value, isAmount: boolean): Decimal {
  return isAmount ? times(value, WAN) : value;
}
