import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { closeEditors, openFile } from './editor.ts';
import { eventually } from './eventually.ts';
import { runCommand, webview } from './panels.ts';
import { openWorkbench, screenshot, sharedWorkbench, type Workbench } from './workbench.ts';

const HOSTILE = '来历不明.nianbao';

/** What a report must not get away with: scripts, handlers, remote images, styles that break out, dangerous links. */
const REPORT = `---
机关: "<img src=x onerror='parent.hacked=1'>"
年度: 2023
---
# <script>window.hacked=1</script>甲镇人民政府2023年政府信息公开工作年度报告

## 一、总体情况

<img src="https://example.invalid/a.png" onerror="window.hacked=1"> ![图](https://example.invalid/b.png) [点这里](javascript:window.hacked=1) [数据](data:text/html,<script>1</script>)

<style>body{display:none}</style>

<iframe src="https://example.invalid"></iframe>

| 单位" onmouseover="window.hacked=1 | 件数 |
| - | -: |
| </td></table><script>window.hacked=1</script> | 3 |
`;

describe('the preview of a hostile report', () => {
  let workbench: Workbench;
  const requested: string[] = [];
  const note = (request: { url(): string }) => requested.push(request.url());

  before(async () => {
    workbench = await sharedWorkbench();
    writeFileSync(path.join(workbench.folder, HOSTILE), REPORT);
    workbench.page.on('request', note);
    await openFile(workbench, HOSTILE);
    await runCommand(workbench, '在旁边打开预览');
    await webview(workbench).locator('h1').waitFor();
  });
  after(async () => {
    workbench.page.off('request', note);
    await closeEditors(workbench);
  });

  it('shows what was written as text', async () => {
    await screenshot(workbench, 'preview-hostile');
    const page = webview(workbench);
    assert.match(await page.locator('h1').innerText(), /<script>window\.hacked=1<\/script>甲镇人民政府2023年/);
    assert.match(await page.locator('table').innerText(), /<\/td><\/table><script>/);
  });

  it('runs nothing, and links nowhere dangerous', async () => {
    const page = webview(workbench);
    const found = await page.locator('body').evaluate((body) => ({
      hacked: 'hacked' in body.ownerDocument.defaultView || 'hacked' in body.ownerDocument.defaultView.parent,
      scripts: body.querySelectorAll('.nb-page script, .nb-page iframe, .nb-page img, .nb-page style').length,
      handlers: [...body.querySelectorAll('.nb-page *')].filter((element) =>
        element.getAttributeNames().some((name: string) => name.startsWith('on')),
      ).length,
      links: [...body.querySelectorAll('.nb-page a')].map((link) => link.getAttribute('href')),
      isShown: body.ownerDocument.defaultView.getComputedStyle(body).display !== 'none',
    }));
    assert.deepEqual(found, { hacked: false, scripts: 0, handlers: 0, links: [], isShown: true });
  });

  it('fetches nothing', () => {
    assert.deepEqual(
      requested.filter((url) => url.includes('example.invalid')),
      [],
    );
  });
});

describe('the preview after a reload of the window', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench();
    await openFile(workbench, '云川市-2023.nianbao');
    await runCommand(workbench, '在旁边打开预览');
    await webview(workbench).locator('table').first().waitFor();
  });
  after(() => workbench.close());

  it('is there again, with the same report', async () => {
    // VS Code writes down what is open some seconds after it changed.
    await workbench.page.waitForTimeout(7000);
    await workbench.page.reload();
    await eventually(async () => {
      assert.equal(await webview(workbench).locator('table').count(), 3);
      assert.match(await webview(workbench).locator('h1').innerText(), /云川市/);
    }, 30_000);
    await screenshot(workbench, 'preview-reloaded');
  });
});
