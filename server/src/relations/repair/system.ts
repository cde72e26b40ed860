import type { Decimal } from '../../report/decimal.ts';
import type { Cell } from '../../syntax/cell.ts';
import { Memo, type Memoized } from '../../syntax/memo.ts';
import {
  type Equation,
  type EquationTerm,
  imbalanceOf,
  isPlainTotal,
  type Operand,
  quantityOf,
  roundingOf,
} from '../equation.ts';
import { commonUnit, fromYuan, inYuan } from '../money.ts';
import { groupsOf, type SignedSum, type SystemStructure, systemStructure } from './system-structure.ts';

/**
 * Equations as a system over numbered cells: for each relation, the signed cells add up to zero. Values are integers in
 * units of 10^-scale, of 元 if the cells have several units of money. They are exact: a system with larger values than
 * fit is not built.
 */
export interface RepairSystem extends Memoized {
  readonly shape: SystemStructure;
  readonly cells: readonly SystemCell[];
  readonly relations: readonly SystemRelation[];
  /** How far each relation is off. */
  readonly residuals: readonly number[];
  readonly scale: number;
  readonly isInYuan: boolean;
  /** Shared by systems of one shape whose cells have the same relative positions; keeps what follows from these. */
  readonly layout?: Memoized;
}

export interface SystemCell {
  readonly operand: Operand;
  /** Its position: the line of its operand, and the start of its cell there. */
  readonly line: number;
  readonly start: number;
  readonly value: number;
  /** The smallest change of the cell's value; for a count it stands for one. */
  readonly step: number;
  /** True if it is known to be right. */
  readonly isFixed: boolean;
}

export interface SystemRelation {
  readonly equation: Equation;
  /** How far it may be off because its figures are rounded. */
  readonly slack: number;
}

/** The limit for values: it leaves room to add up thousands of them exactly. */
export const LARGEST = 2 ** 40;

/**
 * Splits equations into independent systems, which share no cells, not even through others. Leaves out equations with a
 * cell that is not a figure, or with the same cell twice (because it spans columns).
 */
export function repairSystems(equations: readonly Equation[]): RepairSystem[] {
  return systemsOf(groupsOf(sumsOf(equations)));
}

/** The systems in which an equation does not hold. */
export function brokenSystems(
  equations: readonly Equation[],
  isBroken = (equation: Equation) => imbalanceOf(equation) !== undefined,
): RepairSystem[] {
  const groups = groupsOf(sumsOf(equations));
  return systemsOf(groups.filter((group) => group.some(({ equation }) => isBroken(equation))));
}

function systemsOf(groups: readonly (readonly EquationSum[])[]): RepairSystem[] {
  return groups.map(systemOf).filter((system) => system !== undefined);
}

/** An equation as a sum of its cells, the left side first. */
interface EquationSum extends SignedSum<Cell> {
  readonly equation: Equation;
}

function sumsOf(equations: readonly Equation[]): EquationSum[] {
  const usable: EquationSum[] = [];
  // The equation in which each cell was last seen, to detect a cell that occurs twice in one.
  const seenIn = new Map<Cell, Equation>();
  const isUsable =
    (equation: Equation) =>
    ({ operand: { figure, cell } }: EquationTerm) => {
      if (figure.kind === 'text' || seenIn.get(cell) === equation) return false;
      seenIn.set(cell, equation);
      return true;
    };
  for (const equation of equations) {
    const { left, right, total } = equation;
    const terms = [...left, ...right];
    if (!terms.every(isUsable(equation))) continue;
    usable.push({
      equation,
      ids: terms.map(({ operand }) => operand.cell),
      signs: terms.map(({ sign }, i) => (i < left.length ? sign : -sign) as 1 | -1),
      total: isPlainTotal(equation) ? terms.indexOf(total) : -1,
    });
  }
  return usable;
}

function systemOf(sums: readonly EquationSum[]): RepairSystem | undefined {
  const { shape } = systemStructure(sums);
  const terms: EquationTerm[] = [];
  shape.relations.forEach(({ cells }, relation) => {
    const { left, right } = sums[relation].equation;
    cells.forEach(({ cell }, i) => {
      terms[cell] ??= i < left.length ? left[i] : right[i - left.length];
    });
  });
  const unit = commonUnit(terms);
  if (!unit) return undefined;
  const isInYuan = unit.isMixed;
  const exact = terms.map(({ operand }) => valueIn(operand, quantityOf(operand.figure), isInYuan));
  const roundings = terms.map(({ operand }) => {
    const rounding = roundingOf(operand);
    return rounding && valueIn(operand, rounding, isInYuan);
  });
  let decimals = 0;
  for (const value of exact) decimals = Math.max(decimals, value.scale);
  let scale = decimals;
  for (const rounding of roundings) scale = Math.max(scale, rounding?.scale ?? 0);
  const finest = 10 ** (scale - decimals);
  const cells: SystemCell[] = [];
  for (let i = 0; i < terms.length; i++) {
    const { operand } = terms[i];
    const value = integerOf(exact[i], scale);
    if (Math.abs(value) >= LARGEST) return undefined;
    const step = operand.isAmount ? finest : 10 ** scale;
    const { line, cell, isFixed = false } = operand;
    cells.push({ operand, line, start: cell.start, value, step, isFixed });
  }
  const relations = sums.map(({ equation }, relation): SystemRelation => {
    let slack = 0;
    for (const { cell } of shape.relations[relation].cells) {
      const rounding = roundings[cell];
      if (rounding) slack += integerOf(rounding, scale);
    }
    return { equation, slack };
  });
  const values = cells.map(({ value }) => value);
  return { shape, cells, relations, residuals: residualsOf(shape, values), scale, isInYuan, memory: new Memo() };
}

/** True if a relation is off by more than its slack; `residual` is by default how far it is off now. */
export function isBroken(system: RepairSystem, relation: number, residual = system.residuals[relation]): boolean {
  return Math.abs(residual) > system.relations[relation].slack;
}

/** How far each relation of a structure is off; the values of its cells begin at `from`. */
export function residualsOf({ relations }: SystemStructure, values: ArrayLike<number>, from = 0): number[] {
  const residuals: number[] = [];
  for (let relation = 0; relation < relations.length; relation++) {
    const { cells } = relations[relation];
    let sum = 0;
    for (let i = 0; i < cells.length; i++) sum += cells[i].sign * values[from + cells[i].cell];
    residuals.push(sum);
  }
  return residuals;
}

function valueIn({ money = 0 }: Operand, value: Decimal, isInYuan: boolean): Decimal {
  return isInYuan ? inYuan(value, money) : value;
}

function integerOf(value: Decimal, scale: number): number {
  return Number(value.scale === scale ? value.digits : value.digits * 10n ** BigInt(scale - value.scale));
}

/** Converts the value of a cell to a decimal with no more decimals than it needs; a count has none. */
export function decimalIn({ scale, isInYuan }: RepairSystem, { operand }: SystemCell, value: number): Decimal {
  const { figure, money = 0 } = operand;
  const written = figure.kind === 'number' ? figure.value.scale : 0;
  return fromYuan({ digits: BigInt(value), scale }, isInYuan ? money : 0, written);
}
