import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, type Events, type ServerState, serverBehind } from '../../../client/src/server.ts';

/** Returns a client that answers each request with its method name and records in `stopped` when it is stopped. */
function client(stopped: string[]): Client {
  return {
    request: async <Result>(method: string) => method as Result,
    restart: async () => undefined,
    stop: async () => {
      stopped.push('stopped');
    },
  };
}

describe('the server, before what speaks to it is loaded', () => {
  it('is not loaded while the extension is activated', async () => {
    let isLoaded = false;
    const server = serverBehind(async () => {
      isLoaded = true;
      return client([]);
    });
    await Promise.resolve();
    assert.equal(isLoaded, false);
    assert.equal(server.state(), 'starting');
    assert.equal(await server.request('nianbao/summary'), 'nianbao/summary');
    assert.ok(isLoaded);
  });

  it('is stopped where the extension is deactivated at once', async () => {
    const stopped: string[] = [];
    await serverBehind(async () => client(stopped)).stop();
    assert.deepEqual(stopped, ['stopped']);
  });

  it('tells each state once, and what else the client tells', async () => {
    let events: Events | undefined;
    const server = serverBehind(async (given) => {
      events = given;
      return client([]);
    });
    const told: (ServerState | 'reports')[] = [];
    server.onDidChangeState((state) => told.push(state));
    server.onDidChangeReports(() => told.push('reports'));
    await server.restart();
    for (const state of ['starting', 'running', 'running', 'silent'] as const) events?.state(state);
    events?.reportsChanged();
    assert.deepEqual(told, ['running', 'silent', 'reports']);
    assert.equal(server.state(), 'silent');
  });

  it('is shown as stopped where its code cannot be loaded, and what was asked fails', async () => {
    const server = serverBehind(async () => {
      throw new Error('no such file');
    });
    await assert.rejects(server.request('nianbao/summary'), /no such file/);
    await sleep(0);
    assert.equal(server.state(), 'stopped');
  });
});
