import fc from 'fast-check';
import { national2021 } from '../../server/src/formats/national-2021.ts';
import { sampleReport } from './report.ts';

/** Figures by address, including all of 表三 and 表四; every relation holds. */
export type Figures = Readonly<Record<string, number>>;

const columnsOf = (table: '表三' | '表四') => partOf(table).columns.map(({ id }) => id);
const rowsOf = (table: '表三' | '表四') =>
  partOf(table)
    .rows.filter(({ isGroup }) => !isGroup)
    .map(({ id }) => id);

function partOf(id: '表三' | '表四') {
  const table = national2021.tables.find((one) => one.id === id);
  if (!table) throw new Error(`no ${id}`);
  return table.parts[0];
}

const RESULTS = rowsOf('表三').filter((id) => id.startsWith('三') && id !== '三（七）');
const APPLICANTS = columnsOf('表三').filter((id) => id !== '总计');
const OUTCOMES = columnsOf('表四').filter((id) => id !== '总计');
const GROUPS = rowsOf('表四');

/** Returns the addresses of all figures of a table, including totals. */
export function addressesOf(table: '表三' | '表四'): string[] {
  return rowsOf(table).flatMap((row) => columnsOf(table).map((column) => `${table}/${row}/${column}`));
}

/** Typical figures of a city (hundreds) and of a township (nearly all of them 0). */
const CITY = fc.integer({ min: 1, max: 400 });
const TOWNSHIP = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ max: 9, min: 1 }) },
);

/** Returns figures that add up: random leaves and their computed totals. */
export function consistentFigures(leaf: fc.Arbitrary<number>): fc.Arbitrary<Figures> {
  const perApplicant = fc.record({
    results: fc.tuple(...RESULTS.map(() => leaf)),
    left: leaf,
    /** The percentage of the applications handled that came from the previous year. */
    earlier: fc.integer({ min: 1, max: 99 }),
  });
  return fc
    .tuple(
      fc.tuple(...APPLICANTS.map(() => perApplicant)),
      fc.tuple(...GROUPS.map(() => fc.tuple(...OUTCOMES.map(() => leaf)))),
    )
    .map(([applicants, groups]) => {
      const figures: Record<string, number> = {};
      const put = (table: string, row: string, column: string, value: number) => {
        figures[`${table}/${row}/${column}`] = value;
        figures[`${table}/${row}/总计`] = (figures[`${table}/${row}/总计`] ?? 0) + value;
      };
      applicants.forEach(({ results, left, earlier }, i) => {
        for (const [j, row] of RESULTS.entries()) put('表三', row, APPLICANTS[i], results[j]);
        const done = results.reduce((sum, value) => sum + value, 0);
        const before = Math.floor(((done + left) * earlier) / 100);
        put('表三', '三（七）', APPLICANTS[i], done);
        put('表三', '四', APPLICANTS[i], left);
        put('表三', '二', APPLICANTS[i], before);
        put('表三', '一', APPLICANTS[i], done + left - before);
      });
      groups.forEach((outcomes, i) => {
        for (const [j, value] of outcomes.entries()) put('表四', GROUPS[i], OUTCOMES[j], value);
      });
      return figures;
    });
}

export const anyCityFigures = consistentFigures(CITY);
export const anyTownshipFigures = consistentFigures(TOWNSHIP);

/** A slip: the wrong value written at an address. */
export interface Slip {
  readonly address: string;
  readonly written: number;
}

/** Returns consistent figures and slips in one of their tables, each at a different address. */
export function slipped(
  figures: fc.Arbitrary<Figures>,
  table: '表三' | '表四',
  count: { readonly min: number; readonly max: number },
): fc.Arbitrary<{ readonly truth: Figures; readonly slips: readonly Slip[] }> {
  const places = fc.uniqueArray(fc.constantFrom(...addressesOf(table)), { minLength: count.min, maxLength: count.max });
  return fc
    .tuple(figures, places, fc.infiniteStream(fc.integer({ min: 1, max: 40 })), fc.infiniteStream(fc.boolean()))
    .map(([truth, addresses, sizes, signs]) => ({
      truth,
      slips: addresses.map((address) => {
        const size = sizes.next().value as number;
        const less = (signs.next().value as boolean) && truth[address] >= size;
        return { address, written: truth[address] + (less ? -size : size) };
      }),
    }));
}

/** Returns a report with these figures and slips. */
export function slippedReport(truth: Figures, slips: readonly Slip[] = []): string {
  return sampleReport({ ...truth, ...Object.fromEntries(slips.map(({ address, written }) => [address, written])) });
}
