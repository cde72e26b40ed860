import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../../support/eventually.ts';
import { choose, dialog, saveAs, startCommand } from './dialogs.ts';
import { closeEditors, hoverShows, openFile, openLightBulb, positionOf } from './editor.ts';
import { problems, runCommand, showProblems, webview } from './panels.ts';
import { openWorkbench, screenshot, type Workbench } from './workbench.ts';

const BROKEN = '云川市-2023-有错.nianbao';

describe('a folder that is not trusted', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ asksForTrust: true });
    await openFile(workbench, BROKEN);
  });
  after(() => workbench?.close());

  it('is restricted, and its reports are checked, explained and mended all the same', async () => {
    await workbench.page.locator('[id="status.workspaceTrust"]', { hasText: 'Restricted Mode' }).waitFor();
    await showProblems(workbench);
    await eventually(async () => assert.ok((await problems(workbench)).length > 0));
    const slip = positionOf(workbench, BROKEN, '1157', '（一）予以公开');
    await hoverShows(workbench, slip, [/应为 1175/]);
    assert.match((await openLightBulb(workbench, slip))[0], /改为 1175/);
    await workbench.page.keyboard.press('Escape');
    await screenshot(workbench, 'restricted');
  });

  it('is previewed, listed and exported', async () => {
    const { page, folder } = workbench;
    await runCommand(workbench, '在旁边打开预览');
    await webview(workbench).locator('table').first().waitFor();
    await page.locator('.pane-header', { hasText: /^年报$/ }).click();
    await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: '云川市' }).first().waitFor();
    await openFile(workbench, BROKEN);
    await startCommand(workbench, '导出…');
    await choose(workbench, '网页');
    await page.locator(`${dialog} .monaco-button`, { hasText: '仍然导出' }).click();
    const name = await saveAs(workbench);
    await eventually(() => assert.ok(existsSync(path.join(folder, name))));
    await closeEditors(workbench);
  });
});
