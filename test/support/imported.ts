import assert from 'node:assert/strict';
import { type ImportedDocument, importDocument } from '../../server/src/import/index.ts';
import { allFigures, readReport } from '../../server/src/report/report.ts';
import { readTree } from '../../server/src/syntax/tree.ts';

/** Imports a text as if it were a file with this name. */
export function importText(text: string, name = 'a.txt'): ImportedDocument {
  return importDocument(new TextEncoder().encode(text), name);
}

/** Returns the figures in a markup by address, as written. */
export function figuresOf(markup: string): Map<string, string> {
  return new Map(
    [...allFigures(readReport(readTree(markup)))].map(([address, { figure }]) => [address, figure.cell.text]),
  );
}

/** Asserts that a markup has exactly these figures; others may only be blank. */
export function assertFigures(markup: string, expected: ReadonlyMap<string, string>): void {
  const found = [...figuresOf(markup)].filter(([, text]) => text !== '').sort();
  const due = [...expected].filter(([, text]) => text !== '').sort();
  assert.deepEqual(found, due);
}

/** Returns the lines of a markup outside tables: headings and prose. */
export function proseOf(markup: string): string[] {
  return markup
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('|'));
}
