import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually.ts';
import { closeEditors, goTo, openFile, positionOf } from './editor.ts';
import { runCommand, webview } from './panels.ts';
import { screenshot, sharedWorkbench, type Workbench } from './workbench.ts';

const REPORT = '云川市-2023.nianbao';

describe('the preview', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await sharedWorkbench();
    await openFile(workbench, REPORT);
    await runCommand(workbench, '在旁边打开预览');
    await webview(workbench).locator('table').first().waitFor();
  });
  after(() => closeEditors(workbench));

  it('shows the report on the official page', async () => {
    const page = webview(workbench);
    assert.equal(await page.locator('h1').innerText(), '云川市人民政府2023年政府信息公开工作年度报告');
    assert.equal(await page.locator('table').count(), 3);
    assert.equal(await page.locator('th', { hasText: '法人或其他组织' }).count(), 1);
    await screenshot(workbench, 'preview');
  });

  it('follows the editor down, and shows each digit as it is typed', async () => {
    await workbench.page.locator('.editor-group-container .tab', { hasText: REPORT }).first().click();
    await goTo(workbench, positionOf(workbench, REPORT, '1191', '（一）予以公开'));
    const cell = webview(workbench).locator('td', { hasText: /^1191$/ });
    await eventually(async () => assert.ok(await isInView(cell)));
    await screenshot(workbench, 'preview-table');
    for (const [key, text] of [
      ['7', '71191'],
      ['Backspace', '1191'],
      ['8', '81191'],
      ['Backspace', '1191'],
    ]) {
      await workbench.page.keyboard.press(key);
      await webview(workbench)
        .locator('td', { hasText: new RegExp(`^${text}$`) })
        .waitFor();
    }
  });

  it('marks a broken figure with its message', async () => {
    await workbench.page.keyboard.type('9');
    const broken = webview(workbench).locator('td', { hasText: /^91191$/ });
    await eventually(async () => assert.match((await broken.getAttribute('title')) ?? '', /应为 1191/));
    await screenshot(workbench, 'preview-broken');
    await workbench.page.keyboard.press('Backspace');
  });

  it('leads from a cell to its source', async () => {
    await webview(workbench)
      .locator('td', { hasText: /^1191$/ })
      .click();
    const { line } = positionOf(workbench, REPORT, '1191', '（一）予以公开');
    await workbench.page.locator('[id="status.editor.selection"]', { hasText: `Ln ${line}, Col` }).waitFor();
    await workbench.page.locator('[id="status.editor.selection"]', { hasText: '4 selected' }).waitFor();
  });
});

type Locator = ReturnType<ReturnType<typeof webview>['locator']>;

async function isInView(element: Locator): Promise<boolean> {
  return element.evaluate((target) => {
    const { top, bottom } = target.getBoundingClientRect();
    return top >= 0 && bottom <= target.ownerDocument.defaultView.innerHeight;
  });
}
