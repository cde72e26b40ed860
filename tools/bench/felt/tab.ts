import assert from 'node:assert/strict';
import { eventually } from '../../../test/support/eventually.ts';
import { closeEditors, goTo, positionOf } from '../../../test/vscode/workbench/editor.ts';
import type { Workbench } from '../../../test/vscode/workbench/workbench.ts';
import type { Language, Place } from './languages.ts';
import { openToSquiggle, pause, settle } from './rounds.ts';
import { type Awaited, press } from './stopwatch.ts';

/** From a key to the caret's arrival, in milliseconds. */
export interface TabTimes {
  readonly tab: readonly number[];
  readonly arrow: readonly number[];
}

/** Goes from one figure to the next and back, in an aligned table. */
export async function tabTimes(
  workbench: Workbench,
  { file }: Language,
  cell: Place,
  rounds: number,
): Promise<TabTimes> {
  const { page } = workbench;
  const times = { tab: [] as number[], arrow: [] as number[] };
  await openToSquiggle(workbench, file);
  await goTo(workbench, positionOf(workbench, file, cell.text, cell.after));
  const next = await caretAfter(workbench, 'Tab');
  const first = await caretAfter(workbench, 'Shift+Tab');
  const behind = await caretAfter(workbench, 'ArrowRight');
  await caretAfter(workbench, 'ArrowLeft');

  const to = async (key: string, place: string, into: number[]) => {
    into.push(...(await press(page, key, caretAt(workbench, place))));
    await pause(workbench);
  };
  for (let i = 0; i < rounds; i++) {
    await to('Tab', next, times.tab);
    await to('Shift+Tab', first, times.tab);
    await to('ArrowRight', behind, times.arrow);
    await to('ArrowLeft', first, times.arrow);
  }
  await closeEditors(workbench);
  return times;
}

/**
 * Where VS Code shows the caret's position: hints of what a figure should be move it in the editor, not in the text.
 */
const PLACE = '[id="status.editor.selection"]';

/** Presses a key that moves the caret; returns where it comes to rest, as the status bar shows it. */
async function caretAfter(workbench: Workbench, key: string): Promise<string> {
  const before = await placeOfCaret(workbench);
  await workbench.page.keyboard.press(key);
  await eventually(async () => assert.notEqual(await placeOfCaret(workbench), before));
  await settle(workbench);
  return placeOfCaret(workbench);
}

async function placeOfCaret({ page }: Workbench): Promise<string> {
  return ((await page.locator(PLACE).textContent()) ?? '').trim();
}

function caretAt({ page }: Workbench, place: string): Awaited {
  return { body: page.locator('body'), sight: { selector: PLACE, text: place } };
}
