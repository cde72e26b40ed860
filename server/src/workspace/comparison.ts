import { compareWithNeighbours, type NeighbourFindings } from '../check/neighbour-findings.ts';
import type { Neighbours, RollUp } from '../rules/other-reports/neighbours.ts';
import type { RuleSettings } from '../rules/rule.ts';
import type { Entry } from './entry.ts';
import type { Graph } from './graph.ts';
import type { NamedUnits } from './references.ts';
import { type RunningSums, runningSums } from './sums.ts';

/** Compares reports with others. Results are kept, and reused while their inputs stay the same. */
export interface Comparisons {
  sumUp(entry: Entry, named: readonly NamedUnits[]): RollUp;
  check(entry: Entry, neighbours: Neighbours, settings: RuleSettings): NeighbourFindings;
  forget(key: string): void;
}

/** A result, and the inputs that it was computed from. */
interface Kept<T> {
  readonly inputs: readonly unknown[];
  readonly result: T;
}

export function createComparisons(
  graph: Graph,
  entryAt: (key: string) => Entry | undefined,
  onCheck: ((uri: string) => void) | undefined,
): Comparisons {
  const running = new Map<string, { readonly formatId: string; readonly sums: RunningSums }>();
  const rollUps = new Map<string, Kept<RollUp>>();
  const checked = new Map<string, Kept<NeighbourFindings>>();

  const sumsOf = ({ key, formatId }: Entry): RunningSums => {
    let own = running.get(key);
    if (own?.formatId !== formatId) {
      own = { formatId, sums: runningSums(formatId) };
      running.set(key, own);
    }
    return own.sums;
  };
  return {
    sumUp(entry, named) {
      const inputs = [entry.referenceKey, named, ...named.flatMap(({ found }) => found.map(entryAt))];
      return keep(rollUps, entry.key, inputs, () => {
        const rollUp = graph.rollUpOf(entry, named);
        return { ...rollUp, sums: sumsOf(entry).of(rollUp.units.map(({ facts }) => facts)) };
      });
    },
    check(entry, neighbours, settings) {
      const { lastYear, rollUp } = neighbours;
      const inputs = [
        ...[entry.facts, settings, rollUp, lastYear?.fault, lastYear?.report?.facts],
        ...(lastYear?.candidates ?? []).map(({ facts }) => facts),
      ];
      return keep(checked, entry.key, inputs, () => {
        onCheck?.(entry.uri);
        return compareWithNeighbours(entry.facts, neighbours, settings);
      });
    },
    forget(key) {
      for (const kept of [running, rollUps, checked]) kept.delete(key);
    },
  };
}

function keep<T>(kept: Map<string, Kept<T>>, key: string, inputs: readonly unknown[], make: () => T): T {
  const before = kept.get(key);
  if (before?.inputs.length === inputs.length && before.inputs.every((input, i) => input === inputs[i])) {
    return before.result;
  }
  const result = make();
  kept.set(key, { inputs, result });
  return result;
}
