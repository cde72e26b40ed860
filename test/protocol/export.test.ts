import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ExportResult } from '../../server/src/lsp/protocol.ts';
import { sampleReport } from '../support/report.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const URI = 'untitled:年报.nianbao';

describe('nianbao/export', () => {
  let server: RunningServer;
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-export-'));
    server = await startServer();
    await server.open(URI, sampleReport({ '表三/一/总计': 3 }));
  });
  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (to: string, force: boolean, uri = URI) =>
    server.connection.sendRequest<ExportResult>('nianbao/export', { uri, to, force });

  it('names the errors of a report, and gives the file if it is wanted in spite of them', async () => {
    const refused = await ask('json', false);
    assert.ok(refused.kind === 'errors');
    assert.deepEqual([refused.count, refused.first.length], [1, 1]);
    assert.match(refused.first[0], /^第 \d+ 行：表三\/一\/总计应为 0/);
    const given = await ask('json', true);
    assert.ok(given.kind === 'file');
    const json = JSON.parse(Buffer.from(given.base64, 'base64').toString('utf8'));
    assert.equal(json.表.表三.一.总计, 3);
  });

  it('gives files whole, whatever bytes they are of', async () => {
    for (const kind of ['docx', 'xlsx']) {
      const given = await ask(kind, true);
      assert.ok(given.kind === 'file');
      const bytes = Buffer.from(given.base64, 'base64');
      assert.equal(bytes.toString('latin1', 0, 4), 'PK\u0003\u0004');
      assert.equal(bytes.toString('latin1', bytes.length - 22, bytes.length - 18), 'PK\u0005\u0006');
    }
  });

  it('reads a report that is not open from its file, and says in Chinese where there is none', async () => {
    const path = join(folder, '青石镇.nianbao');
    writeFileSync(path, sampleReport());
    assert.equal((await ask('csv', false, pathToFileURL(path).href)).kind, 'file');
    await assert.rejects(ask('csv', false, pathToFileURL(join(folder, '没有.nianbao')).href), /这份年报读不出来/);
  });

  it('makes the next year’s report, which names the last one by its path', async () => {
    const from = pathToFileURL(join(folder, '青石镇.nianbao')).href;
    const to = pathToFileURL(join(folder, '2024/青石镇.nianbao')).href;
    const { text, notes } = await server.connection.sendRequest<{ text: string; notes: string[] }>(
      'nianbao/newReport',
      { from, to },
    );
    assert.match(text, /^---\n机关: 青石镇人民政府\n年度: 2024\n上年: \.\.\/青石镇\.nianbao\n---\n/);
    assert.ok(notes.some((note) => note.includes('上年结转')));
    await assert.rejects(
      server.connection.sendRequest('nianbao/newReport', { from, to, year: 2030 }),
      /上年报告是 2023 年的/,
    );
  });
});
