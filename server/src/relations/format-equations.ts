import type { RelationFormat } from '../formats/format.ts';
import { figureAt, type Report } from '../report/report.ts';
import type { Equation, EquationTerm, Operand } from './equation.ts';
import { figureOperand } from './figure-operand.ts';
import { type AddressEquation, type AddressTerm, addressEquations, totalOf } from './format-relations.ts';

/** Returns the figure that a term stands for; undefined if there is none. */
export type OperandLookup = (term: AddressTerm) => Operand | undefined;

/** The format's relations as equations among the report's figures. */
export function formatEquations(report: Report): Equation[] {
  return boundIn(report, addressEquations(report.format));
}

/** Some of the format's relations as equations among the report's figures. */
export function boundIn(report: Report, relations: readonly AddressEquation[]): Equation[] {
  return bindRelations(relations, ({ address }) => operandAt(report, address));
}

/**
 * Binds relations to figures. If a figure is missing because its row or column is, there is no equation: another rule
 * reports the missing row, and what it would hold is unknown.
 */
export function bindRelations(relations: readonly AddressEquation[], lookUp: OperandLookup): Equation[] {
  const equations: Equation[] = [];
  for (const { relation, left, right } of relations) {
    const bound = { left: bind(left, lookUp), right: bind(right, lookUp) };
    if (bound.left && bound.right) equations.push(formatEquation(relation, bound.left, bound.right));
  }
  return equations;
}

export function formatEquation(
  { id, rule, meaning }: RelationFormat,
  left: readonly EquationTerm[],
  right: readonly EquationTerm[],
): Equation {
  return { kind: id, rule, meaning, left, right, total: totalOf({ left, right }) };
}

/** The figure of a report at an address, as an operand. */
export function operandAt(report: Report, address: string): Operand | undefined {
  const placed = figureAt(report, address);
  return placed && figureOperand(placed.figure, placed.table.start);
}

function bind(terms: readonly AddressTerm[], lookUp: OperandLookup): EquationTerm[] | undefined {
  const bound: EquationTerm[] = [];
  for (const term of terms) {
    const operand = lookUp(term);
    if (!operand) return undefined;
    bound.push({ sign: term.sign, operand });
  }
  return bound;
}
