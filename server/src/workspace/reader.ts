import { newReadingSession } from '../report/table/read.ts';
import type { RuleSettings } from '../rules/rule.ts';
import { readEntry } from './entry.ts';
import type { Files } from './files.ts';
import { leadsInside } from './links.ts';
import { folderOf, keyOf, uriOf } from './paths.ts';
import type { Absence } from './references.ts';
import type { ReportStore } from './report-store.ts';
import { yieldToRequests } from './yield-to-requests.ts';

export interface FileToRead {
  readonly key: string;
  readonly uri: string;
  /** The folders that links on the way to it may not lead out of; undefined where they may lead anywhere. */
  readonly within: readonly string[] | undefined;
}

/** Reads files into the store. A file is never read twice at the same time, and never over an open document. */
export interface Reader {
  /** The reports in a folder and below it; none where it cannot be read. */
  find(folder: string): Promise<readonly FileToRead[]>;
  /** Reads a file, and tells the store's listeners. */
  read(file: FileToRead): Promise<void>;
  /** Reads many files, pausing for requests, as long as they are wanted. Leaves it to the caller to tell the listeners. */
  readAll(files: readonly FileToRead[], isWanted?: () => boolean): Promise<void>;
  /**
   * Starts reading a file that a report refers to or, where the key ends in a slash, all reports in a folder; tells the
   * store's listeners when it is done.
   */
  request(key: string, within: readonly string[] | undefined): void;
  /** Waits until a file is not being read: what is read may be older than what is to be done now. */
  settled(key: string): Promise<void>;
  /** What is being read. */
  pending(): readonly Promise<void>[];
}

export interface ReaderOptions {
  readonly files: () => Files;
  readonly settings: () => RuleSettings;
}

/** How many files are read at the same time. */
const AT_ONCE = 16;

/** A reader of `files` into a store; reports are checked under the `settings` of the moment. */
export function createReader(store: ReportStore, { files, settings }: ReaderOptions): Reader {
  /** By the keys of files and folders. */
  const reading = new Map<string, Promise<void>>();
  const session = newReadingSession();
  const nextTurn = yieldToRequests();

  // Whatever a file system fails with, the file cannot be read.
  const textOf = (uri: string) =>
    files()
      .read(uri)
      .catch(() => undefined);
  const listOf = (how: 'list' | 'find', folder: string) =>
    files()
      [how](uriOf(folder))
      .catch((): readonly string[] => []);

  const find = async (folder: string): Promise<readonly FileToRead[]> => {
    const uris = await listOf('find', folder);
    // None of them is a link, for none is followed.
    return uris.map((uri) => ({ key: keyOf(uri), uri, within: undefined }));
  };
  const whyAbsent = async (key: string): Promise<Absence> => {
    const siblings = await listOf('list', folderOf(key));
    return siblings.some((one) => keyOf(one) === key) ? 'unreadable' : 'missing';
  };
  const start = (key: string, work: () => Promise<void>): Promise<void> => {
    const task = work().finally(() => reading.delete(key));
    reading.set(key, task);
    return task;
  };
  /** Among many, a file waits for its turn and is not told of by itself. */
  const readFile = async ({ key, uri, within }: FileToRead, isAmongMany: boolean): Promise<void> => {
    const isOutside = !(await leadsInside(files(), uri, within));
    const text = isOutside ? undefined : await textOf(uri);
    if (isAmongMany) await nextTurn();
    if (store.isOpen(key)) return;
    if (text === undefined) {
      const reason = isOutside ? 'outside' : await whyAbsent(key);
      // It may have been opened meanwhile.
      if (store.isOpen(key)) return;
      if (isAmongMany) store.remove(key, reason);
      else store.withdraw(key, reason);
      return;
    }
    const entry = readEntry(uri, text, settings(), session);
    if (isAmongMany) store.put(entry);
    else store.publish(entry);
  };
  const readOnce = (file: FileToRead, isAmongMany: boolean) =>
    reading.get(file.key) ?? start(file.key, () => readFile(file, isAmongMany));

  const readAll: Reader['readAll'] = async (all, isWanted = () => true) => {
    const waiting = [...all];
    const worker = async () => {
      for (let file = waiting.pop(); file && isWanted(); file = waiting.pop()) await readOnce(file, true);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  };
  const readFolder = async (folder: string, within: readonly string[] | undefined): Promise<void> => {
    const isInReach = await leadsInside(files(), uriOf(folder), within);
    const found = isInReach ? await find(folder) : [];
    await readAll(found.filter(({ key }) => !store.get(key)));
    store.addListed(folder);
    store.announce('all');
  };

  return {
    find,
    read: (file) => readOnce(file, false),
    readAll,
    request(key, within) {
      if (reading.has(key)) return;
      if (key.endsWith('/')) void start(key, () => readFolder(key, within));
      else void readOnce({ key, uri: uriOf(key), within }, false);
    },
    async settled(key) {
      while (reading.has(key)) await reading.get(key);
    },
    pending: () => [...reading.values()],
  };
}
