import type { ColumnFormat, Format, PartFormat, TableFormat } from '../../formats/format.ts';
import { add, compare, type Decimal, negate, subtract, ZERO } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import type { PlacedFigure } from '../placed.ts';
import { figureAt, type Report } from '../report.ts';
import { exactly, type Interval, powerOfTen, rounded, times } from './interval.ts';
import type { Reading } from './lexicon.ts';
import type { Quantity } from './quantity.ts';

/** The value of a reading in a report. */
export interface Value {
  readonly reading: Reading;
  readonly value: Decimal;
  /** The figures it adds up, in order; just one if the reading is a single cell. */
  readonly summands: readonly Summand[];
  /** Other possible values if the tables contradict themselves, which other rules report. */
  readonly others: readonly Decimal[];
}

export interface Summand {
  readonly sign: 1 | -1;
  readonly address: string;
  readonly value: Decimal;
  /** The cell; undefined if the figures come from elsewhere. */
  readonly placed?: PlacedFigure;
}

/** Returns the figure at an address: of this report, or of last year's. */
export type FigureLookup = (address: string) => Figure | undefined;

interface ReadingTerm {
  readonly sign: 1 | -1;
  readonly address: string;
  /** Other sums that equal the figure if the table is consistent: each is a list of addresses. */
  readonly twins: readonly (readonly string[])[];
}

const expanded = new WeakMap<Format, Map<string, readonly ReadingTerm[]>>();

/**
 * Returns a reading's value; undefined if the format has no such figure, 'unknown' if the report has no such number.
 */
export function readingValue(reading: Reading, report: Report): Value | 'unknown' | undefined {
  const value = lookUp(reading, report.format, figuresIn(report));
  if (value === undefined || value === 'unknown') return value;
  const summands = value.summands.map((summand) => {
    const placed = figureAt(report, summand.address);
    return placed ? { ...summand, placed } : summand;
  });
  return { ...value, summands };
}

/** Returns only the value, without summands and other values: faster, and enough if the prose agrees with it. */
export function plainValue({ expression }: Reading, report: Report): Decimal | 'unknown' | undefined {
  const terms = termsOf(expression, report.format);
  if (terms.length === 0) return undefined;
  const figures = figuresIn(report);
  let value: Decimal | undefined;
  for (const { sign, address, twins } of terms) {
    const figure = figures(address);
    const own = figure?.kind === 'number' ? figure.value : numberOf(figure, twins[0], figures);
    if (own === 'text' || own === 'missing') return 'unknown';
    if (own === 'blank') continue;
    if (value === undefined) value = signed(sign, own);
    else value = sign === 1 ? add(value, own) : subtract(value, own);
  }
  return value ?? 'unknown';
}

function figuresIn(report: Report): FigureLookup {
  return (address) => figureAt(report, address)?.figure.figure;
}

/** Like readingValue, but for any figures in a format. */
export function lookUp(reading: Reading, format: Format, figures: FigureLookup): Value | 'unknown' | undefined {
  const terms = termsOf(reading.expression, format);
  if (terms.length === 0) return undefined;
  const summands: Summand[] = [];
  let value = ZERO;
  let isKnown = false;
  const twins: Decimal[] = [ZERO, ZERO];
  for (const term of terms) {
    const own = numberOf(figures(term.address), term.twins[0], figures);
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

/** Returns the number of a figure; if it is blank, the sum of its parts. */
function numberOf(figure: Figure | undefined, parts: readonly string[], figures: FigureLookup): Found {
  if (figure?.kind === 'number') return figure.value;
  if (figure?.kind === 'nothing') return ZERO;
  return figure?.kind === 'text' ? 'text' : sumAt(figures, parts);
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

/** Returns an expression's terms by single address, expanding `*` and column groups; none if the format lacks one. */
function termsOf(expression: string, format: Format): readonly ReadingTerm[] {
  let known = expanded.get(format);
  if (!known) {
    known = new Map();
    expanded.set(format, known);
  }
  let terms = known.get(expression);
  if (!terms) {
    terms = expand(expression, format);
    known.set(expression, terms);
  }
  return terms;
}

function expand(expression: string, format: Format): readonly ReadingTerm[] {
  const terms: ReadingTerm[] = [];
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
    if (!found || found.length === 0) return [];
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
): ReadingTerm[] {
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

const WAN = powerOfTen(4);

/** Returns what an amount in 万元 may be in 元: rounded if the prose states it more finely than the table does. */
export function amountInYuan(value: Decimal, { notation }: Quantity): Interval {
  const yuan = times(value, WAN);
  const place = powerOfTen(4 - value.scale);
  const isRounded = compare(place, powerOfTen(notation.scale - notation.decimals)) > 0;
  return isRounded ? rounded(yuan, place) : exactly(yuan);
}

/** Returns the value in the unit of the prose: amounts in 元. */
export function inUnit({ value }: Value, isAmount: boolean): Decimal {
  return isAmount ? times(value, WAN) : value;
}
