import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleReport } from '../../support/report.ts';
import { saveAs } from './dialogs.ts';
import { closeEditors, goTo, type } from './editor.ts';
import { runCommand, webview } from './panels.ts';
import { screenshot, sharedWorkbench, type Workbench } from './workbench.ts';

describe('a report that is in no file yet', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await sharedWorkbench();
    await closeEditors(workbench);
  });
  after(() => closeEditors(workbench));

  it('is checked, formatted and previewed as soon as its language is set, and all stays when it is saved', async () => {
    const { page, folder } = workbench;
    const text = sampleReport({ '表三/一/总计': 3 }).replace(/ +\|/g, ' |');
    await runCommand(workbench, 'New Untitled Text File');
    await page.locator('.tab.active[data-resource-name="Untitled-1"]').waitFor();
    await page.keyboard.insertText(text);
    await page.locator('[id="status.editor.mode"]').click();
    await page.locator('.quick-input-widget .quick-input-box input').fill('年报');
    await page.locator('.quick-input-widget .monaco-list-row[aria-label^="年报"]').first().click();
    const oneError = page.locator('[id="nianbao.nianbao.nianbao.status"]', { hasText: /年报 1$/ });
    await oneError.waitFor();
    await runCommand(workbench, 'Format Document');
    await runCommand(workbench, '在旁边打开预览');
    const broken = webview(workbench).locator('td[title]', { hasText: /^3$/ });
    await broken.waitFor();
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+S');
    const file = path.join(folder, '新存的.nianbao');
    await saveAs(workbench, file);
    await page.locator('.tab.active[data-resource-name="新存的.nianbao"]:not(.dirty)').waitFor();
    assert.equal(readFileSync(file, 'utf8'), sampleReport({ '表三/一/总计': 3 }));
    await page.locator('.tab', { hasText: '预览 新存的.nianbao' }).waitFor();
    await broken.waitFor();
    await oneError.waitFor();
    await goTo(workbench, { line: 5, column: 3 });
    await type(workbench, '9');
    await webview(workbench)
      .locator('h1', { hasText: /^9青石镇/ })
      .waitFor();
    await screenshot(workbench, 'saved-as');
  });
});
