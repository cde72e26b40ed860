import { type Decimal, formatDecimal } from '../../report/decimal.ts';
import type { Equation, Operand } from '../equation.ts';
import { neighboursIn } from './adjacent-cells.ts';
import { findExchanges, isExchangeAcross } from './exchange.ts';
import { type Prior, priorOf, totalsIn } from './prior.ts';
import { type FoundRepair, findRepairs, LIMITS, type SearchLimits } from './search.ts';
import { EXCHANGE, FAR_EXCHANGE, type SlipKind, slipBetween, TOTAL } from './slip.ts';
import { brokenSystems, decimalIn, isBroken, type RepairSystem } from './system.ts';

/** Changes of cells after which all equations of a system hold. */
export interface Repair {
  readonly changes: readonly CellChange[];
  /** The logarithm of the likelihood of these kinds of slip. */
  readonly likelihood: number;
}

export interface CellChange {
  readonly operand: Operand;
  readonly to: Decimal;
  readonly slip: SlipKind | 'swapped' | 'shifted';
}

/** A group of broken equations that depend on each other, and the ways to repair them. */
export interface RepairResult {
  readonly broken: readonly Equation[];
  /**
   * The repairs that change the fewest cells, likeliest first; empty if none was found within the limits. Two
   * neighbours that exchanged figures are one slip: such repairs are listed along with those of a single cell.
   */
  readonly repairs: readonly Repair[];
  /** True if there is exactly one repair, and the search was not cut short. */
  readonly isUnique: boolean;
  readonly isComplete: boolean;
}

/**
 * Repairs the equations that do not hold: one result for each group of them that depend on each other. Known figures
 * (`isFixed`) take part, but are never changed.
 */
export function repair(equations: readonly Equation[], limits: SearchLimits = LIMITS): RepairResult[] {
  return repairAll(brokenSystems(equations), limits);
}

/** Repairs each of the systems that is broken. */
export function repairAll(systems: readonly RepairSystem[], limits: SearchLimits = LIMITS): RepairResult[] {
  let prior: Prior | undefined;
  const results: Ranked[] = [];
  for (const system of systems) {
    const broken = system.relations.filter((_, i) => isBroken(system, i)).map(({ equation }) => equation);
    if (broken.length === 0) continue;
    const { repairs, isComplete } = findRepairs(system, limits);
    const isSingle = repairs.length > 0 && repairs[0].cells.length === 1;
    const all = isSingle ? [...repairs, ...findExchanges(system)] : repairs;
    prior ??= priorOf(systems);
    const own = prior;
    const ranked = all.map((found) => ({ found, repair: toRepair(system, found, own) }));
    results.push({ system, broken, ranked, isComplete });
  }
  if (results.length > 1) joinExchanges(results);
  return results.map(({ broken, ranked, isComplete }) => ({
    broken,
    repairs: ranked.map((one) => one.repair).sort((a, b) => b.likelihood - a.likelihood),
    isUnique: isComplete && ranked.length === 1,
    isComplete,
  }));
}

/** What was found for a system, before sorting. */
interface Ranked {
  readonly system: RepairSystem;
  readonly broken: readonly Equation[];
  readonly ranked: { readonly found: FoundRepair; repair: Repair }[];
  readonly isComplete: boolean;
}

/**
 * Joins exchanges across systems: two cells below each other may be in different ones, as each row of table four is its
 * own.
 */
function joinExchanges(results: readonly Ranked[]): void {
  const byLine = new Map<number, { readonly system: RepairSystem; readonly one: Ranked['ranked'][number] }[]>();
  for (const { system, ranked } of results) {
    for (const one of ranked) {
      if (one.found.cells.length !== 1) continue;
      const { line } = system.cells[one.found.cells[0]];
      const own = byLine.get(line);
      if (own) own.push({ system, one });
      else byLine.set(line, [{ system, one }]);
    }
  }
  for (const [line, upper] of byLine) {
    for (const a of upper) {
      for (const b of byLine.get(line + 1) ?? []) {
        if (a.system === b.system || !isExchangeAcross(a.system, a.one.found, b.system, b.one.found)) continue;
        a.one.repair = exchangedIn(a.one.repair);
        b.one.repair = exchangedIn(b.one.repair);
      }
    }
  }
}

/** Marks a repair as one half of an exchange; both halves together are one slip. */
function exchangedIn({ changes, likelihood }: Repair): Repair {
  return {
    changes: changes.map((change) => ({ ...change, slip: 'swapped' })),
    likelihood: Math.max(likelihood, EXCHANGE / 2),
  };
}

function toRepair(system: RepairSystem, { cells, values }: FoundRepair, prior: Prior): Repair {
  const exchanged = exchangeIn(system, cells, values);
  let likelihood = exchanged?.likelihood ?? 0;
  const changes = cells.map((cell, i): CellChange => {
    const { operand, value } = system.cells[cell];
    const to = decimalIn(system, system.cells[cell], values[i]);
    if (exchanged?.places.includes(i)) {
      const isShift = exchanged.places.some((other) => values[other] === 0);
      return { operand, to, slip: isShift ? 'shifted' : 'swapped' };
    }
    const slip = slipBetween(formatDecimal(to), writtenIn(operand));
    likelihood += slip.likelihood;
    if (totalsIn(system.shape).has(cell)) likelihood += TOTAL;
    else {
      const unit = 10 ** system.scale;
      likelihood += prior.of(values[i] / unit) - prior.of(value / unit);
    }
    return { operand, to, slip: slip.kind };
  });
  changes.sort((a, b) => a.operand.line - b.operand.line || a.operand.cell.start - b.operand.cell.start);
  return { changes, likelihood };
}

/** The places of two changes that exchange figures, of neighbours if possible; undefined if there are none. */
function exchangeIn(
  system: RepairSystem,
  cells: readonly number[],
  values: readonly number[],
): { readonly places: readonly [number, number]; readonly likelihood: number } | undefined {
  let places: [number, number] | undefined;
  for (let i = 0; i < cells.length; i++) {
    for (let j = i + 1; j < cells.length; j++) {
      if (values[i] !== system.cells[cells[j]].value || values[j] !== system.cells[cells[i]].value) continue;
      if (neighboursIn(system).of(cells[i]).includes(cells[j])) return { places: [i, j], likelihood: EXCHANGE };
      places ??= [i, j];
    }
  }
  return places && { places, likelihood: FAR_EXCHANGE };
}

/** The figure as written, in plain digits; empty for a blank. */
function writtenIn({ figure }: Operand): string {
  return figure.kind === 'number' ? formatDecimal(figure.value) : '';
}
