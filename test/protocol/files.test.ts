import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileChangeType } from 'vscode-languageserver-protocol/node';
import { sampleReport } from '../support/report.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { carried } from '../support/workspace.ts';

const NAME = '甲.nianbao';
/** The same report with other figures: each version of the file has one more application. */
const version = (count: number) => sampleReport({ ...carried(count), '表三/一/总计': count + 1 });

describe('files that change on disk under way', () => {
  let folder: string;
  let server: RunningServer;
  let uri: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-files-'));
    uri = pathToFileURL(join(folder, NAME)).href;
    writeFileSync(join(folder, NAME), version(0));
    server = await startServer({ rootUri: pathToFileURL(folder).href });
  });
  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const tell = (...types: FileChangeType[]) =>
    server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: types.map((type) => ({ uri, type })),
    });
  const write = (count: number) => writeFileSync(join(folder, NAME), version(count));
  const remove = () => rmSync(join(folder, NAME), { force: true });
  /** Returns the number of reports and their errors, once the server has handled earlier notifications. */
  const known = async () =>
    (await server.connection.sendRequest<{ state: string }[]>('nianbao/workspace')).map(({ state }) => state);
  const exported = () =>
    server.connection
      .sendRequest<{ base64: string }>('nianbao/export', { uri, to: 'json', force: true })
      .then(({ base64 }) => Buffer.from(base64, 'base64').toString());

  it('are known as they were left, however often they were written, deleted and written again', async () => {
    assert.equal((await known()).length, 1);
    for (let round = 1; round <= 20; round++) {
      write(round);
      const first = tell(FileChangeType.Changed);
      const asked = known();
      remove();
      const second = tell(FileChangeType.Deleted);
      write(round + 100);
      await Promise.all([first, second, tell(FileChangeType.Deleted, FileChangeType.Created), asked]);
    }
    assert.equal((await known()).length, 1);
    remove();
    await tell(FileChangeType.Deleted);
    assert.equal((await known()).length, 0);
    mkdirSync(join(folder, NAME));
    await tell(FileChangeType.Created);
    assert.equal((await known()).length, 0, 'a folder of that name is no report');
    rmSync(join(folder, NAME), { recursive: true });
    write(1);
    await tell(FileChangeType.Created);
    assert.equal((await known()).length, 1);
  });

  it('do not touch the document while it is open, and are read again when it is closed', async () => {
    const open = sampleReport();
    await server.open(uri, open);
    write(7);
    await tell(FileChangeType.Changed);
    assert.doesNotMatch(await exported(), /"自然人": 7/);
    remove();
    await tell(FileChangeType.Deleted);
    assert.equal((await known()).length, 1, 'the document is there');
    write(9);
    await tell(FileChangeType.Created);
    for (let round = 0; round < 5; round++) {
      const closed = server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      await Promise.all([closed, server.open(uri, open)]);
    }
    assert.deepEqual(await known(), ['完整'], 'it is open again');
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.match((await known()).join(), /1 处错误/);
  });
});
