import type { Equation, Operand } from '../relations/equation.ts';
import { equationsOf as allEquations } from '../relations/report-equations.ts';
import type { Report } from '../report/report.ts';
import type { Cell } from '../syntax/cell.ts';
import { Slot } from '../syntax/memo.ts';

/** All equations of a report, and those that contain a cell. */
export interface EquationIndex {
  readonly all: readonly Equation[];
  /** Looks up a cell with its document line. */
  readonly at: (line: number, cell: Cell) => readonly Equation[];
}

const NONE: readonly Equation[] = [];
const indexes = new Slot<Report, EquationIndex>();

/** The equations of a report, computed once for each report. */
export function equationIndexOf(report: Report): EquationIndex {
  let index = indexes.get(report);
  if (!index) {
    index = indexOf(report);
    indexes.set(report, index);
  }
  return index;
}

function indexOf(report: Report): EquationIndex {
  const all = allEquations(report);
  let byCell: Map<string, Equation[]> | undefined;
  const at = (line: number, cell: Cell) => {
    byCell ??= groupByCell(all);
    return byCell.get(cellKey(line, cell)) ?? NONE;
  };
  return { all, at };
}

function groupByCell(all: readonly Equation[]): Map<string, Equation[]> {
  const byCell = new Map<string, Equation[]>();
  for (const equation of all) {
    for (const { operand } of [...equation.left, ...equation.right]) {
      const key = cellKey(operand.line, operand.cell);
      const known = byCell.get(key);
      if (!known) byCell.set(key, [equation]);
      else if (known.at(-1) !== equation) known.push(equation);
    }
  }
  return byCell;
}

function cellKey(line: number, cell: Cell): string {
  return `${line}:${cell.start}-${cell.end}`;
}

/** True if an operand is the one in a cell. */
export function isOperandAt({ line, cell }: Operand, otherLine: number, other: Cell): boolean {
  return line === otherLine && cell.start === other.start && cell.end === other.end;
}

/** True if both sides of an equation are sums, so that none of its figures is the total of the others. */
export function isBalance({ left, right }: Equation): boolean {
  return left.length > 1 && right.length > 1;
}
