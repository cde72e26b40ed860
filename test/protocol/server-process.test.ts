import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { ErrorCodes } from 'vscode-languageserver/node';
import { PROBE } from '../../client/src/language-client/unresponsive.ts';
import { type ServerProcess, startServerProcess } from '../../client/src/server-process.ts';

const SERVER = resolve(__dirname, '../../server/dist/server.js');

async function ask(child: ChildProcess, method: string, params: object) {
  const answer = once(child, 'message');
  child.send({ jsonrpc: '2.0', id: 1, method, params });
  const [message] = await answer;
  return message;
}

/** Returns the server's name from its answer to the first request. */
async function greet(child: ChildProcess): Promise<string> {
  const { result } = await ask(child, 'initialize', { capabilities: {}, processId: null });
  return result.serverInfo.name;
}

describe('the process of the server', () => {
  let server: ServerProcess;
  beforeEach(() => {
    server = startServerProcess(SERVER);
  });
  afterEach(() => server.end());

  it('is another one each time it is taken, and answers', async () => {
    const first = server.take();
    assert.equal(await greet(first), 'nianbao-language-server');
    await server.end();
    assert.equal(first.signalCode, 'SIGKILL');
    const second = server.take();
    assert.notEqual(second.pid, first.pid);
    assert.equal(await greet(second), 'nianbao-language-server');
  });

  it('is another one where the first has ended before it was taken', async () => {
    await server.end();
    assert.equal(await greet(server.take()), 'nianbao-language-server');
  });

  it('answers a probe, by an error', async () => {
    const child = server.take();
    await greet(child);
    const { error } = await ask(child, PROBE, {});
    assert.equal(error.code, ErrorCodes.MethodNotFound);
  });

  it('is ended where it hangs, and once', async function () {
    if (process.platform === 'win32') this.skip();
    const child = server.take();
    await greet(child);
    child.kill('SIGSTOP');
    await server.end();
    assert.equal(child.signalCode, 'SIGKILL');
    await server.end();
  });
});
