import { parseStatute, type Statute } from '../law/statutes.ts';
import type { Files } from './files.ts';

const TEXT_FILE = /\.(md|markdown|txt)$/i;

/** Reads the full legal texts in a folder; a file that has no articles is passed over. */
export async function readStatutes(folder: string, files: Files): Promise<readonly Statute[]> {
  const names = (await files.list(folder)).filter((uri) => TEXT_FILE.test(uri));
  const texts = await Promise.all(names.map((uri) => files.read(uri)));
  return texts
    .filter((text) => text !== undefined)
    .map(parseStatute)
    .filter((statute) => statute.articles.size > 0);
}
