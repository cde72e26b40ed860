import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { national2021 } from '../../server/src/formats/national-2021.ts';
import { quantityOf } from '../../server/src/relations/equation.ts';
import { formatDecimal } from '../../server/src/report/decimal.ts';
import { allFigures, readReport } from '../../server/src/report/report.ts';
import { readTree } from '../../server/src/syntax/tree.ts';
import type { Random } from '../random.ts';

/** The figures of tables three and four by address; every relation holds. */
export type Figures = ReadonlyMap<string, number>;

export type TableId = '表三' | '表四';

function partOf(id: TableId) {
  const table = national2021.tables.find((one) => one.id === id);
  if (!table) throw new Error(`no ${id}`);
  return table.parts[0];
}

export const columnsOf = (table: TableId): string[] => partOf(table).columns.map(({ id }) => id);
export const rowsOf = (table: TableId): string[] =>
  partOf(table)
    .rows.filter(({ isGroup }) => !isGroup)
    .map(({ id }) => id);

const RESULTS = rowsOf('表三').filter((id) => id.startsWith('三') && id !== '三（七）');

/** The figures of 云川市-2023.nianbao: those of a real city, whose name was changed. */
export function cityFigures(): Figures {
  const text = readFileSync(resolve(__dirname, '../../examples/云川市-2023.nianbao'), 'utf8');
  const figures = new Map<string, number>();
  for (const [address, { figure }] of allFigures(readReport(readTree(text)))) {
    if (!address.startsWith('表二')) figures.set(address, Number(formatDecimal(quantityOf(figure.figure))));
  }
  return figures;
}

/** The kind of organ that reports: the share of its figures that are zero, and the size of the largest others. */
export interface Level {
  readonly name: string;
  readonly zeros: number;
  readonly largest: number;
}

export const LEVELS: readonly Level[] = [
  { name: 'township', zeros: 0.9, largest: 9 },
  { name: 'county', zeros: 0.6, largest: 120 },
  { name: 'city', zeros: 0.35, largest: 1500 },
  { name: 'province', zeros: 0.1, largest: 40000 },
];

/**
 * Random figures of a report that adds up: nine in ten applicants are natural persons, and sizes differ by orders of
 * magnitude.
 */
export function generate(level: Level, random: Random): Figures {
  const figures = new Map<string, number>();
  const leaf = (share: number) =>
    random.real() < level.zeros ? 0 : Math.round(Math.exp(random.real() * Math.log(level.largest)) * share);
  const put = (table: TableId, row: string, column: string, value: number) => {
    figures.set(`${table}/${row}/${column}`, value);
    const total = `${table}/${row}/总计`;
    figures.set(total, (figures.get(total) ?? 0) + value);
  };
  for (const column of columnsOf('表三').slice(0, -1)) {
    const share = column === '自然人' ? 1 : 0.02 + 0.3 * random.real() ** 2;
    let done = 0;
    for (const row of RESULTS) {
      const value = leaf(share);
      done += value;
      put('表三', row, column, value);
    }
    const left = leaf(share);
    const before = Math.min(leaf(share), done + left);
    put('表三', '三（七）', column, done);
    put('表三', '四', column, left);
    put('表三', '二', column, before);
    put('表三', '一', column, done + left - before);
  }
  for (const row of rowsOf('表四')) {
    for (const column of columnsOf('表四').slice(0, -1)) put('表四', row, column, leaf(0.05 + 0.2 * random.real()));
  }
  return figures;
}
