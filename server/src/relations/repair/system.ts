import type { Decimal } from '../../report/decimal.ts';
import type { Cell } from '../../syntax/cell.ts';
import { type Equation, imbalanceOf, type Operand, quantityOf, roundingOf, type Term } from '../equation.ts';
import { commonUnit, fromYuan, inYuan } from '../money.ts';

/**
 * Equations as a system over numbered cells: for each relation the signed cells add up to zero. Values are integers
 * in units of 10^-scale, of a 元 where the cells have several units of money; they are exact, for a system with larger
 * ones than fit is not built.
 */
export interface RepairSystem {
  readonly cells: readonly SystemCell[];
  readonly relations: readonly SystemRelation[];
  readonly scale: number;
  readonly isInYuan: boolean;
}

export interface SystemCell {
  readonly operand: Operand;
  readonly value: number;
  /** The step that the cell's value may change by: a count's is one. */
  readonly step: number;
  /** The relations that the cell takes part in, and the sign that it has in each. */
  readonly relations: readonly { readonly relation: number; readonly sign: 1 | -1 }[];
}

export interface SystemRelation {
  readonly equation: Equation;
  readonly cells: readonly { readonly cell: number; readonly sign: 1 | -1 }[];
  /** By how much it may be off, for its figures are rounded. */
  readonly slack: number;
}

/** The largest value that leaves room to add up thousands of its like exactly. */
const LARGEST = 2 ** 40;

/**
 * The independent systems that the equations fall into: those that share no cell, not even through others, have
 * nothing to do with each other. An equation with a cell that is no figure is left out, and one that has the same cell
 * twice, because it spans columns.
 */
export function repairSystems(equations: readonly Equation[]): RepairSystem[] {
  return systemsOf(components(number(equations)));
}

/** Those of the systems in which an equation does not hold. */
export function brokenSystems(equations: readonly Equation[]): RepairSystem[] {
  const isBroken = (component: readonly Numbered[]) => component.some(({ equation }) => imbalanceOf(equation));
  return systemsOf(components(number(equations)).filter(isBroken));
}

function systemsOf(all: readonly (readonly Numbered[])[]): RepairSystem[] {
  const systems: RepairSystem[] = [];
  for (const component of all) {
    const system = systemOf(component);
    if (system) systems.push(system);
  }
  return systems;
}

/** An equation with the numbers of its cells, those of the left side first. */
interface Numbered {
  readonly equation: Equation;
  readonly terms: readonly Term[];
  readonly cells: readonly number[];
}

function number(equations: readonly Equation[]): Numbered[] {
  const numbers = new Map<Cell, number>();
  const usable: Numbered[] = [];
  // The equation in which a cell was seen last, to tell where it stands twice in one.
  const seenIn: number[] = [];
  equations.forEach((equation, place) => {
    const terms = [...equation.left, ...equation.right];
    const cells: number[] = [];
    for (const { operand } of terms) {
      if (operand.figure.kind === 'text') return;
      let own = numbers.get(operand.cell);
      if (own === undefined) {
        own = numbers.size;
        numbers.set(operand.cell, own);
      }
      if (seenIn[own] === place) return;
      seenIn[own] = place;
      cells.push(own);
    }
    usable.push({ equation, terms, cells });
  });
  return usable;
}

/** Each with its equations in the order in which they were given. */
function components(equations: readonly Numbered[]): Numbered[][] {
  const parents: number[] = [];
  const rootOf = (cell: number): number => {
    let root = cell;
    while ((parents[root] ?? root) !== root) root = parents[root];
    parents[cell] = root;
    return root;
  };
  for (const { cells } of equations) {
    const root = rootOf(cells[0]);
    for (const cell of cells) parents[rootOf(cell)] = root;
  }
  const found = new Map<number, Numbered[]>();
  for (const equation of equations) {
    const root = rootOf(equation.cells[0]);
    const own = found.get(root);
    if (own) own.push(equation);
    else found.set(root, [equation]);
  }
  return [...found.values()];
}

function systemOf(equations: readonly Numbered[]): RepairSystem | undefined {
  const index = new Map<number, number>();
  const terms: Term[] = [];
  const memberships: { relation: number; sign: 1 | -1 }[][] = [];
  const relationCells = equations.map((own, relation) =>
    own.cells.map((number, i) => {
      const { sign } = own.terms[i];
      let cell = index.get(number);
      if (cell === undefined) {
        cell = terms.push(own.terms[i]) - 1;
        index.set(number, cell);
        memberships.push([]);
      }
      const signed = { cell, sign: (i < own.equation.left.length ? sign : -sign) as 1 | -1 };
      memberships[cell].push({ relation, sign: signed.sign });
      return signed;
    }),
  );
  const unit = commonUnit(terms);
  if (!unit) return undefined;
  const isInYuan = unit.isMixed;
  const values = terms.map(({ operand }) => valueIn(operand, quantityOf(operand.figure), isInYuan));
  const roundings = terms.map(({ operand }) => {
    const rounding = roundingOf(operand);
    return rounding && valueIn(operand, rounding, isInYuan);
  });
  let decimals = 0;
  for (const value of values) decimals = Math.max(decimals, value.scale);
  let scale = decimals;
  for (const rounding of roundings) scale = Math.max(scale, rounding?.scale ?? 0);
  const finest = 10 ** (scale - decimals);
  const cells: SystemCell[] = [];
  for (let i = 0; i < terms.length; i++) {
    const { operand } = terms[i];
    const value = integerOf(values[i], scale);
    if (Math.abs(value) >= LARGEST) return undefined;
    cells.push({ operand, value, step: operand.isAmount ? finest : 10 ** scale, relations: memberships[i] });
  }
  const relations = relationCells.map((own, i): SystemRelation => {
    let slack = 0;
    for (const { cell } of own) {
      const rounding = roundings[cell];
      if (rounding) slack += integerOf(rounding, scale);
    }
    return { equation: equations[i].equation, cells: own, slack };
  });
  return { cells, relations, scale, isInYuan };
}

function valueIn({ money = 0 }: Operand, value: Decimal, isInYuan: boolean): Decimal {
  return isInYuan ? inYuan(value, money) : value;
}

function integerOf(value: Decimal, scale: number): number {
  return Number(value.scale === scale ? value.digits : value.digits * 10n ** BigInt(scale - value.scale));
}

/** The decimal that a value stands for in a cell, with no more decimals than it needs: a count without any. */
export function decimalIn({ scale, isInYuan }: RepairSystem, { operand }: SystemCell, value: number): Decimal {
  const { figure, money = 0 } = operand;
  const written = figure.kind === 'number' ? figure.value.scale : 0;
  return fromYuan({ digits: BigInt(value), scale }, isInYuan ? money : 0, written);
}

/** By how much each relation is off. */
export function residualsOf({ cells, relations }: RepairSystem): number[] {
  return relations.map((one) => {
    let sum = 0;
    for (const { cell, sign } of one.cells) sum += sign * cells[cell].value;
    return sum;
  });
}
