import type { ColumnFormat, Format, RowFormat } from '../formats/format.ts';
import type { Report } from '../report/report.ts';
import type { FigureCell, StatutoryTable } from '../report/statutory-table.ts';
import { vocabulariesOf } from '../report/vocabulary.ts';
import { type AddressTerm, addressEquations } from './format-relations.ts';

/**
 * Whether all relations of the format hold in a report, worked out in plain numbers and without making equations: in most
 * reports they do. False means no more than that it is not certain: what is no whole number, and what is too large to
 * be added up exactly, is left to the exact arithmetic of `imbalanceOf`.
 */
export function isNationallyBalanced({ format, tables }: Report): boolean {
  const { count, rows, relations } = numbered(format);
  const values = new Array<number>(count).fill(ABSENT);
  for (const { reading } of tables) {
    if (reading.kind === 'statutory' && !enterFigures(reading, rows, values)) return false;
  }
  for (const { left, right } of relations) {
    const difference = sumOf(left, values) - sumOf(right, values);
    if (difference !== 0 && !Number.isNaN(difference)) return false;
  }
  return true;
}

/** A relation that lacks a figure is none: its sum is NaN. */
const ABSENT = Number.NaN;

/** Sums of so large figures are still exact in plain numbers. */
const LARGEST = 2n ** 46n;

/** Enters a table's figures at their slots; where one stands twice, the first. False where one is no whole number. */
function enterFigures(table: StatutoryTable, slots: Numbered['rows'], values: number[]): boolean {
  for (const { figures } of table.rows) {
    for (let i = 0; i < figures.length; i++) {
      const slot = slots.get(figures[i].row)?.get(figures[i].column);
      if (slot === undefined || !Number.isNaN(values[slot])) continue;
      const value = countOf(figures[i]);
      if (value === undefined) return false;
      values[slot] = value;
    }
  }
  return true;
}

function countOf({ figure, column, isMissing }: FigureCell): number | undefined {
  if (isMissing || figure.kind === 'text' || column.kind === 'amount') return undefined;
  if (figure.kind !== 'number') return 0;
  const { digits, scale } = figure.value;
  return scale === 0 && digits <= LARGEST && digits >= -LARGEST ? Number(digits) : undefined;
}

function sumOf(terms: readonly NumberedTerm[], values: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += terms[i].sign * values[terms[i].slot];
  return sum;
}

/** A format's relations with numbers for the figures that take part in them. */
interface Numbered {
  readonly count: number;
  readonly rows: ReadonlyMap<RowFormat, ReadonlyMap<ColumnFormat, number>>;
  readonly relations: readonly { readonly left: readonly NumberedTerm[]; readonly right: readonly NumberedTerm[] }[];
}

interface NumberedTerm {
  readonly sign: 1 | -1;
  readonly slot: number;
}

const known = new WeakMap<Format, Numbered>();

function numbered(format: Format): Numbered {
  let result = known.get(format);
  if (!result) {
    result = number(format);
    known.set(format, result);
  }
  return result;
}

function number(format: Format): Numbered {
  const slots = new Map<string, number>();
  const term = ({ sign, address }: AddressTerm): NumberedTerm => {
    const slot = slots.get(address) ?? slots.size;
    slots.set(address, slot);
    return { sign, slot };
  };
  const relations = addressEquations(format).map(({ left, right }) => ({
    left: left.map(term),
    right: right.map(term),
  }));
  const rows = new Map<RowFormat, Map<ColumnFormat, number>>();
  for (const { addresses } of vocabulariesOf(format)) {
    for (const [row, columns] of addresses) {
      const own = new Map<ColumnFormat, number>();
      for (const [column, address] of columns) {
        const slot = slots.get(address);
        if (slot !== undefined) own.set(column, slot);
      }
      rows.set(row, own);
    }
  }
  return { count: slots.size, rows, relations };
}
