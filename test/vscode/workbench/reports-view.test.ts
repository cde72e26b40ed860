import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../../support/eventually.ts';
import { sampleReport } from '../../support/report.ts';
import { carried, received, reportWith } from '../../support/workspace.ts';
import { goTo, openFile, positionOf, visibleLines } from './editor.ts';
import { runCommand } from './panels.ts';
import { openWorkbench, screenshot, type Workbench } from './workbench.ts';

const ORGAN = '青石镇人民政府';
const LAST = '青石镇/2022.nianbao';
const THIS = '青石镇/2023.nianbao';

describe('the view of the workspace’s reports', () => {
  let workbench: Workbench;
  const write = (name: string, text: string) => writeFileSync(path.join(workbench.folder, name), text);
  /** The rows of the tree, with label and description. */
  const rows = () => workbench.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').allInnerTexts();
  const hasRow = (pattern: RegExp) =>
    eventually(async () => {
      const texts = (await rows()).map((text) => text.replace(/\s+/g, ' '));
      assert.match(texts.join(' / '), pattern);
    });

  before(async () => {
    // Not the shared workbench: the view would list files that other tests leave in its folder.
    workbench = await openWorkbench();
    mkdirSync(path.join(workbench.folder, '青石镇'), { recursive: true });
    write(LAST, sampleReport(carried(2), ORGAN, 2022));
    write(THIS, reportWith('上年: 2022.nianbao', received(3)));
  });
  after(() => workbench.close());

  it('lists them by year with their state, and follows the files', async () => {
    await openFile(workbench, THIS);
    await workbench.page.locator('.pane-header', { hasText: /^年报$/ }).click();
    await hasRow(/^2023 年/);
    await hasRow(new RegExp(`${ORGAN} ?2 处错误`));
    await screenshot(workbench, 'reports-view');
    write(LAST, sampleReport(carried(3), ORGAN, 2022));
    await hasRow(new RegExp(`2023 年.*${ORGAN} ?完整.*2022 年`));
  });

  it('leads from 上年结转 to last year’s report', async () => {
    await openFile(workbench, THIS);
    await goTo(workbench, positionOf(workbench, THIS, '上年结转'));
    await workbench.page.keyboard.press('F12');
    await workbench.page.locator('.tab.active[data-resource-name="2022.nianbao"]').waitFor();
  });

  it('sums them up in a document', async () => {
    await runCommand(workbench, '工作区年报情况');
    await eventually(async () => {
      const lines = await visibleLines(workbench);
      assert.ok(
        lines.some((line) => line.includes('## 2023 年')),
        lines.join('\n'),
      );
    });
    await screenshot(workbench, 'summary');
  });
});
