import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { closeEditors, openFile } from './editor.ts';
import { eventually } from './eventually.ts';
import { runCommand, webview } from './panels.ts';
import { screenshot, sharedWorkbench, type Workbench } from './workbench.ts';

const quickInput = '.quick-input-widget';
const dialog = '.monaco-dialog-box';
/** A notification, in the corner or in the list that the bell opens: this VS Code does not always show them by itself. */
const notification = '.notification-list-item';

/** Runs a command that goes on to ask something in the palette's own place. */
async function startCommand({ page }: Workbench, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator(`${quickInput} .quick-input-box input`).fill(`>${title}`);
  await page.locator(`${quickInput} .monaco-list-row[aria-label*="${title}"]`).first().click();
}

/** Chooses a row of the quick pick by its label. */
async function choose({ page }: Workbench, label: string): Promise<void> {
  const row = page.locator(`${quickInput} .monaco-list-row[aria-label^="${label}"]`);
  await row.first().click();
}

/** Takes the file that the save dialog suggests, and gives its name. */
async function saveAsSuggested({ page }: Workbench): Promise<string> {
  const input = page.locator(`${quickInput} .quick-input-box input`);
  await eventually(async () => assert.match(await input.inputValue(), /\.\w+$/));
  const name = path.basename(await input.inputValue());
  await page
    .locator(`${quickInput} .monaco-button`, { hasText: /OK|Save|确定|保存/ })
    .first()
    .click();
  return name;
}

describe('exporting', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await sharedWorkbench();
  });
  beforeEach(() => closeEditors(workbench));
  after(() => closeEditors(workbench));

  it('is offered above the preview, saves beside the report, and offers to open what it made', async () => {
    await openFile(workbench, '云川市-2023.nianbao');
    await runCommand(workbench, '打开预览');
    await webview(workbench).locator('table').first().waitFor();
    await workbench.page.locator('.editor-actions [aria-label^="导出…"]').first().click();
    await workbench.page.locator(`${quickInput} .monaco-list-row`).first().waitFor();
    await screenshot(workbench, 'export-kinds');
    await choose(workbench, 'JSON');
    assert.equal(await saveAsSuggested(workbench), '云川市-2023.json');
    await workbench.page
      .locator('[id="status.notifications"]', { has: workbench.page.locator('.codicon-bell-dot') })
      .click();
    const done = workbench.page.locator(notification, { hasText: '已导出：云川市-2023.json' });
    await done.waitFor();
    await screenshot(workbench, 'export-done');
    const file = path.join(workbench.folder, '云川市-2023.json');
    assert.equal(JSON.parse(readFileSync(file, 'utf8')).表.表三.一.自然人, 3402);
    await done.locator('.monaco-button', { hasText: '打开' }).click();
    await workbench.page.locator('.tab.active[data-resource-name="云川市-2023.json"]').waitFor();
  });

  it('warns of errors and asks whether to go on', async () => {
    const { page, folder } = workbench;
    await openFile(workbench, '云川市-2023-有错.nianbao');
    await startCommand(workbench, '导出…');
    await choose(workbench, 'Word 文件');
    await page.locator(dialog, { hasText: '处错误，仍要导出吗？' }).waitFor();
    await screenshot(workbench, 'export-errors');
    await page.locator(`${dialog} .monaco-button`, { hasText: '仍然导出' }).click();
    assert.equal(await saveAsSuggested(workbench), '云川市-2023-有错.docx');
    const file = path.join(folder, '云川市-2023-有错.docx');
    await eventually(() => assert.equal(readFileSync(file).toString('latin1', 0, 2), 'PK'));
  });

  it('makes the next year’s report of the one in front', async () => {
    await openFile(workbench, '云川市-2023.nianbao');
    await startCommand(workbench, '按上年报告新建…');
    assert.equal(await saveAsSuggested(workbench), '云川市-2024.nianbao');
    await workbench.page.locator('.tab.active[data-resource-name="云川市-2024.nianbao"]').waitFor();
    await screenshot(workbench, 'export-new-report');
    const file = path.join(workbench.folder, '云川市-2024.nianbao');
    assert.ok(existsSync(file));
    assert.match(readFileSync(file, 'utf8'), /^上年: 云川市-2023\.nianbao$/m);
  });
});
