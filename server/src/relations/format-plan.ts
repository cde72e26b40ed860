import type { ColumnFormat, Format, RowFormat } from '../formats/format.ts';
import { vocabulariesOf } from '../report/vocabulary.ts';
import { type AddressEquation, type AddressTerm, addressEquations } from './format-relations.ts';
import { groupsOf, type SignedSum, type SystemStructure, systemStructure } from './repair/system-structure.ts';

/**
 * A format's relations as systems whose cells are places (indexes) in one list of figures; made once for each format.
 */
export interface FormatPlan {
  /** The place of each figure. */
  readonly places: ReadonlyMap<RowFormat, ReadonlyMap<ColumnFormat, number>>;
  readonly systems: readonly PlannedSystem[];
  /** The index in `systems` of each place's system. */
  readonly systemAt: readonly number[];
}

export interface PlannedSystem {
  readonly shape: SystemStructure;
  /** The place of its first cell; its other cells follow. */
  readonly from: number;
  readonly relations: readonly AddressEquation[];
}

const known = new WeakMap<Format, FormatPlan>();

export function planOf(format: Format): FormatPlan {
  let plan = known.get(format);
  if (!plan) {
    plan = makePlan(format);
    known.set(format, plan);
  }
  return plan;
}

interface AddressSum extends SignedSum<string> {
  readonly relation: AddressEquation;
}

function makePlan(format: Format): FormatPlan {
  const byAddress = new Map<string, number>();
  const systemAt: number[] = [];
  const systems = groupsOf(addressEquations(format).map(sumOf)).map((sums, system): PlannedSystem => {
    const { shape, ids } = systemStructure(sums);
    const from = systemAt.length;
    for (const address of ids) byAddress.set(address, systemAt.push(system) - 1);
    return { shape, from, relations: sums.map(({ relation }) => relation) };
  });
  const places = new Map<RowFormat, Map<ColumnFormat, number>>();
  for (const { addresses } of vocabulariesOf(format)) {
    for (const [row, columns] of addresses) {
      const own = new Map<ColumnFormat, number>();
      for (const [column, address] of columns) {
        const place = byAddress.get(address);
        if (place !== undefined) own.set(column, place);
      }
      if (own.size > 0) places.set(row, own);
    }
  }
  return { places, systems, systemAt };
}

function sumOf(relation: AddressEquation): AddressSum {
  const { left, right } = relation;
  const terms = [...left, ...right];
  return {
    relation,
    ids: terms.map(({ address }: AddressTerm) => address),
    signs: terms.map(({ sign }, i) => (i < left.length ? sign : -sign) as 1 | -1),
    total: left.length === 1 ? 0 : right.length === 1 ? terms.length - 1 : -1,
  };
}
