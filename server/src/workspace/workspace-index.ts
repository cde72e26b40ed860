import type { Analysis } from '../check/analyse.ts';
import { type NeighbourFindings, NO_NEIGHBOUR_FINDINGS } from '../check/neighbour-findings.ts';
import type { ReportFacts } from '../report/facts.ts';
import { precedingReport } from '../rules/other-reports/last-year.ts';
import type { Neighbour, Neighbours } from '../rules/other-reports/neighbours.ts';
import type { RuleSettings } from '../rules/rule.ts';
import { createCrawler } from './crawler.ts';
import { type Entry, openEntry } from './entry.ts';
import { type FileChange, type Files, isReportName } from './files.ts';
import type { Dependent } from './graph.ts';
import { isInside, keyOf } from './paths.ts';
import { createReader } from './reader.ts';
import { isWanted, type NamedUnits, neighbour } from './references.ts';
import { createReportStore, type IndexChange } from './report-store.ts';

export type { IndexChange } from './report-store.ts';

export interface IndexOptions {
  readonly files: () => Files;
  readonly settings: () => RuleSettings;
  /** True if 上年 and 汇总 may point outside the workspace's folders. */
  readonly allowOutside: () => boolean;
  /** Called for each report that is compared with its neighbours; for tests and measurements. */
  readonly onCheck?: (uri: string) => void;
}

/** A report compared with its neighbours. */
export interface Comparison {
  readonly cross: NeighbourFindings;
  /** The facts of the report of the year before; undefined if there is none that it can be compared with. */
  readonly lastYear: ReportFacts | undefined;
}

/** The reports of a workspace and their references to each other. An open document takes precedence over its file. */
export interface WorkspaceIndex {
  /** Makes these folders the workspace's, and reads the reports in them. */
  setFolders(uris: readonly string[]): Promise<void>;
  /** Makes these folders the workspace's without reading them: only what is put in or referred to is known. */
  confineTo(uris: readonly string[]): void;
  /** Reads everything again, because the settings of the rules have changed. */
  reload(): Promise<void>;
  /** Adds a report that was read elsewhere. */
  put(entry: Entry): void;
  open(uri: string, analysis: Analysis): void;
  close(uri: string): Promise<void>;
  filesChanged(changes: readonly FileChange[]): Promise<void>;
  /** Resolves when nothing is left to read. */
  whenReady(): Promise<void>;
  onChange(listener: (change: IndexChange) => void): () => void;
  /** The workspace's reports, sorted by key. */
  entries(): readonly Entry[];
  entry(uri: string): Entry | undefined;
  neighboursOf(uri: string): Neighbours;
  comparisonOf(uri: string): Comparison;
  crossFindingsOf(uri: string): NeighbourFindings;
  dependentsOf(uri: string): readonly Dependent[];
  /** Another report as seen from one: its path is relative to that one. */
  seenFrom(uri: string, other: Entry): Neighbour;
}

/** Builds an index: a store of reports, a reader that fills it from files, and a crawler that reads whole folders. */
export function createIndex({ files, settings, allowOutside, onCheck }: IndexOptions): WorkspaceIndex {
  const store = createReportStore(allowOutside, onCheck);
  const { graph, comparisons } = store;
  const reader = createReader(store, { files, settings });
  const crawler = createCrawler(store, reader);
  const pending = () => [...crawler.pending(), ...reader.pending()];

  /**
   * What a report is compared with. Starts reading what it refers to and is unknown yet, and leaves that out for now.
   */
  const neighboursAt = (key: string): Neighbours => {
    const entry = store.get(key);
    if (!entry || crawler.isPartial() || !store.isComparable(key)) return {};
    const lastYear = graph.lastYearOf(entry);
    const named = graph.unitsOf(entry);
    const within = store.foldersFor(key);
    for (const one of [lastYear, ...named]) if (isWanted(one)) reader.request(one.wanted, within);
    const isWaiting = named.some(isWanted);
    return {
      ...(lastYear && !isWanted(lastYear) && { lastYear }),
      ...(named.length > 0 && !isWaiting && { rollUp: comparisons.sumUp(entry, named as readonly NamedUnits[]) }),
    };
  };
  const comparisonOf = (uri: string): Comparison => {
    const entry = store.get(store.keyAt(uri));
    if (!entry) return ALONE;
    const neighbours = neighboursAt(entry.key);
    if (!neighbours.lastYear && !neighbours.rollUp) return ALONE;
    return {
      cross: comparisons.check(entry, neighbours, settings()),
      lastYear: precedingReport(entry.facts, neighbours.lastYear)?.facts,
    };
  };
  const fileChanged = async ({ uri, isDeleted }: FileChange): Promise<void> => {
    const key = keyOf(uri);
    await reader.settled(key);
    if (store.isOpen(key)) return;
    if (isDeleted) return store.withdraw(key, 'missing');
    if (store.isKnown(key) || (isReportName(key) && isInside(key, store.folders()))) {
      await reader.read({ key, uri, within: store.foldersFor(key) });
    }
  };

  return {
    setFolders: (uris) => crawler.enter(uris.map(folderKey)),
    confineTo: (uris) => store.setFolders(uris.map(folderKey)),
    reload: crawler.crawl,
    put: store.put,
    open(uri, analysis) {
      store.setOpen(uri);
      store.publish(openEntry(uri, store.keyAt(uri), analysis));
    },
    async close(uri) {
      const key = store.keyAt(uri);
      store.setClosed(uri);
      await reader.settled(key);
      // The document may have been opened again meanwhile.
      if (store.isOpen(key)) return;
      if (uri.startsWith('untitled:')) return store.withdraw(key, 'missing');
      // A file that was open may be read wherever its links lead.
      await reader.read({ key, uri, within: undefined });
    },
    async filesChanged(changes) {
      await Promise.all(changes.map(fileChanged));
    },
    async whenReady() {
      // Files that were just read may refer to more files.
      while (pending().length > 0) await Promise.all(pending());
    },
    onChange: store.onChange,
    entries: store.members,
    entry: (uri) => store.get(store.keyAt(uri)),
    neighboursOf: (uri) => neighboursAt(store.keyAt(uri)),
    comparisonOf,
    crossFindingsOf: (uri) => comparisonOf(uri).cross,
    dependentsOf: (uri) =>
      graph.dependentsOf(store.keyAt(uri)).flatMap(({ key, as }) => {
        const entry = store.get(key);
        return entry ? [{ entry, as }] : [];
      }),
    seenFrom: (uri, other) => neighbour(store.keyAt(uri), other),
  };
}

const ALONE: Comparison = { cross: NO_NEIGHBOUR_FINDINGS, lastYear: undefined };

function folderKey(uri: string): string {
  return keyOf(uri).replace(/(?<!\/)\/+$/, '');
}
