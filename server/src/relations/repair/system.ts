import type { Decimal } from '../../report/decimal.ts';
import { type Equation, type Operand, quantityOf, type Term } from '../equation.ts';

/**
 * Equations as a system over numbered cells: for each relation the signed cells add up to zero. Values are integers
 * in units of 10^-scale; they are exact, for a system with larger ones than fit is not built.
 */
export interface RepairSystem {
  readonly cells: readonly SystemCell[];
  readonly relations: readonly SystemRelation[];
  readonly scale: number;
}

export interface SystemCell {
  readonly operand: Operand;
  readonly value: number;
  /** The step that the cell's value may change by: a count's is one unit. */
  readonly step: number;
  /** The relations that the cell takes part in, and the sign that it has in each. */
  readonly relations: readonly { readonly relation: number; readonly sign: 1 | -1 }[];
}

export interface SystemRelation {
  readonly equation: Equation;
  readonly cells: readonly { readonly cell: number; readonly sign: 1 | -1 }[];
}

/** The largest value that leaves room to add up thousands of its like exactly. */
const LARGEST = 2 ** 40;

/**
 * The independent systems that the equations fall into: those that share no cell, not even through others, have
 * nothing to do with each other. An equation with a cell that is no figure is left out, and one that has the same cell
 * twice, because it spans columns.
 */
export function repairSystems(equations: readonly Equation[]): RepairSystem[] {
  const usable = equations.filter((equation) => {
    const operands = termsOf(equation).map(({ operand }) => operand);
    return (
      operands.every(({ figure }) => figure.kind !== 'text') && new Set(operands.map(keyOf)).size === operands.length
    );
  });
  return components(usable)
    .map(systemOf)
    .filter((system) => system !== undefined);
}

/** Each with its equations in the order in which they were given. */
function components(equations: readonly Equation[]): Equation[][] {
  const byCell = new Map<string, Equation[]>();
  for (const equation of equations) {
    for (const { operand } of termsOf(equation)) {
      const key = keyOf(operand);
      const sharing = byCell.get(key);
      if (sharing) sharing.push(equation);
      else byCell.set(key, [equation]);
    }
  }
  const order = new Map(equations.map((equation, i) => [equation, i]));
  const placeOf = (equation: Equation) => order.get(equation) ?? 0;
  const seen = new Set<Equation>();
  const found: Equation[][] = [];
  for (const equation of equations) {
    if (seen.has(equation)) continue;
    const component: Equation[] = [];
    const waiting = [equation];
    seen.add(equation);
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      component.push(next);
      for (const { operand } of termsOf(next)) {
        for (const other of byCell.get(keyOf(operand)) ?? []) {
          if (!seen.has(other)) {
            seen.add(other);
            waiting.push(other);
          }
        }
      }
    }
    found.push(component.sort((a, b) => placeOf(a) - placeOf(b)));
  }
  return found;
}

function systemOf(equations: readonly Equation[]): RepairSystem | undefined {
  const operands = new Map<string, Operand>();
  for (const equation of equations) for (const { operand } of termsOf(equation)) operands.set(keyOf(operand), operand);
  const scale = Math.max(...[...operands.values()].map(({ figure }) => quantityOf(figure).scale));
  const index = new Map([...operands.keys()].map((key, i) => [key, i]));
  const relations = equations.map((equation) => ({
    equation,
    cells: [
      ...equation.left.map(({ sign, operand }) => ({ cell: index.get(keyOf(operand)) as number, sign })),
      ...equation.right.map(({ sign, operand }) => ({
        cell: index.get(keyOf(operand)) as number,
        sign: -sign as 1 | -1,
      })),
    ],
  }));
  const memberships: { relation: number; sign: 1 | -1 }[][] = [...operands].map(() => []);
  relations.forEach(({ cells }, relation) => {
    for (const { cell, sign } of cells) memberships[cell].push({ relation, sign });
  });
  const cells = [...operands.values()].map((operand, i) => {
    const value = quantityOf(operand.figure);
    const step = operand.isAmount ? 1 : 10 ** scale;
    return {
      operand,
      value: Number(value.digits * 10n ** BigInt(scale - value.scale)),
      step,
      relations: memberships[i],
    };
  });
  return cells.every(({ value }) => Math.abs(value) < LARGEST) ? { cells, relations, scale } : undefined;
}

/** The decimal that a system's value stands for: a count without decimals. */
export function decimalIn({ scale }: RepairSystem, value: number): Decimal {
  const digits = BigInt(value);
  const unit = 10n ** BigInt(scale);
  return digits % unit === 0n ? { digits: digits / unit, scale: 0 } : { digits, scale };
}

function termsOf({ left, right }: Equation): Term[] {
  return [...left, ...right];
}

function keyOf({ line, cell }: Operand): string {
  return `${line}:${cell.from}:${cell.start}`;
}
