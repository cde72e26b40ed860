import path from 'node:path';
import type { Page } from 'playwright-core';
import { closeEditors, goTo, positionOf } from '../../../test/vscode/workbench/editor.ts';
import { webview } from '../../../test/vscode/workbench/panels.ts';
import type { Workbench } from '../../../test/vscode/workbench/workbench.ts';
import type { Language, Place } from './languages.ts';
import { type Awaited, press, sinceKey } from './stopwatch.ts';

/** The times of a language, in milliseconds. */
export interface Times {
  /** From Enter in quick open to the first squiggle. */
  readonly opening: number[];
  /** From a key to the squiggle that it makes or removes. */
  readonly squiggle: number[];
  /** From the keys that open the preview to its first table. */
  readonly preview: number[];
  /** From a key to the changed cell of the preview. */
  readonly cell: number[];
  /** From a key to its squiggle, with the preview beside the editor. */
  readonly squiggleBesidePreview: number[];
}

const SQUIGGLE = ['error', 'warning', 'info'].map((kind) => `.editor-instance .squiggly-${kind}`).join(', ');
const quickInput = '.quick-input-widget .quick-input-box input';
/** The row that Enter takes: the files opened last are listed until the typed path is looked up. */
const quickInputRow = '.quick-input-widget .quick-input-list .monaco-list-row.focused';

/**
 * Opens a file with quick open; returns the milliseconds from Enter to its first squiggle. No other editor may be open.
 */
export async function openToSquiggle({ page, folder }: Workbench, file: string): Promise<number> {
  await page.keyboard.press('Control+P');
  await page.locator(quickInput).fill(path.join(folder, file));
  await page.locator(quickInputRow, { hasText: file }).first().waitFor();
  const [time] = await press(page, 'Enter', squiggle(page));
  return time;
}

/** A squiggle in the editor; with `isGone`, that there is none. */
function squiggle(page: Page, isGone = false): Awaited {
  return { body: page.locator('body'), sight: { selector: SQUIGGLE, isGone } };
}

/**
 * Runs one round of a language: opens the file, types at the faultless place, opens the preview, types in the cell, and
 * closes everything. Each key is undone by the next one; both count.
 */
export async function round(workbench: Workbench, language: Language, keys: number, times: Times): Promise<void> {
  const { page } = workbench;
  const { file, key, faultless, cell } = language;
  times.opening.push(await openToSquiggle(workbench, file));
  await goTo(workbench, positionOf(workbench, file, faultless.text, faultless.after));
  await settle(workbench);
  for (let i = 0; i < keys; i += 2) {
    times.squiggle.push(...(await press(page, key, squiggle(page))));
    await pause(workbench);
    times.squiggle.push(...(await press(page, 'Backspace', squiggle(page, true))));
    await pause(workbench);
  }
  if (cell) await previewRound(workbench, language, cell, keys, times);
  await closeEditors(workbench);
}

async function previewRound(workbench: Workbench, { file }: Language, cell: Place, keys: number, times: Times) {
  const { page } = workbench;
  await goTo(workbench, positionOf(workbench, file, cell.text, cell.after));
  await page.keyboard.press('Control+K');
  await page.keyboard.press('v');
  const shown = webview(workbench).locator('body');
  await webview(workbench).locator('table').first().waitFor();
  times.preview.push(await sinceKey(page, shown));
  // Focuses the editor, since the preview may have the focus by now.
  await page.locator('.editor-group-container .tab', { hasText: file }).first().click();
  await settle(workbench);
  const shows = (text: string): Awaited => ({ body: shown, sight: { selector: 'td', text } });
  // Markdown finds nothing wrong with a figure.
  const marks = (isGone: boolean) => (file.endsWith('.nianbao') ? [squiggle(page, isGone)] : []);
  for (let i = 0; i < keys; i += 2) {
    for (const [key, text] of [
      ['7', `7${cell.text}`],
      ['Backspace', cell.text],
    ]) {
      const [inCell, ...mark] = await press(page, key, shows(text), ...marks(key === 'Backspace'));
      times.cell.push(inCell);
      times.squiggleBesidePreview.push(...mark);
      await pause(workbench);
    }
  }
}

/** Waits until everything that opening and navigation started has settled. */
export async function settle({ page }: Workbench): Promise<void> {
  await page.waitForTimeout(1500);
}

/** Waits between two keys, for a random time: no key should coincide regularly with a timer. */
export async function pause({ page }: Workbench): Promise<void> {
  await page.waitForTimeout(150 + Math.random() * 150);
}
