import { parseStatute, type Statute } from '../law/statutes.ts';
import type { Files } from './files.ts';

/** The most texts read: a folder with more of them than there are laws on the subject is the wrong one. */
const MOST_TEXTS = 200;
const TEXT_FILE = /\.(md|markdown|txt)$/i;

/** Reads the full texts of laws in a folder; skips files without articles. */
export async function readStatutes(folder: string, files: Files): Promise<readonly Statute[]> {
  const names = (await files.list(folder)).filter((uri) => TEXT_FILE.test(uri)).slice(0, MOST_TEXTS);
  const statutes: Statute[] = [];
  // Sequentially, so that only one text is in memory at a time.
  for (const name of names) {
    const text = await files.read(name);
    if (text !== undefined) statutes.push(parseStatute(text));
  }
  return statutes.filter((statute) => statute.articles.size > 0);
}
