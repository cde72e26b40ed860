import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually.ts';
import { sampleReport } from '../../support/report.ts';
import { carried, received, reportWith } from '../../support/workspace.ts';
import { choose, dialog, saveAs, startCommand } from './dialogs.ts';
import { visibleLines } from './editor.ts';
import { problems, runCommand, showProblems, webview } from './panels.ts';
import { openWebWorkbench } from './web-workbench.ts';
import { screenshot, type Workbench } from './workbench.ts';

describe('the extension in a web worker, on a workspace that is on no disk', () => {
  let workbench: Workbench;
  const files = '.explorer-folders-view .monaco-list-row';
  before(async () => {
    workbench = await openWebWorkbench({
      '/青石镇/2022.nianbao': sampleReport(carried(2), '青石镇人民政府', 2022),
      '/青石镇/2023.nianbao': reportWith('上年: 2022.nianbao', received(3)),
    });
    await workbench.page.locator(files, { hasText: '2023.nianbao' }).dblclick();
  });
  after(() => workbench?.close());

  it('finds what does not agree with last year’s report', async () => {
    await showProblems(workbench);
    await eventually(async () => {
      const codes = (await problems(workbench)).map(({ code }) => code);
      assert.deepEqual(codes, ['NB401', 'NB401']);
    });
  });

  it('shows the preview, and lists the reports', async () => {
    await runCommand(workbench, 'Open Preview to the Side');
    await webview(workbench).locator('h1', { hasText: '青石镇人民政府2023年' }).waitFor();
    await workbench.page.locator('.pane-header', { hasText: /^Annual Reports$/ }).click();
    await workbench.page.locator('.tree-explorer-viewlet-tree-view', { hasText: '2 处错误' }).waitFor();
    await screenshot(workbench, 'web-extension');
  });

  it('exports into the workspace, and leaves nothing beside the file', async () => {
    const { page } = workbench;
    await startCommand(workbench, 'Export…');
    await choose(workbench, 'JSON');
    await page.locator(`${dialog} .monaco-button`, { hasText: '仍然导出' }).click();
    assert.equal(await saveAs(workbench), '2023.json');
    await page.locator(files, { hasText: '2023.json' }).dblclick();
    await eventually(async () => assert.match((await visibleLines(workbench)).join(), /"机关": "青石镇人民政府"/));
    assert.deepEqual(await page.locator(files).allInnerTexts(), ['2022.nianbao', '2023.json', '2023.nianbao']);
  });
});
