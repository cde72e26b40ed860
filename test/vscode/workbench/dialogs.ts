/** Answers what commands ask: in quick picks, dialogs and notifications. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { eventually } from '../../support/eventually.ts';
import type { Workbench } from './workbench.ts';

export const quickInput = '.quick-input-widget';
export const dialog = '.monaco-dialog-box';
/** A notification, in the corner or in the list behind the bell: this VS Code does not always pop it up. */
export const notification = '.notification-list-item';

/** Runs a command that goes on to ask something in the same quick input as the command palette. */
export async function startCommand({ page }: Workbench, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator(`${quickInput} .quick-input-box input`).fill(`>${title}`);
  await page.locator(`${quickInput} .monaco-list-row[aria-label*="${title}"]`).first().click();
}

/** Chooses an item of the quick pick by its label. */
export async function choose({ page }: Workbench, label: string): Promise<void> {
  const row = page.locator(`${quickInput} .monaco-list-row[aria-label^="${label}"]`);
  await row.first().click();
}

/** Saves under `file`, or under the path that the dialog suggests; returns the file's name. */
export async function saveAs({ page }: Workbench, file?: string): Promise<string> {
  const input = page.locator(`${quickInput} .quick-input-box input`);
  await eventually(async () => assert.match(await input.inputValue(), /\.\w+$/));
  if (file !== undefined) await input.fill(file);
  const name = path.basename(await input.inputValue());
  await page
    .locator(`${quickInput} .monaco-button`, { hasText: /OK|Save|确定|保存/ })
    .first()
    .click();
  return name;
}

/** Opens the list of notifications once there is one. */
export async function showNotifications({ page }: Workbench): Promise<void> {
  await page.locator('[id="status.notifications"]', { has: page.locator('.codicon-bell-dot') }).click();
  // A hover under the pointer would cover the buttons of the notifications.
  await page.mouse.move(0, 0);
}
