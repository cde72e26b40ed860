import type { RelationFormat } from '../formats/format.ts';
import type { Report } from '../report/report.ts';
import type { Equation, EquationTerm } from './equation.ts';
import { figureOperand } from './figure-operand.ts';
import { type AddressEquation, type AddressTerm, addressEquations } from './format-relations.ts';

/** The format's relations as equations among the report's figures. */
export function formatEquations(report: Report): Equation[] {
  return boundIn(report, addressEquations(report.format));
}

/**
 * Some of the format's relations as equations among the report's figures. Where the report lacks a figure of a relation,
 * since its row or column is missing, there is no equation: that the row is missing is told, and what it held is not known.
 */
export function boundIn(report: Report, relations: readonly AddressEquation[]): Equation[] {
  const equations: Equation[] = [];
  for (const { relation, left, right } of relations) {
    const bound = { left: bind(left, report), right: bind(right, report) };
    if (bound.left && bound.right) equations.push(formatEquation(relation, bound.left, bound.right));
  }
  return equations;
}

export function formatEquation(
  { id, meaning }: RelationFormat,
  left: readonly EquationTerm[],
  right: readonly EquationTerm[],
): Equation {
  return { kind: id, meaning, left, right, total: left.length === 1 ? left[0] : right[right.length - 1] };
}

function bind(terms: readonly AddressTerm[], report: Report): EquationTerm[] | undefined {
  const bound: EquationTerm[] = [];
  for (const { sign, address } of terms) {
    const placed = report.figures.get(address);
    if (!placed) return undefined;
    bound.push({ sign, operand: figureOperand(placed.figure, placed.table.start) });
  }
  return bound;
}
