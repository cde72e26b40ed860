import { parseStatute, type Statute } from '../law/statutes.ts';
import type { Files } from './files.ts';

/** A folder with more texts than there are laws on the matter is the wrong one. */
const MOST_TEXTS = 200;
const TEXT_FILE = /\.(md|markdown|txt)$/i;

/** Reads the full legal texts in a folder; a file that has no articles is passed over. */
export async function readStatutes(folder: string, files: Files): Promise<readonly Statute[]> {
  const names = (await files.list(folder)).filter((uri) => TEXT_FILE.test(uri)).slice(0, MOST_TEXTS);
  const statutes: Statute[] = [];
  // One after another: no more than one text is held at a time.
  for (const name of names) {
    const text = await files.read(name);
    if (text !== undefined) statutes.push(parseStatute(text));
  }
  return statutes.filter((statute) => statute.articles.size > 0);
}
