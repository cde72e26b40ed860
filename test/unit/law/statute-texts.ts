import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.cwd(), '..', 'shared', 'statutes');

/** The full texts next to the repository, by file name; empty where there are none. */
export const statuteTexts: ReadonlyMap<string, string> = new Map(
  existsSync(folder) ? readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]) : [],
);

/** One full text, or undefined. */
export function statuteText(title: string): string | undefined {
  return statuteTexts.get(`${title}.md`);
}
