import type { Report } from '../report/report.ts';
import type { Cell } from '../syntax/cell.ts';
import { type DeclaredSource, declaredEquations } from './declared.ts';
import type { Equation, Operand } from './equation.ts';
import { equationsOf } from './report-equations.ts';

/** A declared relation that repeats another, or that can hold together with it only if some figures are zero. */
export interface Contradiction {
  readonly source: DeclaredSource;
  /**
   * The other relation: a declared one, the format's, or a total by name; absent if the first is impossible by itself.
   */
  readonly other?: { readonly meaning: string; readonly source?: DeclaredSource };
  /** The figures that would have to be zero; empty if both relations say the same. */
  readonly zeros: readonly Operand[];
}

/** The most pairs of equations that are compared; the rest are skipped. */
const MOST_PAIRS = 50_000;

/**
 * Finds the contradictions among a report's relations, assuming that no figure is negative: one for each declared
 * relation and what it contradicts. Compares pairs of relations that both contain the first one's total. Adding or
 * subtracting the two so that this total cancels gives another relation that must hold. If all its terms have the same
 * sign, all its figures must be zero.
 */
export function contradictionsIn(report: Report): Contradiction[] {
  const { sources } = declaredEquations(report);
  if (sources.size === 0) return [];
  const all = equationsOf(report);
  const byCell = new Map<Cell, Equation[]>();
  for (const equation of all) {
    for (const { operand } of [...equation.left, ...equation.right]) {
      const sharing = byCell.get(operand.cell);
      if (sharing) sharing.push(equation);
      else byCell.set(operand.cell, [equation]);
    }
  }
  const found = new Map<DeclaredSource, Map<unknown, Contradiction>>();
  const tell = (one: Contradiction, key: unknown) => {
    const own = found.get(one.source) ?? new Map<unknown, Contradiction>();
    found.set(one.source, own);
    if (!own.has(key)) own.set(key, one);
  };
  const places = new Map(all.map((equation, i) => [equation, i]));
  let pairs = 0;
  for (const [equation, source] of sources) {
    const own = signsOf(equation);
    if (haveOneSign(own)) tell({ source, zeros: operandsOf(own, equation) }, undefined);
    const { cell } = equation.total.operand;
    for (const other of byCell.get(cell) ?? []) {
      const theirs = sources.get(other);
      // Of two declared relations, the later one is reported.
      if (theirs === source || (theirs && (places.get(other) ?? 0) > (places.get(equation) ?? 0))) continue;
      if (++pairs > MOST_PAIRS) return flat(found);
      const rest = combine(own, signsOf(other), cell);
      // A declared relation may repeat what the format or a name already says.
      if (rest.size === 0 ? theirs : haveOneSign(rest)) {
        const zeros = operandsOf(rest, equation, other);
        tell(
          { source, other: { meaning: other.meaning, ...(theirs && { source: theirs }) }, zeros },
          theirs ?? other.kind,
        );
      }
    }
  }
  return flat(found);
}

function flat(found: ReadonlyMap<DeclaredSource, ReadonlyMap<unknown, Contradiction>>): Contradiction[] {
  return [...found.values()].flatMap((own) => [...own.values()]);
}

type Signs = ReadonlyMap<Cell, number>;

function signsOf({ left, right }: Equation): Signs {
  const signs = new Map<Cell, number>();
  for (const { sign, operand } of left) signs.set(operand.cell, (signs.get(operand.cell) ?? 0) + sign);
  for (const { sign, operand } of right) signs.set(operand.cell, (signs.get(operand.cell) ?? 0) - sign);
  return signs;
}

/** The relation that follows from two when the given cell, which they share, cancels. */
function combine(a: Signs, b: Signs, without: Cell): Signs {
  const factor = -(a.get(without) ?? 0) / (b.get(without) || 1);
  const rest = new Map(a);
  for (const [cell, sign] of b) rest.set(cell, (rest.get(cell) ?? 0) + factor * sign);
  for (const [cell, sign] of rest) if (sign === 0) rest.delete(cell);
  return rest;
}

function haveOneSign(signs: Signs): boolean {
  let sum = 0;
  for (const sign of signs.values()) sum += Math.sign(sign);
  return signs.size > 0 && Math.abs(sum) === signs.size;
}

function operandsOf(signs: Signs, ...equations: readonly Equation[]): Operand[] {
  const found = new Map<Cell, Operand>();
  for (const { left, right } of equations) {
    for (const { operand } of [...left, ...right]) if (signs.has(operand.cell)) found.set(operand.cell, operand);
  }
  return [...found.values()];
}
