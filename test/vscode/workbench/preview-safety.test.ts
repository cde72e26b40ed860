import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../../support/eventually.ts';
import { ELSEWHERE, HOSTILE_PIECES, hostileReport } from '../../support/hostile-report.ts';
import { closeEditors, openFile } from './editor.ts';
import { runCommand, webview } from './panels.ts';
import { openWorkbench, screenshot, sharedWorkbench, type Workbench } from './workbench.ts';

const HOSTILE = '来历不明.nianbao';

/** The elements that the preview consists of; any others came from the report. */
const ELEMENTS =
  'article h1 h2 h3 h4 h5 h6 p div pre code span table caption colgroup col thead tbody tr th td strong em s a br wbr ul ol li blockquote hr';
const ATTRIBUTES =
  'class id hidden title scope span colspan rowspan width role aria-label aria-current aria-describedby tabindex start href rel data-l data-c data-e data-p';

describe('the preview of a hostile report', () => {
  let workbench: Workbench;
  const requested: string[] = [];
  const opened: string[] = [];
  const note = (request: { url(): string }) => requested.push(request.url());
  const notePage = (page: { url(): string }) => opened.push(page.url());

  before(async () => {
    workbench = await sharedWorkbench();
    writeFileSync(path.join(workbench.folder, HOSTILE), hostileReport());
    workbench.page.on('request', note);
    workbench.page.context().on('page', notePage);
    await openFile(workbench, HOSTILE);
    await runCommand(workbench, '在旁边打开预览');
    await webview(workbench).locator('h1').waitFor();
    await webview(workbench).locator('table').first().waitFor();
  });
  after(async () => {
    workbench.page.off('request', note);
    workbench.page.context().off('page', notePage);
    await closeEditors(workbench);
  });

  /** Returns what in the page is not ours. */
  const foreign = () =>
    webview(workbench)
      .locator('.nb-page')
      .evaluate(
        (sheet, [elements, attributes]) => {
          const links: string[] = [];
          const others: string[] = [];
          for (const element of sheet.querySelectorAll('*')) {
            if (!elements.includes(element.localName)) others.push(`<${element.localName}>`);
            for (const { name, value } of element.attributes) {
              if (!attributes.includes(name)) others.push(`${element.localName} ${name}=${value}`);
              if (name === 'href' && !/^(https?:\/\/|mailto:|#)/.test(value)) links.push(value);
            }
          }
          return { others, links };
        },
        [ELEMENTS.split(' '), ATTRIBUTES.split(' ')] as const,
      );

  it('shows what was written as text', async () => {
    await screenshot(workbench, 'preview-hostile');
    const page = webview(workbench);
    assert.match(await page.locator('h1').innerText(), /^<script>.*<\/script>甲镇人民政府2023年/);
    const shown = await page.locator('.nb-page').innerText();
    for (const words of [
      '</td></tr></table>',
      '<iframe src=',
      '<meta http-equiv=refresh',
      '<style>@import',
      '〔图片：图〕',
    ])
      assert.ok(shown.includes(words), words);
  });

  it('runs nothing, and links nowhere dangerous', async () => {
    assert.deepEqual(await foreign(), { others: [], links: [] });
    const frames = await Promise.all(
      workbench.page.frames().map((frame) => frame.evaluate(() => 'hacked' in globalThis).catch(() => false)),
    );
    assert.ok(frames.length >= 3, 'the webview has frames of its own');
    assert.deepEqual(
      frames.filter((isHacked) => isHacked),
      [],
    );
  });

  it('keeps its own look: nothing is hidden, laid over it or larger than the page', async () => {
    const look = await webview(workbench)
      .locator('body')
      .evaluate((body) => {
        const { defaultView: view } = body.ownerDocument;
        const all = [...body.querySelectorAll('.nb-page *')];
        return {
          isShown: view?.getComputedStyle(body).display !== 'none',
          over: all.filter((one) => view?.getComputedStyle(one).position === 'fixed').length,
          pictures: all.filter((one) => /url\(/.test(view?.getComputedStyle(one).backgroundImage ?? '')).length,
          isWide: body.scrollWidth > body.clientWidth + 1,
        };
      });
    assert.deepEqual(look, { isShown: true, over: 0, pictures: 0, isWide: false });
  });

  it('stays so while the report is written', async () => {
    const file = path.join(workbench.folder, HOSTILE);
    writeFileSync(file, hostileReport().replace('## 二、', `${HOSTILE_PIECES[2]}新写的\n\n## 二、`));
    await webview(workbench).getByText('新写的').waitFor();
    assert.deepEqual(await foreign(), { others: [], links: [] });
  });

  it('fetches nothing, and goes nowhere', () => {
    const hosts = new Set(requested.map((url) => new URL(url).hostname));
    assert.ok(requested.length > 0, 'the requests are seen');
    assert.ok(![...hosts].some((host) => host.includes(ELSEWHERE)), [...hosts].join());
    assert.deepEqual(
      requested.filter((url) => url.startsWith('data:image/gif')),
      [],
    );
    assert.deepEqual(opened, []);
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
    // VS Code saves the open editors some seconds after a change; the preview can be restored once its report is saved.
    const preview = /mainThreadWebview-nianbao\.preview.*?\bline\\*":/;
    await eventually(async () => assert.match(await keptState(workbench), preview));
    await workbench.page.reload();
    await eventually(async () => {
      assert.equal(await webview(workbench).locator('table').count(), 3);
      assert.match(await webview(workbench).locator('h1').innerText(), /云川市/);
    });
    await screenshot(workbench, 'preview-reloaded');
  });
});

/** Returns everything that the page has saved for a reload. */
function keptState({ page }: Workbench): Promise<string> {
  return page.evaluate<string>(`(async () => {
    const resultOf = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const kept = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await resultOf(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        kept.push(...(await resultOf(database.transaction(store).objectStore(store).getAll())));
      database.close();
    }
    return kept.filter((value) => typeof value === 'string').join('\\n');
  })()`);
}
