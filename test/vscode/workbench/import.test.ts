import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../../support/eventually.ts';
import { closeEditors, goTo, openFile, positionOf, save, visibleLines } from './editor.ts';
import { screenshot, sharedWorkbench, type Workbench } from './workbench.ts';

const REPORT = '导入.nianbao';
const EMPTY = '空白.nianbao';
const PAGE = `<meta charset="utf-8"><h1>青石镇人民政府2023年政府信息公开工作年度报告</h1><p>一、总体情况</p>
<p>全年公开信息12条。</p><table><tr><td>渠道</td><td>件数</td></tr><tr><td>网站</td><td>12</td></tr></table>
<p>六、其他需要报告的事项</p><p>没有。</p>`;

/** The part of the page's clipboard and drop API that this file needs. */
declare const navigator: { readonly clipboard: { write(items: readonly object[]): Promise<void> } };
declare const DataTransfer: new () => { readonly items: { add(file: File): void } };
declare const ClipboardItem: new (types: Readonly<Record<string, Blob>>) => object;

/** Puts content on the clipboard, as another program would, and pastes it. */
async function paste({ page }: Workbench, text: string, html?: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    async ([plain, rich]) => {
      const types: Record<string, Blob> = { 'text/plain': new Blob([plain ?? ''], { type: 'text/plain' }) };
      if (rich !== undefined) types['text/html'] = new Blob([rich], { type: 'text/html' });
      await navigator.clipboard.write([new ClipboardItem(types)]);
    },
    [text, html],
  );
  await page.keyboard.press('Control+V');
}

describe('pasting', () => {
  let workbench: Workbench;
  let original: string;
  before(async () => {
    workbench = await sharedWorkbench();
    original = readFileSync(path.join(workbench.folder, '云川市-2023.nianbao'), 'utf8');
  });
  beforeEach(async () => {
    await closeEditors(workbench);
    writeFileSync(path.join(workbench.folder, REPORT), original);
    await openFile(workbench, REPORT);
    await goTo(workbench, positionOf(workbench, REPORT, '309', '| 行政复议'));
  });
  after(() => closeEditors(workbench));

  /** Returns the figures that the editor shows in the row. */
  const row = async (label: string): Promise<string[]> => {
    const line = (await visibleLines(workbench)).find((one) => one.startsWith(`| ${label}`)) ?? '';
    return line
      .split('|')
      .slice(2, -1)
      .map((one) => one.trim());
  };

  it('a block of cells fills the table’s, and one undo takes it back', async () => {
    await paste(workbench, '1\t2\r\n30000\t4\r\n');
    await eventually(async () => assert.deepEqual((await row('行政复议')).slice(0, 3), ['1', '2', '88']));
    await screenshot(workbench, 'paste-cells');
    const text = await save(workbench, REPORT);
    assert.match(text, /^\| 行政复议 +\| +1 \| +2 \| +88 \|/m);
    assert.match(text, /^\| 行政诉讼：未经复议直接起诉 +\| +30000 \| +4 \| +16 \|/m);
    await workbench.page.keyboard.press('Control+Z');
    await eventually(async () => assert.equal((await row('行政复议'))[0], '309'));
    assert.equal(await save(workbench, REPORT), original);
  });

  it('a block that is too wide changes nothing, and says so', async () => {
    await paste(workbench, '1\t2\t3\t4\t5\t6\r\n');
    await workbench.page.locator('[id="status.notifications"]:has(.codicon-bell-dot)').click();
    await workbench.page.locator('.notification-list-item', { hasText: '有 6 列，从光标起只有 5 列' }).waitFor();
    assert.equal((await row('行政复议'))[0], '309');
    await screenshot(workbench, 'paste-refused');
  });

  it('a figure that was typed somewhere stays plain text', async () => {
    await paste(workbench, '7');
    await eventually(async () => assert.equal((await row('行政复议'))[0], '7309'));
  });

  it('a copied page becomes markup', async () => {
    writeFileSync(path.join(workbench.folder, EMPTY), '');
    await openFile(workbench, EMPTY);
    await paste(workbench, '题目\n一、总体情况\n全年公开信息12条。\n渠道\t件数\n网站\t12', PAGE);
    await eventually(async () => assert.ok((await visibleLines(workbench)).includes('## 一、总体情况')));
    const text = await save(workbench, EMPTY);
    assert.match(text, /^---\n机关: 青石镇人民政府\n年度: 2023\n---\n# 青石镇/);
    assert.match(text, /\n\| 网站 \| +12 \|\n/);
    await screenshot(workbench, 'paste-page');
  });
});

describe('importing a file', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await sharedWorkbench();
    writeFileSync(path.join(workbench.folder, '青石镇.html'), `<html><body>${PAGE}</body></html>`);
  });
  after(() => closeEditors(workbench));

  it('is in the explorer’s menu, opens a new report, and says what was found', async () => {
    const { page } = workbench;
    // The menus appear once a report is open.
    await openFile(workbench, '云川市-2023.nianbao');
    await page.locator('[id="status.editor.mode"]', { hasText: '年报' }).waitFor();
    await page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: '青石镇.html' })
      .click({ button: 'right' });
    const item = page.locator('.context-view .action-label', { hasText: '导入 Word、网页或文本……' });
    // A menu ignores clicks right after it opens, but not keys.
    await item.hover();
    await page.keyboard.press('Enter');
    await eventually(async () => assert.ok((await visibleLines(workbench)).includes('## 一、总体情况')));
    await page.locator('.tab.active.dirty', { hasText: /Untitled/ }).waitFor();
    await page.locator('[id="status.notifications"]:has(.codicon-bell-dot)').click();
    const message = page.locator('.notification-list-item', {
      hasText: '已导入：青石镇人民政府2023年；找到 0 个数字；有 ',
    });
    await message.waitFor();
    await screenshot(workbench, 'imported');
    await message.locator('.monaco-button', { hasText: '查看' }).click();
    await page.locator('.part.panel .view-line', { hasText: '没有找到表二' }).waitFor();
    await screenshot(workbench, 'import-doubts');
  });

  it('goes by dropping it into an empty report, too', async () => {
    const { page, folder } = workbench;
    writeFileSync(path.join(folder, EMPTY), '');
    await openFile(workbench, EMPTY);
    const target = page.locator('.editor-group-container.active .monaco-editor .view-lines');
    const box = await target.boundingBox();
    assert.ok(box);
    const dataTransfer = await page.evaluateHandle((html) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([html], '青石镇.html', { type: 'text/html' }));
      return transfer;
    }, `<html><body>${PAGE}</body></html>`);
    const event = { dataTransfer, shiftKey: true, clientX: box.x + 5, clientY: box.y + 5 };
    for (const type of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(type, event);
    await eventually(async () => assert.ok((await visibleLines(workbench)).includes('## 一、总体情况')));
    assert.match(await save(workbench, EMPTY), /^---\n机关: 青石镇人民政府\n年度: 2023\n---\n# 青石镇/);
  });
});
