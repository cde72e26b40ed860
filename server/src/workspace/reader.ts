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
  /** The folders that links on its path must stay in; undefined if they may lead anywhere. */
  readonly within: readonly string[] | undefined;
}

/** Reads files into the store. Never reads a file twice at the same time, and never overwrites an open document. */
export interface Reader {
  /** The reports in a folder and below; none if it cannot be read. */
  find(folder: string): Promise<readonly FileToRead[]>;
  /** Reads a file, and notifies the store's listeners. */
  read(file: FileToRead): Promise<void>;
  /** Reads many files while `isWanted` holds, pausing for requests. Leaves notifying the listeners to the caller. */
  readAll(files: readonly FileToRead[], isWanted?: () => boolean): Promise<void>;
  /**
   * Starts reading a file that a report refers to or, if the key ends in a slash, all reports in a folder; notifies the
   * store's listeners when done.
   */
  request(key: string, within: readonly string[] | undefined): void;
  /** Resolves when the file is not being read, so that an older reading cannot overwrite what the caller does next. */
  settled(key: string): Promise<void>;
  /** The readings in progress. */
  pending(): readonly Promise<void>[];
}

export interface ReaderOptions {
  readonly files: () => Files;
  readonly settings: () => RuleSettings;
}

/** The most files that are read at the same time. */
const AT_ONCE = 16;

/** Creates a reader of `files` into a store. Reports are checked under the `settings` at that moment. */
export function createReader(store: ReportStore, { files, settings }: ReaderOptions): Reader {
  /** The readings in progress, by the keys of files and folders. */
  const reading = new Map<string, Promise<void>>();
  const session = newReadingSession();
  const nextTurn = yieldToRequests();

  // Any error of the file system means that the file is unreadable.
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
    // None of these is a link, as `find` follows none.
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
  /** A file among many waits for its turn, and the listeners are not notified of it alone. */
  const readFile = async ({ key, uri, within }: FileToRead, isAmongMany: boolean): Promise<void> => {
    const isOutside = !(await leadsInside(files(), uri, within));
    const text = isOutside ? undefined : await textOf(uri);
    if (isAmongMany) await nextTurn();
    if (store.isOpen(key)) return;
    if (text === undefined) {
      const reason = isOutside ? 'outside' : await whyAbsent(key);
      // The file may have been opened meanwhile.
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
