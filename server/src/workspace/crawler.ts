import { isInside } from './paths.ts';
import type { Reader } from './reader.ts';
import type { ReportStore } from './report-store.ts';

/** Reads all reports in the workspace's folders. */
export interface Crawler {
  /** Takes these folders for the workspace, and reads the reports in them. */
  enter(folders: readonly string[]): Promise<void>;
  /** Reads everything again, in place of a crawl that is still on its way. */
  crawl(): Promise<void>;
  /** Whether nothing can be said of the workspace yet: its folders are new, and not all reports in them are known. */
  isPartial(): boolean;
  /** The crawl that is on its way, if there is one. */
  pending(): readonly Promise<void>[];
}

/** A crawler that has a store's folders read; when a crawl is over, the store's listeners are told. */
export function createCrawler(store: ReportStore, reader: Reader): Crawler {
  let running: Promise<void> | undefined;
  let isPartial = false;
  let last = 0;

  const crawlFolders = async (): Promise<void> => {
    const own = ++last;
    const isCurrent = () => own === last;
    const folders = store.folders();
    const found = (await Promise.all(folders.map(reader.find))).flat();
    if (!isCurrent()) return;
    const files = new Map(found.map((file) => [file.key, file]));
    for (const { key, uri } of store.all()) {
      if (files.has(key) || store.isOpen(key)) continue;
      // A file that is not listed may be younger than the list: reading tells.
      if (isInside(key, folders)) files.set(key, { key, uri, within: store.foldersFor(key) });
      else store.remove(key, 'missing');
    }
    store.setListed(folders);
    const all = [...files.values()].filter(({ key }) => !store.isOpen(key));
    await reader.readAll(all, isCurrent);
  };
  const crawl = (): Promise<void> => {
    const task = crawlFolders().finally(() => {
      if (running !== task) return;
      running = undefined;
      isPartial = false;
      store.announce('all');
    });
    running = task;
    return task;
  };

  return {
    enter(folders) {
      store.setFolders(folders);
      isPartial = true;
      return crawl();
    },
    crawl,
    isPartial: () => isPartial,
    pending: () => (running ? [running] : []),
  };
}
