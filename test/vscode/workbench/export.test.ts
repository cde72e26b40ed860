import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../../support/eventually.ts';
import { tinyDisk } from '../../support/tiny-disk.ts';
import { choose, dialog, notification, quickInput, saveAs, showNotifications, startCommand } from './dialogs.ts';
import { closeEditors, openFile } from './editor.ts';
import { runCommand, webview } from './panels.ts';
import { screenshot, sharedWorkbench, type Workbench } from './workbench.ts';

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
    assert.equal(await saveAs(workbench), '云川市-2023.json');
    await showNotifications(workbench);
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
    assert.equal(await saveAs(workbench), '云川市-2023-有错.docx');
    const file = path.join(folder, '云川市-2023-有错.docx');
    await eventually(() => assert.equal(readFileSync(file).toString('latin1', 0, 2), 'PK'));
  });

  it('keeps the old file where the disk is full, and says so', async function () {
    const disk = tinyDisk();
    if (!disk) this.skip();
    try {
      const file = path.join(disk.folder, '旧.html');
      writeFileSync(file, '旧');
      await openFile(workbench, '云川市-2023.nianbao');
      await startCommand(workbench, '导出…');
      await choose(workbench, '网页');
      await saveAs(workbench, file);
      await workbench.page
        .locator(`${dialog} .monaco-button`, { hasText: /Replace|Overwrite/ })
        .or(workbench.page.locator(`${quickInput} .monaco-button`, { hasText: /Yes|OK/ }))
        .first()
        .click();
      await showNotifications(workbench);
      const told = '没有导出：磁盘已满，请先腾出地方；原来的文件没有改动';
      await workbench.page.locator(notification, { hasText: told }).waitFor();
      await screenshot(workbench, 'export-disk-full');
      assert.deepEqual([readdirSync(disk.folder), readFileSync(file, 'utf8')], [['旧.html'], '旧']);
    } finally {
      disk.remove();
    }
  });

  it('makes the next year’s report of the one in front', async () => {
    await openFile(workbench, '云川市-2023.nianbao');
    await startCommand(workbench, '按上年报告新建…');
    assert.equal(await saveAs(workbench), '云川市-2024.nianbao');
    await workbench.page.locator('.tab.active[data-resource-name="云川市-2024.nianbao"]').waitFor();
    await screenshot(workbench, 'export-new-report');
    const file = path.join(workbench.folder, '云川市-2024.nianbao');
    assert.ok(existsSync(file));
    assert.match(readFileSync(file, 'utf8'), /^上年: 云川市-2023\.nianbao$/m);
  });
});
