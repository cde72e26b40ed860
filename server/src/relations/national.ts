import type { Report } from '../report/report.ts';
import type { Equation, Term } from './equation.ts';
import { figureOperand } from './figure-operand.ts';
import { type AddressTerm, addressEquations } from './format-relations.ts';

/**
 * The format's relations as equations among the report's figures. Where the report lacks a figure of a relation, since
 * its row or column is missing, there is no equation: that the row is missing is told, and what it held is not known.
 */
export function nationalEquations(report: Report): Equation[] {
  const equations: Equation[] = [];
  for (const { relation, left, right } of addressEquations(report.format)) {
    const bound = { left: bind(left, report), right: bind(right, report) };
    if (!bound.left || !bound.right) continue;
    const total = left.length === 1 ? bound.left[0] : bound.right[bound.right.length - 1];
    equations.push({ kind: relation.id, meaning: relation.meaning, left: bound.left, right: bound.right, total });
  }
  return equations;
}

function bind(terms: readonly AddressTerm[], report: Report): Term[] | undefined {
  const bound: Term[] = [];
  for (const { sign, address } of terms) {
    const placed = report.figures.get(address);
    if (!placed) return undefined;
    bound.push({ sign, operand: figureOperand(placed.figure, placed.table.start) });
  }
  return bound;
}
