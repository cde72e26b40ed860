import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { defaultSettings } from '../check/settings.ts';
import { newReadingSession } from '../report/table/read.ts';
import { type ReadEntry, readEntry } from '../workspace/entry.ts';
import { readReportText, UnreadableFile } from './reports.ts';

/** The files that could be read as reports, in the order of their paths, and the messages for those that could not. */
export interface ReadReports {
  readonly entries: readonly { readonly path: string; readonly entry: ReadEntry }[];
  readonly unreadable: readonly string[];
}

/** Up to this many files, starting a second thread costs more time than it saves. */
const MANY = 200;

/** Reads and checks each report by itself, using all cores if there are many. */
export async function readReports(paths: readonly string[]): Promise<ReadReports> {
  const threads = Math.min(availableParallelism(), Math.floor(paths.length / (MANY / 2)));
  if (paths.length <= MANY || threads < 2 || __filename.endsWith('.ts')) return readHere(paths);
  const size = Math.ceil(paths.length / threads);
  const shares = Array.from({ length: threads }, (_, i) => paths.slice(i * size, (i + 1) * size));
  // This thread reads a share too, while the workers read theirs.
  const others = shares.slice(1).map(readInWorker);
  const own = readHere(shares[0]);
  const all = [own, ...(await Promise.all(others))];
  return {
    entries: all.flatMap(({ entries }) => entries),
    unreadable: all.flatMap(({ unreadable }) => unreadable),
  };
}

/** Reads and checks reports in this thread. */
export function readHere(paths: readonly string[]): ReadReports {
  const entries: { path: string; entry: ReadEntry }[] = [];
  const unreadable: string[] = [];
  const session = newReadingSession();
  for (const path of paths) {
    try {
      const entry = readEntry(pathToFileURL(resolve(path)).href, readReportText(path), defaultSettings, session);
      entries.push({ path, entry });
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      unreadable.push(error.message);
    }
  }
  return { entries, unreadable };
}

function readInWorker(paths: readonly string[]): Promise<ReadReports> {
  return new Promise((settle, fail) => {
    const worker = new Worker(join(__dirname, 'reader.js'), { workerData: paths });
    worker.once('message', settle);
    worker.once('error', fail);
    worker.once('exit', (code) => {
      if (code !== 0) fail(new Error(`a worker ended with ${code}`));
    });
  });
}
