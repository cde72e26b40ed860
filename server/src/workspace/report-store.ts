import { type Comparisons, createComparisons } from './comparison.ts';
import type { Entry } from './entry.ts';
import { createGraph, type Graph } from './graph.ts';
import { folderOf, isInside, keyOf, schemeOf } from './paths.ts';
import type { Absence } from './references.ts';

/**
 * What changed: one report, with those that are compared with it; or 'all', if a report came, went or refers to others.
 */
export type IndexChange = { readonly uri: string; readonly dependents: readonly string[] } | 'all';

/**
 * The known reports: those read from files, those open in the editor, and the files found to be absent. Holds all of
 * this in memory and reads nothing; reports and folders are identified by their keys.
 */
export interface ReportStore {
  /** The references between the reports. */
  readonly graph: Graph;
  /** The comparisons between the reports. */
  readonly comparisons: Comparisons;

  /** The workspace's folders. */
  folders(): readonly string[];
  setFolders(folders: readonly string[]): void;
  /** The folders that the paths of a report may point into; undefined if they may point anywhere. */
  foldersFor(key: string): readonly string[] | undefined;
  /** Marks exactly these folders as completely known, and forgets which files were absent. */
  setListed(folders: readonly string[]): void;
  /** Marks one more folder as completely known. */
  addListed(folder: string): void;

  get(key: string): Entry | undefined;
  /** All reports, unordered, including those outside the workspace that others name. */
  all(): readonly Entry[];
  /** The workspace's own reports, sorted by key. */
  members(): readonly Entry[];
  /** False for a document that is not a file of the workspace, such as the other side of a diff. */
  isComparable(key: string): boolean;
  /** True if a file was read or found to be absent. */
  isKnown(key: string): boolean;

  /** Adds a report, replacing what was known of its file. */
  put(entry: Entry): void;
  /** Removes a report whose file is absent. */
  remove(key: string, reason: Absence): void;
  /** Adds a report, and notifies the listeners. */
  publish(entry: Entry): void;
  /** Removes a report, and notifies the listeners. */
  withdraw(key: string, reason: Absence): void;

  /** The key of a document or file. Cached for open documents, as it is needed on each keystroke. */
  keyAt(uri: string): string;
  /** From now on the document replaces its file. */
  setOpen(uri: string): void;
  setClosed(uri: string): void;
  isOpen(key: string): boolean;

  /** Notifies the listeners. */
  announce(change: IndexChange): void;
  /** Adds a listener; returns a function that removes it. */
  onChange(listener: (change: IndexChange) => void): () => void;
}

/**
 * Creates an empty store. If `allowOutside` returns true, 上年 and 汇总 may point outside the workspace's folders.
 * `onCheck` is called for each report that is compared with its neighbours.
 */
export function createReportStore(allowOutside: () => boolean, onCheck?: (uri: string) => void): ReportStore {
  const entries = new Map<string, Entry>();
  const absent = new Map<string, Absence>();
  const openKeys = new Set<string>();
  /** The keys of open documents by their URIs. */
  const keys = new Map<string, string>();
  const listeners = new Set<(change: IndexChange) => void>();
  let folders: readonly string[] = [];
  /** The folders whose reports are all known, as keys. */
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
  /** Returns true if references between reports may have changed. */
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
