import type { LastYear, Neighbour, RollUp, Unit, UnitFault } from '../rules/other-reports/neighbours.ts';
import type { FrontMatterValue } from '../syntax/front-matter-entries.ts';
import type { Entry } from './entry.ts';
import { folderOf, isInside, isPattern, matcher, pathFrom, resolvePath } from './paths.ts';

/** Why a file is not in the store. `outside`: a link leads out of the folders. */
export type Absence = 'missing' | 'unreadable' | 'outside';

/** The parts of the index that references are resolved against. */
export interface Known {
  entry(key: string): Entry | undefined;
  keys(): Iterable<string>;
  /** Why a file is absent; undefined if nobody has tried to read it yet. */
  absence(key: string): Absence | undefined;
  /** The reports of an organ and year. */
  reportsOf(organ: string, year: number): readonly Entry[];
  /** True if all reports in a folder and below are known. */
  isListed(folder: string): boolean;
  /** The folders that paths may point into; undefined if they may point anywhere. */
  readonly folders: readonly string[] | undefined;
}

export function neighbour(from: string, { key, uri, facts, errors }: Entry): Neighbour {
  return { uri, path: pathFrom(from, key), facts, errors };
}

/** A file, or a folder if the key ends in a slash, that must be read before the reference can be resolved. */
export interface Wanted {
  readonly wanted: string;
}

export function isWanted(reference: object | undefined): reference is Wanted {
  return reference !== undefined && 'wanted' in reference;
}

/** The last year's report of an entry: the one it names, or else the only one of its organ and the year before. */
export function lastYearOf(entry: Entry, known: Known): LastYear | Wanted | undefined {
  const { lastYear: value, organ, year } = entry;
  if (!value || value.text.trim() === '') {
    if (organ === '' || year === undefined) return undefined;
    const found = known.reportsOf(organ, year - 1).filter(({ key }) => key !== entry.key);
    if (found.length > 1) return { candidates: found.map((one) => neighbour(entry.key, one)) };
    return found.length === 1 ? { report: neighbour(entry.key, found[0]) } : undefined;
  }
  const target = locate(entry.key, value.text, known);
  if (isWanted(target)) return target;
  if ('fault' in target) return { value, fault: target.fault };
  const report = neighbour(entry.key, target.entry);
  return leadsBack(entry, target.entry, known) ? { value, report, fault: 'cycle' } : { value, report };
}

type Located = { readonly entry: Entry } | { readonly fault: Absence | 'foreign' | 'itself' } | Wanted;

/** Finds the report that a path in another one points to. */
function locate(from: string, path: string, known: Known): Located {
  const key = resolvePath(from, path);
  if (key === undefined) return { fault: 'foreign' };
  if (key === from) return { fault: 'itself' };
  if (known.folders && !isInside(key, known.folders)) return { fault: 'outside' };
  const entry = known.entry(key);
  if (entry) return { entry };
  const absence = known.absence(key);
  return absence ? { fault: absence } : { wanted: key };
}

/** True if following 上年 from report to report leads back to the start. */
function leadsBack(start: Entry, from: Entry, known: Known): boolean {
  const seen = new Set<string>();
  for (let at: Entry | undefined = from; at && !seen.has(at.key); ) {
    if (at.key === start.key) return true;
    seen.add(at.key);
    const path: string | undefined = at.lastYear?.text;
    const key: string | undefined = path === undefined ? undefined : resolvePath(at.key, path);
    at = key === undefined ? undefined : known.entry(key);
  }
  return false;
}

/** The reports that a value of 汇总 names, or why it names none. */
export interface NamedUnits {
  readonly value: FrontMatterValue;
  readonly isPattern: boolean;
  /** Keys of reports. */
  readonly found: readonly string[];
  readonly fault?: UnitFault['kind'];
}

/** Resolves the values of 汇总, except blank ones. */
export function namedUnits({ key, rollUp }: Entry, known: Known): readonly (NamedUnits | Wanted)[] {
  return rollUp
    .filter(({ text }) => text.trim() !== '')
    .map((value): NamedUnits | Wanted => {
      if (!isPattern(value.text)) {
        const target = locate(key, value.text, known);
        if (isWanted(target)) return target;
        return {
          value,
          isPattern: false,
          ...('fault' in target ? { found: [], ...target } : { found: [target.entry.key] }),
        };
      }
      const pattern = resolvePath(key, value.text);
      if (pattern === undefined) return { value, isPattern: true, found: [], fault: 'foreign' };
      const places = placesOf(pattern, known.folders);
      if (places.length === 0) return { value, isPattern: true, found: [], fault: 'outside' };
      const unlisted = places.find((folder) => !known.isListed(folder));
      if (unlisted !== undefined) return { wanted: unlisted };
      const isMatch = matcher(pattern);
      const found: string[] = [];
      for (const one of known.keys()) {
        if (one !== key && isMatch(one) && (!known.folders || isInside(one, known.folders))) found.push(one);
      }
      found.sort();
      return { value, isPattern: true, found, ...(found.length === 0 && { fault: 'missing' as const }) };
    });
}

/**
 * The folders that can contain a pattern's files, each ending in a slash: the folder of the part before the first wild
 * card or, if that is above the folders that paths may point into, those of them that the pattern can reach.
 */
function placesOf(pattern: string, folders: readonly string[] | undefined): readonly string[] {
  const fixed = fixedPart(pattern);
  const folder = folderOf(fixed);
  if (!folders || isInside(folder, folders)) return [folder];
  return folders.map((one) => (one.endsWith('/') ? one : `${one}/`)).filter((one) => one.startsWith(fixed));
}

function fixedPart(pattern: string): string {
  return pattern.slice(0, pattern.search(/[*?{]|$/));
}

/** The units of a roll-up, without the sums. `unitsOf` returns the keys of the units of any report. */
export function rollUpOf(
  entry: Entry,
  named: readonly NamedUnits[],
  known: Known,
  unitsOf: (key: string) => readonly string[],
): Omit<RollUp, 'sums'> {
  const faults: UnitFault[] = [];
  const taken = new Map<string, Unit>();
  const otherYears: { readonly unit: Entry; readonly value: FrontMatterValue; readonly isPattern: boolean }[] = [];
  const organs = new Map<string, Entry>();
  const containers = containersOf(entry.key, named, unitsOf);
  const blame = (value: FrontMatterValue, kind: UnitFault['kind'], unit?: Entry, other?: Entry) => {
    const report = unit && neighbour(entry.key, unit);
    faults.push({
      ...{ value, kind, path: report?.path ?? value.text },
      ...(report && { report, uri: report.uri }),
      ...(other && { other: neighbour(entry.key, other) }),
    });
  };
  const consider = ({ value, isPattern: isFromPattern }: NamedUnits, unit: Entry) => {
    const container = known.entry(containers.get(unit.key) ?? '');
    const twin = organs.get(unit.organ);
    if (taken.has(unit.key)) {
      if (!isFromPattern) blame(value, 'twice', unit);
    } else if (below(unit.key, unitsOf).has(entry.key)) blame(value, 'cycle', unit);
    else if (entry.year !== undefined && unit.year !== undefined && unit.year !== entry.year) {
      otherYears.push({ unit, value, isPattern: isFromPattern });
    } else if (unit.formatId !== entry.formatId) blame(value, 'other-format', unit);
    else if (container && !below(unit.key, unitsOf).has(container.key)) blame(value, 'within', unit, container);
    else if (twin) blame(value, 'same-organ', unit, twin);
    else {
      taken.set(unit.key, { ...neighbour(entry.key, unit), value });
      if (unit.organ !== '') organs.set(unit.organ, unit);
    }
  };
  for (const one of named) {
    if (one.fault) blame(one.value, one.fault);
    for (const key of one.found) {
      const unit = known.entry(key);
      if (unit) consider(one, unit);
    }
  }
  // A folder with several years is fine if this year's report of every organ is in it.
  for (const { unit, value, isPattern: isFromPattern } of otherYears) {
    if (!isFromPattern || !organs.has(unit.organ)) blame(value, 'other-year', unit);
  }
  return { units: [...taken.values()], faults, isComplete: faults.every(({ kind }) => HARMLESS.has(kind)) };
}

/** The faults that leave no figure out of the sums. */
const HARMLESS: ReadonlySet<UnitFault['kind']> = new Set(['twice', 'same-organ', 'within', 'itself']);

/** The reports that another report of the same list already sums up, each with that report; all by key. */
function containersOf(
  own: string,
  named: readonly NamedUnits[],
  unitsOf: (key: string) => readonly string[],
): ReadonlyMap<string, string> {
  const containers = new Map<string, string>();
  for (const { found } of named) {
    for (const unit of found) {
      const inner = below(unit, unitsOf);
      // A report that leads back to this one is no container: it is a cycle.
      if (inner.has(own)) continue;
      for (const key of inner) if (key !== unit) containers.set(key, unit);
    }
  }
  return containers;
}

/**
 * All reports that a roll-up sums up, directly or through others. Contains the report itself only if there is a cycle.
 */
function below(key: string, unitsOf: (key: string) => readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...unitsOf(key)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...unitsOf(next));
  }
  return seen;
}
