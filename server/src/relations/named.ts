import { foldLabel } from '../report/label.ts';
import type { FreeCell, FreeRow, FreeTable } from '../report/table/free.ts';
import { Slot } from '../syntax/memo.ts';
import type { Equation, Operand } from './equation.ts';
import { freeOperand } from './free-operand.ts';

const TOTALS: ReadonlySet<string> = new Set(['合计', '总计', '共计', '小计', '总数']);
const MONEY = /^(?:单位\s*(?:[：:]\s*)?|\s*)[万亿]?元$/;
/** Columns whose numbers are no quantities to add up. */
const NO_QUANTITY =
  /序号|编号|排名|年份|年度|月份|日期|时间|电话|占比|比例|比重|百分比|率$|率（|%|备注|平均|均值|单价|得分|分数/;

/**
 * Limits: no table that anybody adds up has more columns, or more totals. Each total would add up nearly the whole
 * table.
 */
const MOST_COLUMNS = 500;
const MOST_TOTALS = 50;

const bound = new Slot<FreeTable, { start: number; equations: readonly Equation[] }>();

/**
 * The equations of a free table whose rows or columns are named 合计, 总计, 共计, 总数 or 小计. A 小计 adds up the rows since the
 * previous one; a total adds up the 小计 if there are any, else the rows; a total that comes first adds up what follows.
 */
export function namedEquations(table: FreeTable, start: number): readonly Equation[] {
  const cached = bound.get(table);
  if (cached?.start === start) return cached.equations;
  const equations = [...rowTotals(table, start), ...columnTotals(table, start)];
  bound.set(table, { start, equations });
  return equations;
}

/** Rows named as a total: one equation for each column of figures. */
function rowTotals(table: FreeTable, start: number): Equation[] {
  const kinds = table.rows.map((row) => totalKind(row.label));
  if (kinds.every((kind) => kind === undefined)) return [];
  const columns = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (columns > MOST_COLUMNS) return [];
  const equations: Equation[] = [];
  for (let column = 1; column < columns; column++) {
    if (NO_QUANTITY.test(table.columns[column] ?? '')) continue;
    const cells = table.rows.map((row) => row.cells[column]);
    if (!cells.every(isQuantity) || !cells.some((cell) => cell?.figure.kind === 'number')) continue;
    for (const [total, parts] of groups(kinds)) {
      equations.push(...equationOf(total, parts, (i) => freeOperand(table, i, column, start)));
    }
  }
  return equations;
}

/** Columns named as a total: one equation for each row. */
function columnTotals(table: FreeTable, start: number): Equation[] {
  if (table.columns.length > MOST_COLUMNS) return [];
  const kinds = table.columns.map((label, i) => (i === 0 || NO_QUANTITY.test(label) ? 'other' : totalKind(label)));
  if (!kinds.some((kind) => kind === 'total' || kind === 'subtotal')) return [];
  const equations: Equation[] = [];
  const usable = kinds.map((kind, column) => kind ?? (isQuantityColumn(table.rows, column) ? undefined : 'other'));
  const units = new Set(table.columns.filter((_, i) => usable[i] !== 'other').map(unitOf));
  if (units.size > 1 && ![...units].every((unit) => MONEY.test(unit))) return [];
  const sums = groups(usable);
  table.rows.forEach(({ cells }, row) => {
    if (!cells.every((cell, i) => usable[i] === 'other' || isQuantity(cell))) return;
    for (const [total, parts] of sums) {
      if (cells.length <= Math.max(total, parts[parts.length - 1])) continue;
      equations.push(...equationOf(total, parts, (i) => freeOperand(table, row, i, start)));
    }
  });
  return equations;
}

type Kind = 'total' | 'subtotal' | 'other' | undefined;

/** True for a label that names a total: 合计, 小计（件）. */
export function isTotalName(label: string): boolean {
  return TOTALS.has(nameKey(label));
}

function totalKind(label: string): Kind {
  if (!isTotalName(label)) return undefined;
  return nameKey(label) === '小计' ? 'subtotal' : 'total';
}

function nameKey(label: string): string {
  return foldLabel(label.replace(/[（(].*/, ''));
}

/** The parts of each total, by index. */
function groups(kinds: readonly Kind[]): [total: number, parts: number[]][] {
  const found: [number, number[]][] = [];
  const plain = (from: number, to: number) => range(from, to).filter((i) => kinds[i] === undefined);
  const indexesOf = (kind: Kind) => range(0, kinds.length).filter((i) => kinds[i] === kind);
  const subtotals = indexesOf('subtotal');
  const totals = indexesOf('total');
  if (totals.length > MOST_TOTALS) return [];
  const first = kinds.findIndex((kind) => kind !== 'other');
  const leading = kinds.findIndex((kind) => kind === undefined || kind === 'subtotal');
  let since = 0;
  subtotals.forEach((i, place) => {
    // A 小计 before its parts adds up what follows, up to the next one.
    const next = subtotals[place + 1] ?? kinds.length;
    found.push([i, leading === subtotals[0] ? plain(i + 1, next) : plain(since, i)]);
    since = i + 1;
  });
  for (const i of totals) {
    const [from, to] = i === first ? [i + 1, kinds.length] : [0, i];
    const inside = subtotals.filter((j) => j >= from && j < to);
    const last = inside[inside.length - 1];
    found.push([i, inside.length === 0 ? plain(from, to) : i === first ? inside : [...inside, ...plain(last + 1, to)]]);
  }
  return found.filter(([, parts]) => parts.length > 0);
}

function equationOf(
  total: number,
  parts: readonly number[],
  operandAt: (i: number) => Operand | undefined,
): Equation[] {
  const [own, ...others] = [total, ...parts].map(operandAt);
  const operands = others.filter((operand) => operand !== undefined);
  if (!own || operands.length < others.length || operands.every(({ figure }) => figure.kind !== 'number')) return [];
  const term = { sign: 1, operand: own } as const;
  const right = operands.map((operand) => ({ sign: 1, operand }) as const);
  return [{ kind: 'named', rule: 'NB305', meaning: `${own.name}等于各项之和`, left: [term], right, total: term }];
}

function isQuantityColumn(rows: readonly FreeRow[], column: number): boolean {
  return rows.some((row) => row.cells[column]?.figure.kind === 'number');
}

function isQuantity(cell: FreeCell | undefined): boolean {
  return cell === undefined || cell.figure.kind !== 'text';
}

/** The unit in brackets after a column's name: columns of different units do not add up, unless all are of money. */
function unitOf(label: string): string {
  return /^[^（(]*[（(](.*)[）)]\s*$/.exec(label)?.[1] ?? '';
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
