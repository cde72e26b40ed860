/** What a user does in an editor: open, move, type, hover, ask for fixes, save. Lines and columns count from 1. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../../support/eventually.ts';
import { runCommand } from './panels.ts';
import type { Workbench } from './workbench.ts';

const quickInput = '.quick-input-widget .quick-input-box input';
const quickInputRow = '.quick-input-widget .quick-input-list .monaco-list-row';

/** Opens a file of the workspace by quick open in the first group, and waits until its editor is active. */
export async function openFile({ page, folder }: Workbench, name: string): Promise<void> {
  const label = path.basename(name);
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+P');
  // Uses the full path: VS Code cannot yet find a file by name that was just created.
  await page.locator(quickInput).fill(path.join(folder, name));
  await page.locator(quickInputRow, { hasText: label }).first().click();
  await page.locator(`.tab.active[data-resource-name="${label}"]`).first().waitFor();
  await page.locator('.editor-group-container.active .view-lines').waitFor();
}

/** A position in a file. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Returns the first position of a text in a file on disk; with `after`, its first position after that text. */
export function positionOf({ folder }: Workbench, name: string, text: string, after = ''): Position {
  const content = readFileSync(path.join(folder, name), 'utf8');
  const start = content.indexOf(after);
  const offset = start < 0 ? -1 : content.indexOf(text, start + after.length);
  if (offset < 0) throw new Error(`${name} has no ${text}${after && ` after ${after}`}`);
  const before = content.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Moves the cursor of the active editor to a position. */
export async function goTo(workbench: Workbench, { line, column }: Position): Promise<void> {
  const { page } = workbench;
  await page.keyboard.press('Control+P');
  await page.locator(quickInput).fill(`:${line}:1`);
  await page.keyboard.press('Enter');
  await cursorAt(workbench, { line, column: 1 });
  // A typed column counts wide characters twice; the arrow key and the status bar do not.
  for (let current = 1; current < column; current++) await page.keyboard.press('ArrowRight');
  await cursorAt(workbench, { line, column });
}

/** Waits until the cursor of the active editor is at a position. */
export async function cursorAt({ page }: Workbench, { line, column }: Position): Promise<void> {
  const hasText = new RegExp(`Ln ${line}, Col ${column}\\b`);
  await page.locator('[id="status.editor.selection"]', { hasText }).waitFor();
}

/** Types at the cursor, with real key presses where the character has a key. */
export async function type({ page }: Workbench, text: string): Promise<void> {
  await page.keyboard.type(text);
}

/** Types at the cursor and accepts the suggestion with this label. */
export async function acceptSuggestion(workbench: Workbench, text: string, label: string): Promise<void> {
  const { page } = workbench;
  await type(workbench, text);
  if (!(await page.locator('.suggest-widget.visible').isVisible())) await runCommand(workbench, 'Trigger Suggest');
  const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label });
  await row.first().click();
  await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
}

/** Shows the hover at a position and waits until it matches all of `expected`: its parts arrive separately. */
export async function hoverShows(workbench: Workbench, position: Position, expected: readonly RegExp[]): Promise<void> {
  const { page } = workbench;
  await goTo(workbench, position);
  await runCommand(workbench, 'Show or Focus Hover');
  const parts = page.locator('.monaco-hover:visible .hover-row:has(.hover-contents)');
  await eventually(async () => {
    const text = (await parts.allInnerTexts()).join('\n');
    for (const one of expected) assert.match(text, one);
  });
}

/** Opens the light bulb menu at a position, leaves it open, and returns its titles. */
export async function openLightBulb(workbench: Workbench, position: Position): Promise<string[]> {
  const { page } = workbench;
  await goTo(workbench, position);
  await page.keyboard.press('Control+.');
  const titles = page.locator('.action-widget .monaco-list-row.action .title');
  await titles.first().waitFor();
  return titles.allInnerTexts();
}

/** Chooses an action in the open light bulb menu, and waits until it has changed the document. */
export async function chooseAction({ page }: Workbench, title: string | RegExp): Promise<void> {
  await page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first().click();
  await page.locator('.action-widget .monaco-list-row').first().waitFor({ state: 'detached' });
  await page.locator('.editor-group-container.active .tab.active.dirty').waitFor();
}

/** Returns the rendered lines of the active editor, top to bottom; a wrapped line counts as several. */
export async function visibleLines({ page }: Workbench): Promise<string[]> {
  const lines = page.locator('.editor-group-container.active .view-lines .view-line');
  const drawn = await lines.evaluateAll((elements) =>
    elements.map((element) => ({ top: Number.parseFloat(element.style.top), text: element.textContent ?? '' })),
  );
  return drawn.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '));
}

/** Saves the active editor and returns the file's content. */
export async function save({ page, folder }: Workbench, name: string): Promise<string> {
  await page.keyboard.press('Control+S');
  await page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  return readFileSync(path.join(folder, name), 'utf8');
}

/** Closes all editors and discards unsaved changes. */
export async function closeEditors(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await page.keyboard.press('Escape');
  await runCommand(workbench, 'View: Close All Editors');
  const discard = page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
  const gone = page.locator('.tab').first().waitFor({ state: 'detached' });
  await Promise.race([gone, discard.waitFor().then(() => discard.click())]);
  await gone;
}
