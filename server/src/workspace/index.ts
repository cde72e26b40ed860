import type { Analysis } from '../rules/analysis.ts';
import { type CrossFindings, crossCheck, NO_CROSS_FINDINGS } from '../rules/cross-check.ts';
import type { Neighbour, Neighbours, RollUp } from '../rules/neighbours.ts';
import type { RuleSettings } from '../rules/settings.ts';
import { type Entry, openEntry, readEntry } from './entry.ts';
import { type FileChange, type Files, isReportName } from './files.ts';
import { folderOf, isInside, keyOf, uriOf } from './paths.ts';
import {
  isWanted,
  type Known,
  lastYearOf,
  type NamedUnits,
  namedUnits,
  neighbour,
  rollUpOf,
  type Wanted,
} from './references.ts';
import { type RunningSums, runningSums } from './sums.ts';

/** What changed: a report, and those that are compared with it; or all, where one came, went or refers otherwise now. */
export type IndexChange = { readonly uri: string; readonly dependents: readonly string[] } | 'all';

export interface IndexOptions {
  readonly files: () => Files;
  readonly settings: () => RuleSettings;
  /** Whether 上年 and 汇总 may lead out of the workspace's folders. */
  readonly allowOutside: () => boolean;
  /** Is told of each report that is compared with its neighbours: for tests and measurements. */
  readonly onCheck?: (uri: string) => void;
}

/** A report that refers to another. */
export interface Dependent {
  readonly entry: Entry;
  readonly as: 'last-year' | 'roll-up';
}

/** The reports of a workspace and how they refer to each other. Open documents win over files; nothing is read twice. */
export interface WorkspaceIndex {
  /** Takes these folders for the workspace, and reads the reports in them. */
  setFolders(uris: readonly string[]): Promise<void>;
  /** Takes these folders for the workspace without reading them: what is put in, and what that refers to, is known. */
  confineTo(uris: readonly string[]): void;
  /** Reads everything again: the rules' settings have changed. */
  reload(): Promise<void>;
  /** Takes a report that was read elsewhere. */
  put(entry: Entry): void;
  open(uri: string, analysis: Analysis): void;
  close(uri: string): Promise<void>;
  filesChanged(changes: readonly FileChange[]): Promise<void>;
  /** Resolves when all that was to be read is read. */
  whenReady(): Promise<void>;
  onChange(listener: (change: IndexChange) => void): () => void;
  /** Every report, in the order of their keys. */
  entries(): readonly Entry[];
  entry(uri: string): Entry | undefined;
  neighboursOf(uri: string): Neighbours;
  crossFindingsOf(uri: string): CrossFindings;
  dependentsOf(uri: string): readonly Dependent[];
  /** Another report as it is seen from one. */
  seenFrom(uri: string, other: Entry): Neighbour;
}

const NO_UNITS: readonly NamedUnits[] = [];

export function createIndex(options: IndexOptions): WorkspaceIndex {
  const entries = new Map<string, Entry>();
  const openKeys = new Set<string>();
  const absent = new Map<string, 'missing' | 'unreadable'>();
  const reading = new Map<string, Promise<void>>();
  const listeners = new Set<(change: IndexChange) => void>();
  let folders: readonly string[] = [];
  /** The folders whose reports are all known. */
  let listed: readonly string[] = [];
  let crawling: Promise<void> | undefined;
  let crawl = 0;
  /** Whether nothing is said because not all reports are known yet. */
  let isPartial = false;

  // What follows from the shapes of all entries, worked out anew when one of them changes.
  let byOrgan: Map<string, string[]> | undefined;
  let sorted: readonly string[] | undefined;
  const units = new Map<string, { values: Entry['rollUp']; named: readonly (NamedUnits | Wanted)[] }>();
  let dependents: Map<string, { key: string; as: Dependent['as'] }[]> | undefined;

  const sums = new Map<string, { readonly formatId: string; readonly running: RunningSums }>();
  const summed = new Map<string, { readonly inputs: readonly unknown[]; readonly rollUp: RollUp }>();
  const checked = new Map<string, { readonly inputs: readonly unknown[]; readonly cross: CrossFindings }>();

  const emit = (change: IndexChange) => {
    for (const listener of listeners) listener(change);
  };
  const forgetShape = () => {
    byOrgan = undefined;
    sorted = undefined;
    units.clear();
    dependents = undefined;
  };
  /** Puts an entry in its place, and says whether the references among reports may be others now. */
  const place = (entry: Entry): boolean => {
    const old = entries.get(entry.key);
    entries.set(entry.key, entry);
    absent.delete(entry.key);
    if (old?.shape === entry.shape) return false;
    forgetShape();
    return true;
  };
  const remove = (key: string, reason: 'missing' | 'unreadable') => {
    absent.set(key, reason);
    for (const kept of [sums, summed, checked]) kept.delete(key);
    entries.delete(key);
    forgetShape();
  };

  const known = (from: string): Known => ({
    entry: (key) => entries.get(key),
    keys: () => entries.keys(),
    absence: (key) => absent.get(key),
    isListed: (folder) => isInside(folder, listed),
    reportsOf: (organ, year) => entriesOf(organMap().get(`${organ} ${year}`) ?? []),
    folders: options.allowOutside() ? undefined : folders.length > 0 ? folders : [folderOf(from)],
  });
  const organMap = () => {
    if (!byOrgan) {
      byOrgan = new Map();
      for (const entry of entries.values()) {
        const { organ, year, key } = entry;
        if (organ === '' || year === undefined) continue;
        const own = byOrgan.get(`${organ} ${year}`);
        if (own) own.push(key);
        else byOrgan.set(`${organ} ${year}`, [key]);
      }
    }
    return byOrgan;
  };
  const entriesOf = (keys: readonly string[]) => keys.map((key) => entries.get(key)).filter((one) => one !== undefined);
  const unitsOf = (entry: Entry) => {
    if (entry.rollUp.length === 0) return NO_UNITS;
    const cached = units.get(entry.key);
    if (cached?.values === entry.rollUp) return cached.named;
    const named = namedUnits(entry, known(entry.key));
    units.set(entry.key, { values: entry.rollUp, named });
    return named;
  };
  const unitKeys = (key: string): readonly string[] => {
    const entry = entries.get(key);
    return entry ? unitsOf(entry).flatMap((one) => (isWanted(one) ? [] : one.found)) : [];
  };

  /** Reads a file into the index; when it changes while it is read, once more. */
  const read = (key: string, uri: string, isNews: boolean): Promise<void> => {
    const running = reading.get(key);
    if (running) return running;
    const task = (async () => {
      const text = await options.files().read(uri);
      if (openKeys.has(key)) return;
      if (text === undefined) {
        const siblings = await options.files().list(uriOf(folderOf(key)));
        if (openKeys.has(key)) return;
        remove(key, siblings.some((one) => keyOf(one) === key) ? 'unreadable' : 'missing');
        if (isNews) emit('all');
        return;
      }
      const isOtherwise = place(readEntry(uri, text, options.settings()));
      if (isNews) emit(isOtherwise ? 'all' : { uri, dependents: dependentUris(key) });
    })().finally(() => reading.delete(key));
    reading.set(key, task);
    return task;
  };
  /** Reads all reports in a folder that no crawl has come to. */
  const look = (folder: string): Promise<void> => {
    const task = (async () => {
      const found = await options.files().find(uriOf(folder));
      const news = found.map((uri) => [keyOf(uri), uri] as const).filter(([key]) => !entries.has(key));
      await Promise.all(news.map(([key, uri]) => read(key, uri, false)));
      listed = [...listed, folder];
      forgetShape();
      emit('all');
    })().finally(() => reading.delete(folder));
    reading.set(folder, task);
    return task;
  };
  const want = (key: string) => {
    if (reading.has(key)) return;
    void (key.endsWith('/') ? look(key) : read(key, uriOf(key), true));
  };

  const crawlFolders = async (): Promise<void> => {
    const own = ++crawl;
    const lists = await Promise.all(folders.map((folder) => options.files().find(folder)));
    const found = new Map(lists.flat().map((uri) => [keyOf(uri), uri]));
    for (const key of [...entries.keys()]) {
      if (!found.has(key) && !openKeys.has(key)) entries.delete(key);
    }
    absent.clear();
    listed = folders;
    forgetShape();
    const waiting = [...found].filter(([key]) => !openKeys.has(key));
    const worker = async () => {
      for (let next = waiting.pop(); next && own === crawl; next = waiting.pop()) await read(next[0], next[1], false);
    };
    await Promise.all(Array.from({ length: 16 }, worker));
  };
  const startCrawl = (): Promise<void> => {
    const task = crawlFolders().finally(() => {
      if (crawling !== task) return;
      crawling = undefined;
      isPartial = false;
      emit('all');
    });
    crawling = task;
    return task;
  };

  const neighboursOf = (key: string): Neighbours => {
    const entry = entries.get(key);
    if (!entry || isPartial) return {};
    const lastYear = lastYearOf(entry, known(key));
    if (isWanted(lastYear)) want(lastYear.wanted);
    const named = unitsOf(entry);
    for (const one of named) if (isWanted(one)) want(one.wanted);
    const isWaiting = named.some(isWanted);
    return {
      ...(lastYear && !isWanted(lastYear) && { lastYear }),
      ...(named.length > 0 && !isWaiting && { rollUp: sumUp(entry, named as readonly NamedUnits[]) }),
    };
  };
  const sumUp = (entry: Entry, named: readonly NamedUnits[]): RollUp => {
    const { key, formatId, shape } = entry;
    const inputs = [shape, named, ...named.flatMap(({ found }) => entriesOf(found))];
    const before = summed.get(key);
    if (before && sameItems(before.inputs, inputs)) return before.rollUp;
    const rollUp = rollUpOf(entry, named, known(key), unitKeys);
    let own = sums.get(key);
    if (own?.formatId !== formatId) {
      own = { formatId, running: runningSums(formatId) };
      sums.set(key, own);
    }
    const result = { ...rollUp, sums: own.running.of(rollUp.units.map(({ facts }) => facts)) };
    summed.set(key, { inputs, rollUp: result });
    return result;
  };
  /** All that a comparison depends on, to tell whether it has to be made again. */
  const inputsOf = (entry: Entry, { lastYear, rollUp }: Neighbours): unknown[] => [
    entry.facts,
    options.settings(),
    lastYear?.fault,
    lastYear?.report?.facts,
    ...(lastYear?.candidates ?? []).map(({ facts }) => facts),
    rollUp,
  ];
  const crossFindingsOf = (key: string): CrossFindings => {
    const entry = entries.get(key);
    if (!entry) return NO_CROSS_FINDINGS;
    const neighbours = neighboursOf(key);
    if (!neighbours.lastYear && !neighbours.rollUp) return NO_CROSS_FINDINGS;
    const inputs = inputsOf(entry, neighbours);
    const before = checked.get(key);
    if (before && sameItems(before.inputs, inputs)) return before.cross;
    options.onCheck?.(entry.uri);
    const cross = crossCheck(entry.facts, neighbours, options.settings());
    checked.set(key, { inputs, cross });
    return cross;
  };

  const dependentsOf = (key: string) => {
    if (!dependents) {
      dependents = new Map();
      for (const entry of entries.values()) {
        const add = (to: string, as: Dependent['as']) => {
          const own = dependents?.get(to);
          if (own) own.push({ key: entry.key, as });
          else dependents?.set(to, [{ key: entry.key, as }]);
        };
        const lastYear = lastYearOf(entry, known(entry.key));
        if (lastYear && !isWanted(lastYear) && lastYear.report) add(keyOf(lastYear.report.uri), 'last-year');
        for (const unit of new Set(unitKeys(entry.key))) add(unit, 'roll-up');
      }
    }
    return dependents.get(key) ?? [];
  };
  const dependentUris = (key: string): string[] =>
    dependentsOf(key)
      .map((one) => entries.get(one.key)?.uri)
      .filter((uri) => uri !== undefined);

  return {
    setFolders(uris) {
      folders = uris.map(folderKey);
      isPartial = true;
      return startCrawl();
    },
    confineTo(uris) {
      folders = uris.map(folderKey);
    },
    reload() {
      return startCrawl();
    },
    put(entry) {
      place(entry);
    },
    open(uri, analysis) {
      const entry = openEntry(uri, analysis);
      openKeys.add(entry.key);
      const isOtherwise = place(entry);
      emit(isOtherwise ? 'all' : { uri, dependents: dependentUris(entry.key) });
    },
    async close(uri) {
      const key = keyOf(uri);
      await reading.get(key);
      openKeys.delete(key);
      if (!uri.startsWith('untitled:')) return read(key, uri, true);
      remove(key, 'missing');
      emit('all');
    },
    async filesChanged(changes) {
      await Promise.all(
        changes.map(async ({ uri, isDeleted }) => {
          const key = keyOf(uri);
          if (openKeys.has(key)) return;
          if (isDeleted) {
            remove(key, 'missing');
            emit('all');
          } else if (entries.has(key) || absent.has(key) || (isReportName(key) && isInside(key, folders))) {
            await reading.get(key);
            await read(key, uri, true);
          }
        }),
      );
    },
    async whenReady() {
      while (crawling || reading.size > 0) await Promise.all([crawling, ...reading.values()]);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    entries() {
      sorted ??= [...entries.keys()].sort();
      return entriesOf(sorted);
    },
    entry: (uri) => entries.get(keyOf(uri)),
    neighboursOf: (uri) => neighboursOf(keyOf(uri)),
    crossFindingsOf: (uri) => crossFindingsOf(keyOf(uri)),
    dependentsOf: (uri) =>
      dependentsOf(keyOf(uri)).flatMap(({ key, as }) => {
        const entry = entries.get(key);
        return entry ? [{ entry, as }] : [];
      }),
    seenFrom: (uri, other) => neighbour(keyOf(uri), other),
  };
}

function folderKey(uri: string): string {
  return keyOf(uri).replace(/\/+$/, '');
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
