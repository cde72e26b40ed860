import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ResponseError } from 'vscode-languageserver-protocol/node';
import type { ImportParams, ImportResult, PasteCellsResult } from '../../server/src/lsp/protocol.ts';
import { docx, p, tbl, tc, tr } from '../support/docx.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { applyEdits } from '../support/text.ts';

const TITLE = '青石镇人民政府2023年政府信息公开工作年度报告';
const CELLS = [
  ['', '复议维持', '结果纠正', '其他结果', '尚未审结', '总计'],
  ['行政复议', '1', '2', '3', '4', '10'],
];
const FREE = [
  ['渠道', '件数'],
  ['网站', '12'],
];
const HTML = `<html><body><div class="nav"><a href="/">首页</a></div><h1>${TITLE}</h1>
<p>一、总体情况</p><p>（一）主动公开。全年公开信息12条。</p>
<table>${FREE.map((row) => `<tr>${row.map((text) => `<td>&nbsp;${text}</td>`).join('')}</tr>`).join('')}</table>
<p>六、其他需要报告的事项</p><p>没有。</p><script>alert(1)</script></body></html>`;
const DOCX = docx({
  body: [
    p(TITLE),
    p('一、总体情况'),
    p('全年公开信息12条。'),
    tbl(...FREE.map((row) => tr(...row.map((text) => tc(text))))),
    p('六、其他需要报告的事项'),
    p('没有。'),
  ].join(''),
});
const URI = 'file:///甲.nianbao';
const EXAMPLE = readFileSync(resolve(__dirname, '../../examples/云川市-2023.nianbao'), 'utf8');

describe('importing over the protocol', () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  const imported = (name: string, content: Uint8Array | string, into?: ImportParams['into']) =>
    server.connection.sendRequest<ImportResult>('nianbao/import', {
      ...{ name, base64: Buffer.from(content).toString('base64') },
      ...(into && { into }),
    });

  it('gives the markup of a web page and of a Word file, and what was found', async () => {
    for (const [name, content] of [
      ['a.html', HTML],
      ['a.docx', DOCX],
    ] as const) {
      const { markup, summary } = await imported(name, content);
      assert.match(markup, /^---\n机关: 青石镇人民政府\n年度: 2023\n---\n# 青石镇/);
      assert.match(markup, /\n## 一、总体情况\n[\s\S]*全年公开信息12条。/);
      assert.match(markup, /\| 网站 \| +12 \|/);
      assert.doesNotMatch(markup, /首页|alert/);
      assert.deepEqual([summary.organ, summary.year, summary.sections], ['青石镇人民政府', 2023, [1, 6]]);
      assert.ok(summary.doubtful.length > 0);
    }
  });

  it('says in Chinese why a file cannot be imported', async () => {
    for (const [content, reason] of [
      ['%PDF-1.7', /这是 PDF 文件/],
      ['', /文件是空的/],
      [DOCX.subarray(0, DOCX.length / 2), /[\u4e00-\u9fff]/],
    ] as const) {
      await assert.rejects(imported('a.docx', content), (error: ResponseError) => {
        assert.match(error.message, reason);
        return true;
      });
    }
  });

  it('says where a piece goes in an open document', async () => {
    await server.open(URI, '前。\n\n后。\n');
    const at = { line: 1, character: 0 };
    const into = { textDocument: { uri: URI }, range: { start: at, end: at } };
    const { insertion } = await imported('clipboard.html', '<h2>（一）主动公开</h2><p>好。</p>', into);
    assert.ok(insertion);
    assert.equal(applyEdits('前。\n\n后。\n', [insertion]), '前。\n\n### （一）主动公开\n\n好。\n\n后。\n');
  });

  it('fills cells from a clipboard, refuses what does not fit, and leaves the rest alone', async () => {
    const uri = 'file:///乙.nianbao';
    await server.open(uri, EXAMPLE);
    const line = EXAMPLE.split('\n').findIndex((one) => one.startsWith('| 行政复议'));
    const character = EXAMPLE.split('\n')[line].indexOf('309');
    const paste = (text: string, html?: string, at = { line, character }) =>
      server.connection.sendRequest<PasteCellsResult | null>('nianbao/pasteCells', {
        textDocument: { uri },
        ...{ position: at, text, ...(html !== undefined && { html }) },
      });
    const filled = await paste('1\t2\r\n3\t4\r\n');
    assert.ok(filled?.kind === 'fill');
    assert.match(applyEdits(EXAMPLE, filled.edits), /\n\| 行政复议 +\| +1 \| +2 \|[^\n]*\n\| [^|]*\| +3 \| +4 \|/);
    const html = `<table>${CELLS.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
    assert.equal((await paste('', html, { line, character: 2 }))?.kind, 'fill');
    assert.deepEqual(await paste('1\t2\t3\t4\t5\t6'), {
      kind: 'refuse',
      message: '粘贴的内容有 6 列，从光标起只有 5 列，没有粘贴',
    });
    assert.deepEqual(await paste('1'), { kind: 'ordinary' });
    assert.deepEqual(await paste('文\r\n字'), { kind: 'ordinary' });
    assert.deepEqual(await paste('甲\n', '<table><tr><td>甲</td></tr></table>'), { kind: 'insert', text: '甲' });
    assert.equal(await paste('1\t2', undefined, { line: 6, character: 0 }), null);
    assert.deepEqual(await paste('1\t2', undefined, { line: 1, character: 0 }), { kind: 'ordinary' });
  });
});
