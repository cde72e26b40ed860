import { type Comparisons, createComparisons } from './comparison.ts';
import type { Entry } from './entry.ts';
import { createGraph, type Graph } from './graph.ts';
import { folderOf, isInside, keyOf, schemeOf } from './paths.ts';
import type { Absence } from './references.ts';

/** What changed: a report, and those that are compared with it; or all, where one came, went or refers otherwise now. */
export type IndexChange = { readonly uri: string; readonly dependents: readonly string[] } | 'all';

/**
 * The reports that are known: those that were read, those that are open, and the files that turned out not to be there.
 * Holds all of it in memory and reads nothing; reports and folders go by their keys.
 */
export interface ReportStore {
  /** Which report refers to which. */
  readonly graph: Graph;
  /** What comparing them brought to light. */
  readonly comparisons: Comparisons;

  /** The workspace's folders. */
  folders(): readonly string[];
  setFolders(folders: readonly string[]): void;
  /** The folders that the paths of a report may lead into; undefined where they may lead anywhere. */
  foldersFor(key: string): readonly string[] | undefined;
  /** Counts the reports in these folders, and no others, as all known; asks anew for the files that were absent. */
  setListed(folders: readonly string[]): void;
  /** Counts the reports in one more folder as all known. */
  addListed(folder: string): void;

  get(key: string): Entry | undefined;
  /** All reports, in no order; among them those outside the workspace that others name. */
  all(): readonly Entry[];
  /** The workspace's own reports, in the order of their keys. */
  members(): readonly Entry[];
  /** False for what stands beside a file without being one: the other side of a diff, say. */
  isComparable(key: string): boolean;
  /** Whether somebody has tried to read a file. */
  isKnown(key: string): boolean;

  /** Takes a report, in the place of what was known of the same file. */
  put(entry: Entry): void;
  /** Lets go of a report whose file is not there. */
  remove(key: string, reason: Absence): void;
  /** Puts a report, and tells the listeners. */
  publish(entry: Entry): void;
  /** Removes a report, and tells the listeners. */
  withdraw(key: string, reason: Absence): void;

  /** The key of a document or file. That of an open document is at hand: it is asked for with each keystroke. */
  keyAt(uri: string): string;
  /** From here on a document stands for its file. */
  setOpen(uri: string): void;
  setClosed(uri: string): void;
  isOpen(key: string): boolean;

  /** Tells the listeners. */
  announce(change: IndexChange): void;
  /** Adds a listener, and returns what takes it away again. */
  onChange(listener: (change: IndexChange) => void): () => void;
}

/**
 * An empty store. `allowOutside`: 上年 and 汇总 may lead out of the workspace's folders. `onCheck` is called with each
 * report that is compared with its neighbours.
 */
export function createReportStore(allowOutside: () => boolean, onCheck?: (uri: string) => void): ReportStore {
  const entries = new Map<string, Entry>();
  const absent = new Map<string, Absence>();
  const openKeys = new Set<string>();
  /** The keys of open documents by their URIs. */
  const keys = new Map<string, string>();
  const listeners = new Set<(change: IndexChange) => void>();
  let folders: readonly string[] = [];
  /** The folders whose reports are all known. */
  let listed: readonly string[] = [];
  let sorted: readonly string[] | undefined;

  const isComparable = (key: string) =>
    schemeOf(key) === 'file' || folders.some((folder) => schemeOf(folder) === schemeOf(key));
  const isMember = (key: string) => (folders.length > 0 ? isInside(key, folders) : isComparable(key));
  const foldersFor = (key: string) => (allowOutside() ? undefined : folders.length > 0 ? folders : [folderOf(key)]);

  const graph = createGraph({
    entry: (key) => entries.get(key),
    *members() {
      for (const entry of entries.values()) if (isMember(entry.key)) yield entry;
    },
    absence: (key) => absent.get(key),
    isListed: (folder) => isInside(folder, listed),
    foldersFor,
  });
  const comparisons = createComparisons(graph, (key) => entries.get(key), onCheck);

  const forgetReferences = () => {
    sorted = undefined;
    graph.forget();
  };
  const entriesOf = (keys: readonly string[]) => keys.map((key) => entries.get(key)).filter((one) => one !== undefined);
  const announce = (change: IndexChange) => {
    for (const listener of listeners) listener(change);
  };
  /** Returns whether reports may refer to one another otherwise now. */
  const put = (entry: Entry): boolean => {
    const old = entries.get(entry.key);
    entries.set(entry.key, entry);
    absent.delete(entry.key);
    if (old?.referenceKey === entry.referenceKey) return false;
    forgetReferences();
    return true;
  };
  const remove = (key: string, reason: Absence) => {
    absent.set(key, reason);
    comparisons.forget(key);
    entries.delete(key);
    forgetReferences();
  };
  const keyAt = (uri: string) => keys.get(uri) ?? keyOf(uri);

  return {
    graph,
    comparisons,
    folders: () => folders,
    setFolders(own) {
      folders = own;
      forgetReferences();
    },
    foldersFor,
    setListed(own) {
      absent.clear();
      listed = own;
      forgetReferences();
    },
    addListed(folder) {
      listed = [...listed, folder];
      forgetReferences();
    },
    get: (key) => entries.get(key),
    all: () => [...entries.values()],
    members() {
      sorted ??= [...entries.keys()].filter(isMember).sort();
      return entriesOf(sorted);
    },
    isComparable,
    isKnown: (key) => entries.has(key) || absent.has(key),
    put(entry) {
      put(entry);
    },
    remove,
    publish(entry) {
      const { uri, key } = entry;
      if (put(entry)) return announce('all');
      const dependents = entriesOf(graph.dependentsOf(key).map((one) => one.key));
      announce({ uri, dependents: dependents.map((one) => one.uri) });
    },
    withdraw(key, reason) {
      remove(key, reason);
      announce('all');
    },
    keyAt,
    setOpen(uri) {
      const key = keyAt(uri);
      keys.set(uri, key);
      openKeys.add(key);
    },
    setClosed(uri) {
      openKeys.delete(keyAt(uri));
      keys.delete(uri);
    },
    isOpen: (key) => openKeys.has(key),
    announce,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
