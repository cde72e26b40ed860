import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver-types';
import { completion } from '../../server/src/features/completion/completion.ts';
import type { Edit } from '../../server/src/syntax/position.ts';
import { fixture } from './fixture.ts';
import { expandSnippet } from './snippet.ts';
import { applyEdits } from './text.ts';

/** The year in which the tests take place: reports are being written for 2023. */
const THIS_YEAR = 2024;

/** Returns the completion items at the cursor ▮. */
export function offered(source: string, trigger?: string): CompletionItem[] {
  const { analysis, cursor } = fixture(source);
  return completion(analysis, cursor, trigger, undefined, THIS_YEAR);
}

/** Returns the labels of the completion items in display order. */
export function labels(source: string, trigger?: string): string[] {
  const items = offered(source, trigger);
  const sorted = items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
  assert.deepEqual(sorted, items);
  return items.map((item) => item.label);
}

/** Returns the text after accepting the item with this label, its tab stops replaced by their placeholders. */
export function chosen(source: string, label: string, trigger?: string): string {
  const item = offered(source, trigger).find((one) => one.label === label);
  assert.ok(item, `${label} is offered`);
  const edit = item.textEdit as Edit;
  const newText = item.insertTextFormat === 2 ? expandSnippet(edit.newText, {}).text : edit.newText;
  return applyEdits(fixture(source).text, [{ range: edit.range, newText }]);
}

/**
 * True if an editor that filters like VS Code keeps the item: the text in its range is a subsequence of the filter
 * text.
 */
export function isKept(source: string, label: string): boolean {
  const { text, cursor } = fixture(source);
  const item = offered(source).find((one) => one.label === label);
  if (!item) return false;
  const { range } = item.textEdit as Edit;
  const typed = text.split('\n')[cursor.line].slice(range.start.character, cursor.character).trimStart().toLowerCase();
  let at = 0;
  const filter = (item.filterText ?? item.label).toLowerCase();
  return [...typed].every((one) => {
    at = filter.indexOf(one, at) + 1;
    return at > 0;
  });
}
