import { readFileSync } from 'node:fs';
import { importDocument } from '../../server/src/import/index.ts';

const PAGE = '云川市-2023.html';

/**
 * A city's report as published on its site: our own page with the figures that a real city published. Every relation
 * holds, every number in the prose agrees with the tables, and no wording rule finds anything.
 */
export function publishedPage(): Buffer {
  return readFileSync(`test/fixtures/${PAGE}`);
}

/** The same report as markup. */
export function publishedReport(): string {
  return importDocument(publishedPage(), PAGE).markup;
}

/**
 * A town's report as pasted from its site, with tabs between the cells and slips in the punctuation; all figures are 0.
 */
export function pastedReport(): string {
  return readFileSync('test/fixtures/平桥镇-2023.txt', 'utf8');
}

/** The full text of an ordinance, as law sites offer it. */
export function ordinance(): string {
  return readFileSync('test/fixtures/云川市政府信息公开办法.md', 'utf8');
}
