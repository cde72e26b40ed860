import { type Decimal, formatDecimal } from '../../report/decimal.ts';
import { type Equation, type Operand, quantityOf } from '../equation.ts';
import { type FoundRepair, findRepairs, LIMITS, type SearchLimits } from './search.ts';
import { type SlipKind, slipBetween } from './slip.ts';
import { decimalIn, type RepairSystem, repairSystems } from './system.ts';

/** Cells to change so that all equations of a system hold. */
export interface Repair {
  readonly changes: readonly CellChange[];
  /** The logarithm of how likely slips of these kinds are. */
  readonly likelihood: number;
}

export interface CellChange {
  readonly operand: Operand;
  readonly to: Decimal;
  readonly slip: SlipKind | 'swapped' | 'shifted';
}

/** The broken equations that have to do with each other, and the ways to repair them. */
export interface RepairResult {
  readonly broken: readonly Equation[];
  /** Those that change the fewest cells, the likeliest first; none where none was found within the limits. */
  readonly repairs: readonly Repair[];
  /** Whether there is exactly one, and the search was not cut short. */
  readonly isUnique: boolean;
  readonly isComplete: boolean;
}

/** Repairs the equations that do not hold: one result for each group of them that depend on each other. */
export function repair(equations: readonly Equation[], limits: SearchLimits = LIMITS): RepairResult[] {
  return repairSystems(equations).flatMap((system) => {
    const broken = system.relations.filter(
      ({ cells }) => cells.reduce((sum, { cell, sign }) => sum + sign * system.cells[cell].value, 0) !== 0,
    );
    if (broken.length === 0) return [];
    const { repairs, isComplete } = findRepairs(system, limits);
    const ranked = repairs.map((found) => toRepair(system, found)).sort((a, b) => b.likelihood - a.likelihood);
    return {
      broken: broken.map(({ equation }) => equation),
      repairs: ranked,
      isUnique: isComplete && ranked.length === 1,
      isComplete,
    };
  });
}

function toRepair(system: RepairSystem, { cells, values }: FoundRepair): Repair {
  const operands = cells.map((cell) => system.cells[cell].operand);
  const to = values.map((value) => decimalIn(system, value));
  const exchange = exchangeBetween(operands, to);
  if (exchange) {
    return {
      likelihood: exchange.likelihood,
      changes: operands.map((operand, i) => ({ operand, to: to[i], slip: exchange.kind })),
    };
  }
  const slips = operands.map((operand, i) => slipBetween(formatDecimal(to[i]), writtenIn(operand)));
  return {
    likelihood: slips.reduce((sum, { likelihood }) => sum + likelihood, 0),
    changes: operands.map((operand, i) => ({ operand, to: to[i], slip: slips[i].kind })),
  };
}

/** A pair of cells that take each other's figures was written the wrong way round, as one slip. */
function exchangeBetween(
  operands: readonly Operand[],
  to: readonly Decimal[],
): { kind: 'swapped' | 'shifted'; likelihood: number } | undefined {
  if (operands.length !== 2) return undefined;
  const [first, second] = operands.map(({ figure }) => formatDecimal(quantityOf(figure)));
  if (formatDecimal(to[0]) !== second || formatDecimal(to[1]) !== first) return undefined;
  return first === '0' || second === '0'
    ? { kind: 'shifted', likelihood: Math.log(0.1) }
    : { kind: 'swapped', likelihood: Math.log(0.1) };
}

/** What stands in the cell, in plain digits; nothing for a blank. */
function writtenIn({ figure }: Operand): string {
  return figure.kind === 'number' ? formatDecimal(figure.value) : '';
}
