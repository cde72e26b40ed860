import assert from 'node:assert/strict';
import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { sampleReport } from '../support/report.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const URI = 'untitled:年报.nianbao';
const textDocument = { uri: URI };
const position = { line: 2, character: 3 };
const range = { start: { line: 0, character: 0 }, end: { line: 40, character: 2 } };

/** Every request that the server answers, with parameters that make sense. */
const REQUESTS: Readonly<Record<string, object>> = {
  'textDocument/hover': { textDocument, position },
  'textDocument/completion': { textDocument, position },
  'textDocument/definition': { textDocument, position },
  'textDocument/references': { textDocument, position },
  'textDocument/documentHighlight': { textDocument, position },
  'textDocument/documentSymbol': { textDocument },
  'textDocument/foldingRange': { textDocument },
  'textDocument/documentLink': { textDocument },
  'textDocument/selectionRange': { textDocument, positions: [position] },
  'textDocument/inlayHint': { textDocument, range },
  'textDocument/codeAction': { textDocument, range, context: { diagnostics: [{ range, message: '' }] } },
  'textDocument/formatting': { textDocument },
  'textDocument/rangeFormatting': { textDocument, range },
  'textDocument/onTypeFormatting': { textDocument, position, ch: '|' },
  'textDocument/semanticTokens/full': { textDocument },
  'textDocument/semanticTokens/range': { textDocument, range },
  'textDocument/semanticTokens/full/delta': { textDocument, previousResultId: '1' },
  'textDocument/diagnostic': { textDocument },
  'workspace/diagnostic': { previousResultIds: [{ uri: URI, value: '' }] },
  'workspace/symbol': { query: '' },
  'nianbao/tableCell': { textDocument, position, direction: 'next' },
  'nianbao/preview': { uri: URI, have: ['a'] },
  'nianbao/export': { uri: URI, to: 'json', force: true },
  'nianbao/newReport': { from: URI, to: 'untitled:b' },
  'nianbao/import': { name: 'a.txt', base64: 'YQ==' },
  'nianbao/pasteCells': { textDocument, position, text: '1\t2' },
};

/** What is answered only when there is news. */
const WAITING = new Set(['workspace/diagnostic']);

/** Values that are wrong wherever they stand. */
const WRONG = [null, -1, 1.5, 'x\u0000', {}, [], [[]], true];

/** The parameters with one of their members missing or wrong, for each of them. */
function* spoilt(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, own] of Object.entries(value)) {
    const others = Array.isArray(value) ? [...value] : { ...value };
    const withMember = (one: unknown) =>
      Object.assign(Array.isArray(others) ? [...others] : { ...others }, { [name]: one });
    if (!Array.isArray(value)) yield withMember(undefined);
    for (const wrong of WRONG) if (isOfAnotherKind(own, wrong)) yield withMember(wrong);
    for (const inner of spoilt(own)) yield withMember(inner);
  }
}

function isOfAnotherKind(own: unknown, wrong: unknown): boolean {
  if (Array.isArray(own)) return !Array.isArray(wrong) || wrong.length > 0;
  return typeof own === 'number' || typeof own === 'object' || typeof own !== typeof wrong;
}

describe('a request whose parameters make no sense', () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer();
    await server.open(URI, sampleReport({ '表四/行政复议/总计': 4 }));
  });
  after(() => server.stop());

  for (const [method, params] of Object.entries(REQUESTS)) {
    it(`${method} gets an error, and an answer when they do`, async () => {
      const answered: string[] = [];
      for (const nonsense of [undefined, null, 1, 'x', [], [1], {}, ...spoilt(params)]) {
        const error = await server.connection.sendRequest(method, nonsense).then(
          (answer) => answered.push(`${JSON.stringify(nonsense)}: ${JSON.stringify(answer)?.slice(0, 60)}`),
          (reason) => reason,
        );
        if (error instanceof ResponseError) assert.equal(error.code, ErrorCodes.InvalidParams, error.message);
      }
      assert.deepEqual(answered, []);
      if (!WAITING.has(method)) await server.connection.sendRequest(method, params);
    });
  }
});
