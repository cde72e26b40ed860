import type { LastYear, RollUp } from '../rules/other-reports/neighbours.ts';
import type { Entry } from './entry.ts';
import { keyOf } from './paths.ts';
import { isWanted, type Known, lastYearOf, type NamedUnits, namedUnits, rollUpOf, type Wanted } from './references.ts';

/** The references between reports. Derived from the entries; after `forget`, computed again on demand. */
export interface Graph {
  /** To be called when an entry was added or removed, or its `referenceKey` changed. */
  forget(): void;
  lastYearOf(entry: Entry): LastYear | Wanted | undefined;
  /** What each value of 汇总 names. */
  unitsOf(entry: Entry): readonly (NamedUnits | Wanted)[];
  rollUpOf(entry: Entry, named: readonly NamedUnits[]): Omit<RollUp, 'sums'>;
  dependentsOf(key: string): readonly { readonly key: string; readonly as: Dependent['as'] }[];
}

/** A report that refers to another. */
export interface Dependent {
  readonly entry: Entry;
  readonly as: 'last-year' | 'roll-up';
}

/** The source of a graph. `foldersFor` returns the folders that the paths of a report may point into. */
export interface GraphSource extends Omit<Known, 'reportsOf' | 'folders' | 'keys'> {
  /** The reports of the workspace. */
  members(): Iterable<Entry>;
  foldersFor(key: string): readonly string[] | undefined;
}

const NO_UNITS: readonly NamedUnits[] = [];

export function createGraph(source: GraphSource): Graph {
  let byOrgan: Map<string, string[]> | undefined;
  let dependents: Map<string, { key: string; as: Dependent['as'] }[]> | undefined;
  const units = new Map<string, { values: Entry['rollUp']; named: readonly (NamedUnits | Wanted)[] }>();

  const known = (from: string): Known => ({
    entry: source.entry,
    absence: source.absence,
    isListed: source.isListed,
    *keys() {
      for (const { key } of source.members()) yield key;
    },
    reportsOf: (organ, year) =>
      (organs().get(`${organ} ${year}`) ?? []).map(source.entry).filter((one) => one !== undefined),
    folders: source.foldersFor(from),
  });
  const organs = () => {
    if (!byOrgan) {
      byOrgan = new Map();
      for (const { organ, year, key } of source.members()) {
        if (organ !== '' && year !== undefined) put(byOrgan, `${organ} ${year}`, key);
      }
      // Sorted, so that the order does not depend on which file was read first.
      for (const keys of byOrgan.values()) keys.sort();
    }
    return byOrgan;
  };
  const unitsOf = (entry: Entry) => {
    if (entry.rollUp.length === 0) return NO_UNITS;
    const cached = units.get(entry.key);
    if (cached?.values === entry.rollUp) return cached.named;
    const named = namedUnits(entry, known(entry.key));
    units.set(entry.key, { values: entry.rollUp, named });
    return named;
  };
  const unitKeys = (key: string): readonly string[] => {
    const entry = source.entry(key);
    return entry ? unitsOf(entry).flatMap((one) => (isWanted(one) ? [] : one.found)) : [];
  };
  return {
    forget() {
      byOrgan = undefined;
      dependents = undefined;
      units.clear();
    },
    lastYearOf: (entry) => lastYearOf(entry, known(entry.key)),
    unitsOf,
    rollUpOf: (entry, named) => rollUpOf(entry, named, known(entry.key), unitKeys),
    dependentsOf(key) {
      if (!dependents) {
        dependents = new Map();
        for (const entry of source.members()) {
          const lastYear = lastYearOf(entry, known(entry.key));
          if (lastYear && !isWanted(lastYear) && lastYear.report) {
            put(dependents, keyOf(lastYear.report.uri), { key: entry.key, as: 'last-year' });
          }
          for (const unit of new Set(unitKeys(entry.key))) put(dependents, unit, { key: entry.key, as: 'roll-up' });
        }
      }
      return dependents.get(key) ?? [];
    },
  };
}

function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const own = lists.get(key);
  if (own) own.push(item);
  else lists.set(key, [item]);
}
