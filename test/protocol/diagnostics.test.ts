import assert from 'node:assert/strict';
import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  type PublishDiagnosticsParams,
  ResponseError,
} from 'vscode-languageserver-protocol/node';
import { sampleReport } from '../support/report.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const URI = 'untitled:年报.nianbao';
const REPORT = sampleReport({ '表四/行政复议/总计': 4 });
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
/** The range of the wrong total. */
const TOTAL = (() => {
  const lines = REPORT.split('\n');
  const line = lines.findIndex((text) => text.startsWith('| 行政复议'));
  const character = lines[line].lastIndexOf('4');
  return { start: { line, character }, end: { line, character: character + 1 } };
})();

describe('diagnostics that are pushed', () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer({
      capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
    });
  });
  after(() => server.stop());

  it('come with every version, and go when the slip is mended', async () => {
    await server.open(URI, REPORT);
    const first = await server.nextDiagnostics(URI, 1);
    assert.deepEqual(codes(first.diagnostics), ['NB304']);
    assert.deepEqual(first.diagnostics[0].range, TOTAL);
    assert.equal(
      first.diagnostics[0].message,
      '表四/行政复议/总计应为 0（= 0 + 0 + 0 + 0），现为 4，多 4（也可能是别的数字记错了，共有 5 种改法）',
    );
    assert.equal(first.diagnostics[0].relatedInformation?.length, 4);

    await server.change(URI, 2, [{ range: TOTAL, text: '0' }]);
    assert.deepEqual((await server.nextDiagnostics(URI, 2)).diagnostics, []);
  });

  it('go when the document is closed', async () => {
    await server.open('untitled:2', REPORT);
    await server.nextDiagnostics('untitled:2', 1);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'untitled:2' } });
    assert.deepEqual((await server.nextDiagnostics('untitled:2')).diagnostics, []);
  });
});

describe('diagnostics that are pulled', () => {
  const pull = (server: RunningServer, previousResultId?: string) =>
    server.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: URI },
      ...(previousResultId && { previousResultId }),
    });

  it('are full once, and unchanged after that', async () => {
    const server = await startServer({ capabilities: { textDocument: { diagnostic: {} } } });
    await server.open(URI, REPORT);
    const first = await pull(server);
    assert.ok(first.kind === 'full');
    assert.deepEqual(codes(first.items), ['NB304']);
    assert.equal((await pull(server, first.resultId)).kind, 'unchanged');
    await server.stop();
  });

  it('follow the settings', async () => {
    const settings = { rules: { NB304: 'hint' } };
    const server = await startServer({
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions: { settings },
    });
    await server.open(URI, REPORT);
    const report = await pull(server);
    assert.ok(report.kind === 'full');
    assert.deepEqual(
      report.items.map(({ severity }) => severity),
      [4],
    );
    await server.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { nianbao: { rules: { NB304: 'off' } } },
    });
    const second = await pull(server, report.resultId);
    assert.ok(second.kind === 'full');
    assert.deepEqual(second.items, []);
    await server.stop();
  });
});

describe('a client that announces to pull diagnostics', () => {
  const PULLS = { capabilities: { textDocument: { diagnostic: {} } } };
  const pull = (server: RunningServer) =>
    server.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri: URI } });
  /** Returns the diagnostics pushed before the server's next answer. */
  const pushed = (server: RunningServer) => {
    const all: PublishDiagnosticsParams[] = [];
    server.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      all.push(params);
    });
    return {
      async untilAnswered() {
        await server.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: URI } });
        return all.map(({ uri, diagnostics }) => [uri, ...codes(diagnostics)]);
      },
    };
  };

  it('and never does is pushed them, at first and with every version', async () => {
    const server = await startServer(PULLS);
    await server.open(URI, REPORT);
    assert.deepEqual(codes((await server.nextDiagnostics(URI, 1)).diagnostics), ['NB304']);
    await server.change(URI, 2, [{ range: TOTAL, text: '0' }]);
    assert.deepEqual((await server.nextDiagnostics(URI, 2)).diagnostics, []);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    assert.deepEqual((await server.nextDiagnostics(URI)).diagnostics, []);
    await server.stop();
  });

  it('and does so when it opens a document is pushed nothing', async () => {
    const server = await startServer(PULLS);
    const seen = pushed(server);
    await server.open(URI, REPORT);
    await pull(server);
    await server.change(URI, 2, [{ range: TOTAL, text: '5' }]);
    await pull(server);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    assert.deepEqual(await seen.untilAnswered(), []);
    await server.stop();
  });

  it('and does so late has what was pushed taken back, and is pushed nothing more', async () => {
    const server = await startServer(PULLS);
    await server.open(URI, REPORT);
    await server.nextDiagnostics(URI, 1);
    const seen = pushed(server);
    const report = await pull(server);
    assert.ok(report.kind === 'full');
    assert.deepEqual(codes(report.items), ['NB304']);
    await server.change(URI, 2, [{ range: TOTAL, text: '5' }]);
    assert.deepEqual(await seen.untilAnswered(), [[URI]], 'an empty list');
    await server.stop();
  });
});

describe('requests', () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer();
    await server.open(URI, REPORT);
  });
  after(() => server.stop());

  it('that are cancelled are answered as cancelled', async () => {
    const { connection } = server;
    const cancelled = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
        const source = new CancellationTokenSource();
        const answer = connection.sendRequest(
          'textDocument/documentSymbol',
          { textDocument: { uri: URI } },
          source.token,
        );
        source.cancel();
        return answer.then(
          () => undefined,
          (error) => error,
        );
      }),
    );
    for (const error of cancelled) {
      assert.ok(error instanceof ResponseError);
      assert.equal(error.code, LSPErrorCodes.RequestCancelled);
    }
    const symbols = await connection.sendRequest<unknown[]>('textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    assert.ok(symbols.length > 0, 'the next request is answered as ever');
  });

  it('whose parameters make no sense get an error', async () => {
    for (const [method, params] of [
      ['textDocument/hover', { textDocument: { uri: URI } }],
      ['textDocument/hover', { textDocument: { uri: URI }, position: { line: 'a', character: null } }],
      ['textDocument/completion', {}],
      ['textDocument/foldingRange', { textDocument: null }],
      ['nianbao/preview', null],
      ['nianbao/tableCell', { textDocument: { uri: URI } }],
      ['no/such/request', {}],
    ] as const) {
      await assert.rejects(
        server.connection.sendRequest(method, params),
        ResponseError,
        `${method} ${JSON.stringify(params)}`,
      );
    }
  });

  it('about documents that are not open are answered with nothing', async () => {
    assert.equal(
      await server.connection.sendRequest('textDocument/hover', {
        textDocument: { uri: 'untitled:other' },
        position: { line: 0, character: 0 },
      }),
      null,
    );
  });
});
