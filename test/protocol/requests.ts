import { endpoints } from '../../server/src/lsp/endpoints.ts';

/** The document of the tests, and positions in it. */
export const URI = 'untitled:年报.nianbao';
const textDocument = { uri: URI };
const position = { line: 2, character: 3 };
const range = { start: { line: 0, character: 0 }, end: { line: 40, character: 2 } };

/** Valid parameters by request. */
const PARAMS: Readonly<Record<string, object | undefined>> = {
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
  'nianbao/workspace': { reload: true },
  'nianbao/summary': undefined,
};

/** All requests that the server answers, with valid parameters. */
export const requests: readonly { readonly method: string; readonly params: object | undefined }[] = endpoints.map(
  ({ method }) => {
    if (!(method in PARAMS)) throw new Error(`test/protocol/requests.ts has no parameters for ${method}`);
    return { method, params: PARAMS[method] };
  },
);
