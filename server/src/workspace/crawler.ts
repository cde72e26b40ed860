import { isInside } from './paths.ts';
import type { Reader } from './reader.ts';
import type { ReportStore } from './report-store.ts';

/** Reads all reports in the workspace's folders. */
export interface Crawler {
  /** Makes these folders the workspace's, and reads the reports in them. */
  enter(folders: readonly string[]): Promise<void>;
  /** Reads everything again, replacing a crawl that is still running. */
  crawl(): Promise<void>;
  /** True while the folders are new and not all of their reports are known, so that nothing can be compared yet. */
  isPartial(): boolean;
  /** The running crawl, if there is one. */
  pending(): readonly Promise<void>[];
}

/** Creates a crawler that reads a store's folders, and notifies the store's listeners after each crawl. */
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
      // A file that is not listed may have been created after the listing: try to read it.
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
