import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { StreamMessageReader } from 'vscode-languageserver-protocol/node';
import { sampleReport } from '../support/report.ts';
import { startServer } from '../support/server.ts';

const SERVER = resolve(__dirname, '../../server/dist/server.js');
const URI = 'untitled:年报.nianbao';
const LONG = `${sampleReport()}\n${'依法公开政府信息。\n'.repeat(20_000)}`;

interface Answer {
  readonly id: number;
  readonly result: { readonly resultId?: string };
}

const framed = (message: object) => {
  const content = JSON.stringify({ jsonrpc: '2.0', ...message });
  return Buffer.from(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
};
const initialize = framed({
  id: 0,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } },
});
const initialized = framed({ method: 'initialized', params: {} });
const open = framed({
  method: 'textDocument/didOpen',
  params: { textDocument: { uri: URI, languageId: 'nianbao', version: 1, text: LONG } },
});
const start = { line: 0, character: 0 };
const type = (version: number) =>
  framed({
    method: 'textDocument/didChange',
    params: { textDocument: { uri: URI, version }, contentChanges: [{ range: { start, end: start }, text: '年' }] },
  });
const ask = (id: number) => framed({ id, method: 'textDocument/diagnostic', params: { textDocument: { uri: URI } } });

/** Returns the answers, in order of arrival, to messages written in chunks of `size` bytes. */
async function answersTo(bytes: Buffer, size: number, count: number): Promise<readonly Answer[]> {
  const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = answersFrom(server, count);
  for (let from = 0; from < bytes.length; from += size) server.stdin.write(bytes.subarray(from, from + size));
  const all = await answers;
  server.kill();
  await once(server, 'exit');
  return all;
}

function answersFrom({ stdout }: ChildProcess, count: number): Promise<readonly Answer[]> {
  assert.ok(stdout);
  const reader = new StreamMessageReader(stdout);
  const answers: Answer[] = [];
  return new Promise((settle) => {
    reader.listen((message) => {
      if ('id' in message && !('method' in message)) answers.push(message as unknown as Answer);
      if (answers.length === count) settle(answers);
    });
  });
}

describe('the server over stdio', () => {
  it('answers every request in order, for the version of its moment, however the bytes come', async () => {
    const versions = Array.from({ length: 12 }, (_, i) => i + 2);
    const typed = versions.flatMap((version) => [type(version), ask(version)]);
    const bytes = Buffer.concat([initialize, initialized, open, ...typed]);
    for (const size of [bytes.length, 1021]) {
      const [, ...answers] = await answersTo(bytes, size, versions.length + 1);
      assert.deepEqual(
        answers.map(({ id, result }) => [id, result.resultId?.split('.')[0]]),
        versions.map((version) => [version, String(version)]),
      );
    }
  });

  it('ends with its input: in order after a shutdown, otherwise not', async () => {
    for (const [requests, code] of [
      [[], 1],
      [[framed({ id: 1, method: 'shutdown' })], 0],
    ] as const) {
      const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
      const answers = answersFrom(server, 1 + requests.length);
      server.stdin.write(Buffer.concat([initialize, ...requests]));
      await answers;
      server.stdin.end();
      assert.deepEqual(await once(server, 'exit'), [code, null]);
    }
  });

  it('prints nothing among the messages', async () => {
    const script = `require(${JSON.stringify(SERVER)}); console.log('说明');`;
    const server = spawn(process.execPath, ['-e', script, '--', '--stdio']);
    const printed = once(server.stderr, 'data');
    const answers = answersFrom(server, 1);
    server.stdin.write(initialize);
    const [{ id }] = await answers;
    assert.equal(id, 0);
    assert.equal(String(await printed), '说明\n');
    server.kill();
    await once(server, 'exit');
  });

  it('sends answers that are larger than any buffer whole', async () => {
    const server = await startServer();
    await server.open(URI, LONG);
    const preview = await server.connection.sendRequest('nianbao/preview', { uri: URI, have: [] });
    assert.equal(JSON.stringify(preview).split('依法公开政府信息').length, LONG.split('依法公开政府信息').length);
    await server.stop();
  });
});
