import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Browser } from 'playwright-core';
import type { FromPage } from '../../../client/src/preview/messages.ts';
import { launchChromium } from '../../../scripts/vscode/chromium.mjs';
import { findChromium } from '../../../server/src/node/programs.mjs';
import { cityReport } from '../../support/city-report.ts';
import { eventually } from '../../support/eventually.ts';
import { openPage, type PreviewPage } from '../../support/preview-page.ts';

const report = cityReport();
const lines = report.split('\n');
const WINDOW = { width: 900, height: 700 };

function lineOf(start: string): number {
  const line = lines.findIndex((one) => one.startsWith(start));
  assert.ok(line >= 0, start);
  return line;
}

describe('the preview in a browser', () => {
  let browser: Browser;

  before(async function () {
    if (findChromium() === undefined) this.skip();
    browser = await launchChromium();
  });
  after(() => browser?.close());

  async function withPage(action: (preview: PreviewPage) => Promise<void>, size = WINDOW): Promise<void> {
    const preview = await openPage(browser, size);
    try {
      await action(preview);
    } finally {
      await preview.page.close();
    }
  }

  const scrollY = ({ page }: PreviewPage) => page.evaluate<number>('window.scrollY');
  const number = ({ page }: PreviewPage, expression: string) => page.evaluate<number>(expression);

  /** Waits for scroll messages from the page and returns them. */
  const scrolls = (preview: PreviewPage) =>
    eventually(async () => {
      const told = (await preview.posted()).filter((message) => message.type === 'scroll');
      assert.ok(told.length > 0);
      return told;
    });

  it('says that it is ready, and shows what it is sent', () =>
    withPage(async (preview) => {
      assert.deepEqual(await preview.posted(), [{ type: 'ready' }]);
      await preview.show(report);
      assert.equal(await number(preview, 'document.querySelectorAll("#sheet table").length'), 3);
      assert.equal(await number(preview, 'document.documentElement.scrollWidth'), WINDOW.width);
    }));

  it('patches the cell that changed and keeps the rest, its place and its focus', () =>
    withPage(async (preview) => {
      const have = await preview.show(report);
      const line = lineOf('| 1.本机关不掌握');
      await preview.send({ type: 'view', top: line - 10, bottom: line + 15 });
      await preview.page.evaluate(`
        window.table = document.querySelector('.nb-nested');
        window.row = [...table.rows].find((row) => row.textContent.includes('8.属于行政查询事项'));
        window.heading = document.querySelectorAll('h2')[3];
        row.cells[1].tabIndex = 0;
        row.cells[1].focus({ preventScroll: true });
      `);
      const y = await scrollY(preview);
      assert.ok(y > 500);
      await preview.show(cityReport({ '表三/三（四）1/自然人': '969' }), have);
      assert.equal(await scrollY(preview), y);
      assert.ok(await preview.page.evaluate('table.isConnected && row.isConnected && heading.isConnected'));
      assert.ok(await preview.page.evaluate('document.activeElement === row.cells[1]'));
      assert.ok(await preview.page.evaluate('table.textContent.includes("969")'));
      assert.ok(await preview.page.evaluate('table.querySelectorAll(".nb-found").length > 0'));
      assert.deepEqual(
        (await preview.posted()).filter(({ type }) => type !== 'ready'),
        [],
      );
    }));

  it('shows after patches what a page shows that begins with them, messages included', async () => {
    const broken = cityReport({ '表三/三（四）1/自然人': '969' });
    const sheet = ({ page }: PreviewPage) =>
      page.evaluate<string>('document.getElementById("sheet").innerHTML.replace(/ tabindex="0"/g, "")');
    const fresh = async (text: string) => {
      let html = '';
      await withPage(async (preview) => {
        await preview.show(text);
        html = await sheet(preview);
      });
      return html;
    };
    const [brokenSheet, wholeSheet] = [await fresh(broken), await fresh(report)];
    assert.match(brokenSheet, /nb-messages/);
    await withPage(async (preview) => {
      const have = await preview.show(report);
      const next = await preview.show(broken, have);
      assert.equal(await sheet(preview), brokenSheet);
      await preview.show(report, next);
      assert.equal(await sheet(preview), wholeSheet);
    });
  });

  it('keeps what is in sight where it is when text comes in above', () =>
    withPage(async (preview) => {
      const have = await preview.show(report);
      await preview.send({ type: 'view', top: lineOf('## 三'), bottom: lineOf('## 三') + 30 });
      await preview.page.evaluate('window.heading = document.querySelectorAll("h2")[2]');
      const top = await number(preview, 'heading.getBoundingClientRect().top');
      await preview.show(report.replace('## 二、', '新的一段。\n\n新的一段。\n\n## 二、'), have);
      assert.ok(Math.abs((await number(preview, 'heading.getBoundingClientRect().top')) - top) < 2);
    }));

  it('asks for everything where it lacks a block', () =>
    withPage(async (preview) => {
      await preview.posted();
      const blocks = [{ id: 'unknown', line: 0, endLine: 1 }];
      await preview.send({ type: 'update', uri: 'file:///report.nianbao', lineCount: 1, blocks });
      assert.deepEqual(await preview.posted(), [{ type: 'ready' }]);
    }));

  it('follows the editor row by row without telling it, down to the last line', () =>
    withPage(async (preview) => {
      await preview.show(report);
      await preview.posted();
      const size = 25;
      let last = -1;
      for (let top = 0; top + size <= lines.length; top++) {
        await preview.send({ type: 'view', top, bottom: top + size });
        const y = await scrollY(preview);
        // If many lines take little height, aligning the bottoms may move the page back by less than a row.
        assert.ok(y >= last - 12, `line ${top}: ${y} after ${last}`);
        last = y;
      }
      const end = await number(preview, 'document.documentElement.scrollHeight - window.innerHeight');
      assert.ok(Math.abs(last - end) < 2);
      const row = lineOf('| 4.无正当理由大量反复申请');
      await preview.send({ type: 'view', top: row - 12, bottom: row + 13 });
      const place = await number(
        preview,
        '[...document.querySelectorAll(".nb-nested tr")].find((row) => row.textContent.includes("大量反复")).getBoundingClientRect().top',
      );
      assert.ok(place > 0 && place < WINDOW.height, `the row is in sight: ${place}`);
      await preview.frames();
      assert.deepEqual(await preview.posted(), []);
    }));

  it('leads the editor when its user scrolls, and is not pulled back', () =>
    withPage(async (preview) => {
      await preview.show(report);
      await preview.send({ type: 'view', top: 0, bottom: 25 });
      await preview.posted();
      await preview.page.mouse.move(400, 300);
      const tops: number[] = [];
      for (let i = 0; i < 12; i++) {
        await preview.page.mouse.wheel(0, 150);
        for (const { top } of await scrolls(preview)) {
          tops.push(top);
          // Simulates an editor's answer that was not suppressed: it must not move the page.
          const y = await scrollY(preview);
          await preview.send({ type: 'view', top: Math.round(top), bottom: Math.round(top) + 25 });
          assert.ok((await scrollY(preview)) >= y);
        }
      }
      assert.deepEqual(
        tops,
        [...tops].sort((a, b) => a - b),
      );
      await preview.page.mouse.wheel(0, 100_000);
      const last = await eventually(async () => {
        const end = (await scrolls(preview)).find(({ isEnd }) => isEnd);
        assert.ok(end);
        return end;
      });
      assert.ok(Math.abs(last.top - (lines.length - 25)) < 0.5);
      await preview.pass(1000);
      await preview.send({ type: 'view', top: 0, bottom: 25 });
      assert.equal(await scrollY(preview), 0, 'some time later the editor leads again');
    }));

  it('shows the same lines after its window changed, and tells nobody', () =>
    withPage(async (preview) => {
      await preview.show(report);
      const line = lineOf('## 四');
      await preview.send({ type: 'view', top: line, bottom: line + 20 });
      await preview.posted();
      await preview.page.setViewportSize({ width: 520, height: 700 });
      await eventually(async () => assert.equal(await number(preview, 'innerWidth'), 520));
      await preview.frames();
      const top = await number(preview, 'document.querySelectorAll("h2")[3].getBoundingClientRect().top');
      assert.ok(top > -50 && top < 700, `${top}`);
      assert.deepEqual(await preview.posted(), []);
      assert.equal(await number(preview, 'document.documentElement.scrollWidth'), 520);
    }));

  const opened = async (preview: PreviewPage): Promise<FromPage | undefined> =>
    (await preview.posted()).filter(({ type }) => type === 'open').pop();

  it('leads from a click to the cell, and to the place in the text', () =>
    withPage(async (preview) => {
      await preview.show(report);
      await preview.page.locator('.nb-nested td', { hasText: /^1047$/ }).click();
      const line = lineOf('| 1.本机关不掌握');
      const from = lines[line].indexOf('1047');
      assert.deepEqual(await opened(preview), { type: 'open', line, from, to: from + 4 });
      await preview.page
        .locator('h2')
        .nth(4)
        .click({ position: { x: 60, y: 12 } });
      const heading = await opened(preview);
      assert.ok(heading?.type === 'open' && heading.line === lineOf('## 五'));
      const text = preview.page.locator('p.nb-text').first();
      await text.click({ position: { x: 200, y: 50 } });
      const place = await opened(preview);
      assert.ok(place?.type === 'open' && place.line === lineOf('全市围绕') && (place.before?.length ?? 0) > 25);
    }));

  it('leads by keyboard through blocks and cells, and by Enter to the source', () =>
    withPage(async (preview) => {
      await preview.show(report);
      await preview.posted();
      await preview.page.keyboard.press('Tab');
      assert.equal(await preview.page.evaluate('document.activeElement.tagName'), 'H1');
      for (let i = 0; i < 400; i++) {
        await preview.page.keyboard.press('ArrowDown');
        if (await preview.page.evaluate('document.activeElement.closest("tr")?.textContent.includes("（一）予以公开")'))
          break;
      }
      for (let i = 0; i < 8 && !(await preview.page.evaluate('document.activeElement.textContent === "1175"')); i++) {
        await preview.page.keyboard.press('ArrowLeft');
      }
      await preview.page.keyboard.press('Enter');
      const line = lineOf('| （一）予以公开');
      const from = lines[line].indexOf('1175');
      assert.deepEqual(await opened(preview), { type: 'open', line, from, to: from + 4 });
      await preview.page.keyboard.press('ArrowDown');
      await preview.page.keyboard.press('ArrowDown');
      await preview.page.keyboard.press('ArrowUp');
      await preview.page.keyboard.press('Enter');
      const below = await opened(preview);
      assert.ok(below?.type === 'open' && below.line === line + 1);
      assert.equal(await number(preview, 'document.querySelectorAll("[tabindex]").length'), 1);
    }));

  it('marks what the cursor stands in', () =>
    withPage(async (preview) => {
      await preview.show(report);
      const line = lineOf('四、结转'.replace('四', '| 四'));
      await preview.send({ type: 'selection', line, character: lines[line].indexOf('118') });
      assert.equal(await preview.page.locator('[aria-current]').textContent(), '118');
      await preview.send({ type: 'selection', line: lineOf('## 五'), character: 3 });
      assert.equal(await preview.page.locator('[aria-current]').textContent(), '五、存在的主要问题及改进情况');
      assert.equal(await number(preview, 'document.querySelectorAll(".nb-current").length'), 1);
    }));

  it('runs and fetches nothing, whatever a report says', () =>
    withPage(async (preview) => {
      const hostile = [
        '# <script>window.hacked = 1</script>',
        '<img src="https://example.org/x.png" onerror="window.hacked = 1">',
        '![图](https://example.org/y.png) [点此](javascript:window.hacked=1)',
        '<svg onload="window.hacked=1"></svg><iframe src="https://example.org/"></iframe>',
        '<style>@import "https://example.org/z.css";</style><link rel="stylesheet" href="https://example.org/z.css">',
        '| <script>window.hacked = 1</script> | <img src=x onerror=window.hacked=1> |\n| --- | --- |\n| "><svg onload=window.hacked=1> | 1 |',
      ].join('\n\n');
      await preview.show(hostile);
      // Requests and violations of the policy fail the page automatically.
      await preview.send({ type: 'selection', line: 0, character: 0 });
      assert.equal(await preview.page.evaluate('window.hacked'), undefined);
      assert.equal(
        await number(preview, 'document.querySelectorAll("#sheet :is(script, img, svg, iframe, style, link)").length'),
        0,
      );
    }));

  it('comes back to where it was', () =>
    withPage(async (preview) => {
      await preview.show(report);
      await preview.page.mouse.move(400, 300);
      await preview.page.mouse.wheel(0, 2000);
      // The scroll position is saved a moment after the last scroll.
      await eventually(async () => assert.deepEqual(await preview.page.evaluate('[scrollY, keptAt]'), [2000, 2000]));
      const y = await scrollY(preview);
      await preview.page.reload();
      await preview.show(report);
      assert.ok(Math.abs((await scrollY(preview)) - y) < 3);
    }));

  it('shows an edit of a long report', () =>
    withPage(async (preview) => {
      const rows = Array.from({ length: 2000 }, (_, i) => `| 第${i}项 | ${i} | ${i + 1} |`);
      const long = `${report}\n\n| 项目 | 甲 | 乙 |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
      const have = await preview.show(long);
      await preview.show(long.replace('| 7 | 8 |', '| 7 | 9 |'), have);
      const row = preview.page.locator('tr', { hasText: '第7项' }).first();
      assert.equal(await row.locator('td').last().innerText(), '9');
    }));
});
