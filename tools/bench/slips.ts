import type { Random } from '../random.ts';
import { columnsOf, type Figures, rowsOf, type TableId } from './figures.ts';

/** One slip of the pen or keyboard: the cells that it leaves wrong, with the figures written there. */
export type Slip = ReadonlyMap<string, number>;

const DIGIT_KINDS = ['mistyped', 'transposed', 'dropped', 'doubled', 'one-off'] as const;
type DigitKind = (typeof DIGIT_KINDS)[number];

/** Miswrites a figure; all kinds of slip, and all places in a figure, are equally likely. */
export function digitSlip(figures: Figures, table: TableId, random: Random): Slip {
  for (;;) {
    const address = `${table}/${random.pick(rowsOf(table))}/${random.pick(columnsOf(table))}`;
    const truth = figures.get(address) ?? 0;
    const written = miswrite(String(truth), random.pick(DIGIT_KINDS), random);
    if (written !== undefined && Number(written) !== truth) return new Map([[address, Number(written)]]);
  }
}

/** Returns what is written for a figure; undefined if a slip of this kind cannot happen to it. */
function miswrite(truth: string, kind: DigitKind, random: Random): string | undefined {
  const at = random.below(truth.length);
  const before = truth.slice(0, at);
  switch (kind) {
    case 'mistyped':
      return before + random.below(10) + truth.slice(at + 1);
    case 'transposed':
      return at + 1 < truth.length ? before + truth[at + 1] + truth[at] + truth.slice(at + 2) : undefined;
    case 'dropped':
      return truth.length > 1 ? before + truth.slice(at + 1) : undefined;
    case 'doubled':
      return before + truth[at] + truth.slice(at);
    case 'one-off':
      return String(Math.max(0, Number(truth) + (random.real() < 0.5 ? -1 : 1)));
  }
}

/** Puts a figure into the neighbouring column: two cells of a row have each other's figures. */
export function shiftSlip(figures: Figures, table: TableId, random: Random): Slip {
  const columns = columnsOf(table);
  return exchange(figures, () => {
    const row = random.pick(rowsOf(table));
    const i = random.below(columns.length - 1);
    return [`${table}/${row}/${columns[i]}`, `${table}/${row}/${columns[i + 1]}`];
  });
}

/** Swaps two figures of neighbouring rows. */
export function swapSlip(figures: Figures, table: TableId, random: Random): Slip {
  const rows = rowsOf(table);
  return exchange(figures, () => {
    const column = random.pick(columnsOf(table));
    const i = random.below(rows.length - 1);
    return [`${table}/${rows[i]}/${column}`, `${table}/${rows[i + 1]}/${column}`];
  });
}

const MOST_TRIED = 500;

function exchange(figures: Figures, choose: () => [string, string]): Slip {
  for (let i = 0; i < MOST_TRIED; i++) {
    const [a, b] = choose();
    const [first, second] = [figures.get(a) ?? 0, figures.get(b) ?? 0];
    if (first !== second)
      return new Map([
        [a, second],
        [b, first],
      ]);
  }
  return new Map();
}

export type Injection = (figures: Figures, table: TableId, random: Random) => Slip;

/** Makes several slips in different cells. */
export function slips(count: number, inject: Injection, figures: Figures, table: TableId, random: Random): Slip {
  const all = new Map<string, number>();
  for (let i = 0, tried = 0; i < count && tried < MOST_TRIED; tried++) {
    const slip = inject(figures, table, random);
    if ([...slip.keys()].some((address) => all.has(address))) continue;
    for (const [address, written] of slip) all.set(address, written);
    i++;
  }
  return all;
}
