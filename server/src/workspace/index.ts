import type { Analysis } from '../check/analyse.ts';
import { type NeighbourFindings, NO_NEIGHBOUR_FINDINGS } from '../check/neighbour-findings.ts';
import type { ReportFacts } from '../report/facts.ts';
import { precedingReport } from '../rules/other-reports/last-year.ts';
import type { Neighbour, Neighbours } from '../rules/other-reports/neighbours.ts';
import type { RuleSettings } from '../rules/rule.ts';
import { createComparisons } from './comparison.ts';
import { type Entry, openEntry, readEntry } from './entry.ts';
import { type FileChange, type Files, isReportName } from './files.ts';
import { createGraph, type Dependent } from './graph.ts';
import { leadsInside } from './links.ts';
import { folderOf, isInside, keyOf, schemeOf, uriOf } from './paths.ts';
import { type Absence, isWanted, type NamedUnits, neighbour } from './references.ts';
import { yieldToRequests } from './yield-to-requests.ts';

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

/** A report beside others. */
export interface Comparison {
  readonly cross: NeighbourFindings;
  /** What is known of the report of the year before, if there is one that it can be compared with. */
  readonly lastYear: ReportFacts | undefined;
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
  comparisonOf(uri: string): Comparison;
  crossFindingsOf(uri: string): NeighbourFindings;
  dependentsOf(uri: string): readonly Dependent[];
  /** Another report as it is seen from one. */
  seenFrom(uri: string, other: Entry): Neighbour;
}

export function createIndex(options: IndexOptions): WorkspaceIndex {
  const entries = new Map<string, Entry>();
  const openKeys = new Set<string>();
  /** The keys of open documents by their URIs: these are asked about with each keystroke. */
  const keys = new Map<string, string>();
  const absent = new Map<string, Absence>();
  const reading = new Map<string, Promise<void>>();
  const listeners = new Set<(change: IndexChange) => void>();
  let folders: readonly string[] = [];
  /** The folders whose reports are all known. */
  let listed: readonly string[] = [];
  let sorted: readonly string[] | undefined;
  let crawling: Promise<void> | undefined;
  let crawl = 0;
  /** Whether nothing is said because not all reports are known yet. */
  let isPartial = false;

  /** Whether a file is one of the workspace's, and not the other side of a diff or a file outside that another names. */
  const isMember = (key: string) => (folders.length > 0 ? isInside(key, folders) : isComparable(key));
  const isComparable = (key: string) =>
    schemeOf(key) === 'file' || folders.some((folder) => schemeOf(folder) === schemeOf(key));
  /** The folders that the paths of a report may lead into; undefined where they may lead anywhere. */
  const foldersFor = (key: string) =>
    options.allowOutside() ? undefined : folders.length > 0 ? folders : [folderOf(key)];
  const graph = createGraph({
    entry: (key) => entries.get(key),
    *members() {
      for (const entry of entries.values()) if (isMember(entry.key)) yield entry;
    },
    absence: (key) => absent.get(key),
    isListed: (folder) => isInside(folder, listed),
    foldersFor,
  });
  const comparisons = createComparisons(graph, (key) => entries.get(key), options.onCheck);

  const nextTurn = yieldToRequests();
  const emit = (change: IndexChange) => {
    for (const listener of listeners) listener(change);
  };
  const forgetShapes = () => {
    sorted = undefined;
    graph.forget();
  };
  /** Puts an entry in its place, and says whether the references among reports may be others now. */
  const place = (entry: Entry): boolean => {
    const old = entries.get(entry.key);
    entries.set(entry.key, entry);
    absent.delete(entry.key);
    if (old?.referenceKey === entry.referenceKey) return false;
    forgetShapes();
    return true;
  };
  const remove = (key: string, reason: Absence) => {
    absent.set(key, reason);
    comparisons.forget(key);
    entries.delete(key);
    forgetShapes();
  };
  const entriesOf = (keys: readonly string[]) => keys.map((key) => entries.get(key)).filter((one) => one !== undefined);
  const dependentUris = (key: string) => entriesOf(graph.dependentsOf(key).map((one) => one.key)).map(({ uri }) => uri);

  // Whatever a file system fails with, the file cannot be read.
  const textOf = (uri: string) =>
    options
      .files()
      .read(uri)
      .catch(() => undefined);
  const listOf = (how: 'list' | 'find', uri: string) =>
    options
      .files()
      [how](uri)
      .catch((): readonly string[] => []);

  const whyAbsent = async (key: string): Promise<Absence> => {
    const siblings = await listOf('list', uriOf(folderOf(key)));
    return siblings.some((one) => keyOf(one) === key) ? 'unreadable' : 'missing';
  };
  /** Reads a file into the index, unless it is being read or a link leads from it out of the folders. */
  const read = (key: string, uri: string, isNews: boolean, within?: readonly string[]): Promise<void> => {
    const running = reading.get(key);
    if (running) return running;
    const task = (async () => {
      const isOutside = !(await leadsInside(options.files(), uri, within));
      const text = isOutside ? undefined : await textOf(uri);
      if (!isNews) await nextTurn();
      if (openKeys.has(key)) return;
      if (text === undefined) {
        const reason = isOutside ? 'outside' : await whyAbsent(key);
        if (openKeys.has(key)) return;
        remove(key, reason);
        if (isNews) emit('all');
        return;
      }
      const isOtherwise = place(readEntry(uri, text, options.settings()));
      if (isNews) emit(isOtherwise ? 'all' : { uri, dependents: dependentUris(key) });
    })().finally(() => reading.delete(key));
    reading.set(key, task);
    return task;
  };
  /** Waits until a file is not being read: what is read may be older than what is to be done now. */
  const settled = async (key: string): Promise<void> => {
    while (reading.has(key)) await reading.get(key);
  };
  /** Reads all reports in a folder that no crawl has come to. */
  const look = (folder: string, within: readonly string[] | undefined): Promise<void> => {
    const task = (async () => {
      const isInReach = await leadsInside(options.files(), uriOf(folder), within);
      const found = isInReach ? await listOf('find', uriOf(folder)) : [];
      const news = found.map((uri) => [keyOf(uri), uri] as const).filter(([key]) => !entries.has(key));
      await Promise.all(news.map(([key, uri]) => read(key, uri, false)));
      listed = [...listed, folder];
      forgetShapes();
      emit('all');
    })().finally(() => reading.delete(folder));
    reading.set(folder, task);
    return task;
  };
  const want = (key: string, within: readonly string[] | undefined) => {
    if (reading.has(key)) return;
    void (key.endsWith('/') ? look(key, within) : read(key, uriOf(key), true, within));
  };

  const crawlFolders = async (): Promise<void> => {
    const own = ++crawl;
    const lists = await Promise.all(folders.map((folder) => listOf('find', uriOf(folder))));
    if (own !== crawl) return;
    const found = new Map(lists.flat().map((uri) => [keyOf(uri), uri]));
    const listedKeys = new Set(found.keys());
    for (const [key, { uri }] of [...entries]) {
      if (found.has(key) || openKeys.has(key)) continue;
      // A file that is not listed may be younger than the list: reading tells.
      if (isInside(key, folders)) found.set(key, uri);
      else entries.delete(key);
    }
    absent.clear();
    listed = folders;
    forgetShapes();
    const waiting = [...found].filter(([key]) => !openKeys.has(key));
    const worker = async () => {
      for (let next = waiting.pop(); next && own === crawl; next = waiting.pop()) {
        const [key, uri] = next;
        // What was found is no link, for none is followed.
        await read(key, uri, false, listedKeys.has(key) ? undefined : foldersFor(key));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
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
    if (!entry || isPartial || !isComparable(key)) return {};
    const lastYear = graph.lastYearOf(entry);
    const within = foldersFor(key);
    if (isWanted(lastYear)) want(lastYear.wanted, within);
    const named = graph.unitsOf(entry);
    for (const one of named) if (isWanted(one)) want(one.wanted, within);
    const isWaiting = named.some(isWanted);
    return {
      ...(lastYear && !isWanted(lastYear) && { lastYear }),
      ...(named.length > 0 && !isWaiting && { rollUp: comparisons.sumUp(entry, named as readonly NamedUnits[]) }),
    };
  };

  const keyAt = (uri: string) => keys.get(uri) ?? keyOf(uri);
  const comparisonOf = (uri: string): Comparison => {
    const entry = entries.get(keyAt(uri));
    if (!entry) return ALONE;
    const neighbours = neighboursOf(entry.key);
    if (!neighbours.lastYear && !neighbours.rollUp) return ALONE;
    return {
      cross: comparisons.check(entry, neighbours, options.settings()),
      lastYear: precedingReport(entry.facts, neighbours.lastYear)?.facts,
    };
  };

  return {
    setFolders(uris) {
      folders = uris.map(folderKey);
      isPartial = true;
      return startCrawl();
    },
    confineTo(uris) {
      folders = uris.map(folderKey);
      forgetShapes();
    },
    reload: startCrawl,
    put(entry) {
      place(entry);
    },
    open(uri, analysis) {
      const key = keyAt(uri);
      const entry = openEntry(uri, key, analysis);
      openKeys.add(key);
      keys.set(uri, key);
      const isOtherwise = place(entry);
      emit(isOtherwise ? 'all' : { uri, dependents: dependentUris(key) });
    },
    async close(uri) {
      const key = keyAt(uri);
      openKeys.delete(key);
      keys.delete(uri);
      await settled(key);
      // It may have been opened again meanwhile.
      if (openKeys.has(key)) return;
      if (!uri.startsWith('untitled:')) return read(key, uri, true);
      remove(key, 'missing');
      emit('all');
    },
    async filesChanged(changes) {
      await Promise.all(
        changes.map(async ({ uri, isDeleted }) => {
          const key = keyOf(uri);
          await settled(key);
          if (openKeys.has(key)) return;
          if (isDeleted) {
            remove(key, 'missing');
            emit('all');
          } else if (entries.has(key) || absent.has(key) || (isReportName(key) && isInside(key, folders))) {
            await read(key, uri, true, foldersFor(key));
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
      sorted ??= [...entries.keys()].filter(isMember).sort();
      return entriesOf(sorted);
    },
    entry: (uri) => entries.get(keyOf(uri)),
    neighboursOf: (uri) => neighboursOf(keyOf(uri)),
    comparisonOf,
    crossFindingsOf: (uri) => comparisonOf(uri).cross,
    dependentsOf: (uri) =>
      graph.dependentsOf(keyOf(uri)).flatMap(({ key, as }) => {
        const entry = entries.get(key);
        return entry ? [{ entry, as }] : [];
      }),
    seenFrom: (uri, other) => neighbour(keyOf(uri), other),
  };
}

const ALONE: Comparison = { cross: NO_NEIGHBOUR_FINDINGS, lastYear: undefined };

/** How many files are read at the same time. */
const AT_ONCE = 16;

function folderKey(uri: string): string {
  return keyOf(uri).replace(/(?<!\/)\/+$/, '');
}
