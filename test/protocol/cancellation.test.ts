import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver-protocol/node';
import { applyEdits } from '../../server/src/syntax/edit.ts';
import { readTree } from '../../server/src/syntax/tree.ts';
import { sampleReport } from '../support/report.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const URI = 'untitled:年报.nianbao';
const AFRESH = 'untitled:读过一遍.nianbao';
const textDocument = { uri: URI };
const position = { line: 7, character: 0 };
const range = { start: { line: 0, character: 0 }, end: { line: 80, character: 0 } };

const REQUESTS: readonly (readonly [method: string, params: object])[] = [
  ['textDocument/hover', { textDocument, position }],
  ['textDocument/completion', { textDocument, position }],
  ['textDocument/documentSymbol', { textDocument }],
  ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
  ['textDocument/formatting', { textDocument }],
  ['textDocument/semanticTokens/full', { textDocument }],
  ['textDocument/definition', { textDocument, position }],
  ['textDocument/diagnostic', { textDocument }],
  ['nianbao/preview', { uri: URI, have: [] }],
];

/** Insertions and deletions in quick succession. */
const EDITS = Array.from({ length: 60 }, (_, i) => ({
  range: { start: { line: i % 40, character: 0 }, end: { line: (i % 40) + (i % 3 === 0 ? 1 : 0), character: 0 } },
  text: ['甲', '| 1 ', '\n', '## 一、总体情况\n', ''][i % 5],
}));

describe('requests during edits', () => {
  let server: RunningServer;
  beforeEach(async () => {
    const documentSymbol = { hierarchicalDocumentSymbolSupport: true };
    server = await startServer({ capabilities: { textDocument: { diagnostic: {}, documentSymbol } } });
    await server.open(URI, sampleReport({ '表四/行政复议/总计': 4 }));
  });
  afterEach(() => server.stop());

  it('are answered or cancelled, and the last ones as the final text is', async () => {
    const outcomes: Promise<unknown>[] = [];
    for (const [i, edit] of EDITS.entries()) {
      await server.change(URI, i + 2, [edit]);
      for (const [method, params] of REQUESTS) {
        const source = new CancellationTokenSource();
        outcomes.push(
          server.connection.sendRequest(method, params, source.token).catch((error: unknown) => {
            assert.ok(error instanceof ResponseError, String(error));
            assert.ok(
              [LSPErrorCodes.RequestCancelled, LSPErrorCodes.ContentModified].includes(error.code),
              error.message,
            );
          }),
        );
        // Cancels some requests at once, some while they are running, some not at all.
        if (i % 3 === 0) source.cancel();
        else if (i % 3 === 1) setImmediate(() => source.cancel());
      }
    }
    await Promise.all(outcomes);
    const final = EDITS.reduce(
      (text, { range: at, text: newText }) => applyEdits(readTree(text), [{ range: at, newText }]),
      sampleReport({ '表四/行政复议/总计': 4 }),
    );
    await server.open(AFRESH, final);
    for (const [method] of [
      ['textDocument/documentSymbol'],
      ['textDocument/semanticTokens/full'],
      ['textDocument/diagnostic'],
    ]) {
      const ask = (uri: string) => server.connection.sendRequest<Answer>(method, { textDocument: { uri } });
      assert.deepEqual(contentOf(await ask(URI)), contentOf(await ask(AFRESH)), method);
    }
  });

  it('see a version at a time: that of the moment when they came', async () => {
    const count = async () =>
      (await server.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument }))[0]
        .children?.length;
    const asked: Promise<number | undefined>[] = [];
    for (let i = 0; i < 5; i++) {
      asked.push(count());
      const start = { line: 6, character: 0 };
      await server.change(URI, i + 2, [{ range: { start, end: start }, text: '## 附\n\n' }]);
    }
    const first = await asked[0];
    assert.ok(first !== undefined);
    assert.deepEqual(
      await Promise.all(asked),
      [0, 1, 2, 3, 4].map((more) => first + more),
    );
  });

  it('are answered for a version that is gone, from the text that there is', async () => {
    const report = await server.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument,
    });
    await server.change(URI, 9, [{ text: '正文。\n' }]);
    const behind = { textDocument, position: { line: 70, character: 30 } };
    assert.equal(await server.connection.sendRequest('textDocument/hover', behind), null);
    assert.deepEqual(await server.connection.sendRequest('textDocument/rangeFormatting', { textDocument, range }), []);
    const later = await server.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument,
      previousResultId: report.kind === 'full' ? report.resultId : '',
    });
    assert.equal(later.kind, 'full');
  });

  it('for semantic tokens get the same tokens: all at once, again, or as a change of what was sent', async () => {
    const ask = <T>(method: string, params: object = {}) =>
      server.connection.sendRequest<T>(`textDocument/semanticTokens/${method}`, { textDocument, ...params });
    let { data: have, resultId } = await ask<Tokens>('full');
    assert.deepEqual((await ask<Tokens>('full')).data, have, 'asking twice doubles nothing');
    ({ resultId } = await ask<Tokens>('full'));
    for (const [i, edit] of EDITS.entries()) {
      await server.change(URI, i + 2, [edit]);
      if (i % 4 !== 0) continue;
      const delta = await ask<Tokens | TokensDelta>('full/delta', { previousResultId: resultId });
      assert.ok('edits' in delta, 'what was sent last is known');
      for (const { start, deleteCount, data = [] } of delta.edits) have = have.toSpliced(start, deleteCount, ...data);
      resultId = delta.resultId;
      assert.deepEqual(
        have,
        (await ask<Tokens>('range', { range: { ...range, end: { line: 900, character: 0 } } })).data,
      );
    }
    const unknown = await ask<Tokens | TokensDelta>('full/delta', { previousResultId: '0' });
    assert.ok('data' in unknown, 'all is sent to a client that has something else');
    assert.deepEqual(unknown.data, (await ask<Tokens>('full')).data);
  });
});

describe('notifications that make no sense', () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  it('change nothing, and the server goes on', async () => {
    await server.open(URI, '正文。\n');
    await server.change('untitled:never opened', 3, [{ text: '甲' }]);
    await server.change(URI, 2, [{ range: { start: { line: 'a' }, end: null }, text: '甲' }]);
    await server.change(URI, 3, [
      { range: { start: { line: 90, character: 1 }, end: { line: 99, character: 0 } }, text: '尾' },
    ]);
    for (const [method, params] of [
      ['textDocument/didChange', { textDocument: { uri: URI, version: null }, contentChanges: [{ text: '' }] }],
      ['textDocument/didChange', { textDocument: { uri: URI, version: 4 } }],
      ['textDocument/didOpen', { textDocument: { uri: URI } }],
      ['textDocument/didClose', null],
      ['textDocument/didClose', { textDocument: { uri: 'untitled:never opened' } }],
      ['workspace/didChangeWatchedFiles', { changes: [{ uri: 1, type: 'x' }] }],
      ['workspace/didChangeConfiguration', null],
      ['workspace/didChangeConfiguration', { settings: { nianbao: { rules: 3, parameters: [], format: null } } }],
      ['no/such/notification', { a: 1 }],
    ] as const) {
      await server.connection.sendNotification(method, params);
    }
    const at = { start: { line: 0, character: 0 }, end: { line: 1, character: 1 } };
    const cells = { uri: URI, have: [] };
    const { blocks } = await server.connection.sendRequest<{ blocks: { html: string }[] }>('nianbao/preview', cells);
    assert.match(blocks.map(({ html }) => html).join(''), /正文。.*尾/s, 'the text is as sensible edits left it');
    await server.change(URI, 900, [{ range: at, text: '新' }]);
    const after = await server.connection.sendRequest<{ version: number }>('nianbao/preview', cells);
    assert.equal(after.version, 900, 'versions may leave some out');
  });
});

interface Tokens {
  readonly resultId: string;
  readonly data: number[];
}

interface TokensDelta {
  readonly resultId: string;
  readonly edits: readonly { readonly start: number; readonly deleteCount: number; readonly data?: number[] }[];
}

type Answer = DocumentSymbol[] | { readonly data: number[] } | DocumentDiagnosticReport;

/** Returns an answer without its id and its document's URI. */
function contentOf(answer: Answer): unknown {
  const { resultId: _, ...content } = { resultId: '', ...answer };
  return JSON.parse(JSON.stringify(content).replaceAll(AFRESH, URI));
}
