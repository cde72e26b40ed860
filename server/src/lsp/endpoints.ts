import { TARGETS } from '../export/targets.ts';
import { CODE_ACTION_KINDS } from '../features/code-action-kinds.ts';
import { completionTriggers } from '../features/completion/triggers.ts';
import { semanticTokensLegend } from '../features/semantic-tokens-legend.ts';
import { documentRequest, type Endpoint, request } from './endpoint.ts';
import { pathResolver } from './folders.ts';
import {
  anything,
  atPosition,
  count,
  flag,
  inDocument,
  inRange,
  listOf,
  oneOf,
  optional,
  position,
  range,
  record,
  text,
  textDocument,
} from './params.ts';
import { EXPORT, IMPORT, NEW_REPORT, PASTE_CELLS, PREVIEW, SUMMARY, TABLE_CELL, WORKSPACE } from './protocol.ts';

/** The requests about the content of a document. */
const reading: readonly Endpoint[] = [
  documentRequest(
    { method: 'textDocument/hover', params: atPosition, capability: { hoverProvider: true } },
    async (analysis, { position }, { state }) => {
      const { hover } = await import('../features/hover/hover.ts');
      return hover(analysis, position, state.statutes, state.client.hoverMarkup) ?? null;
    },
  ),
  documentRequest(
    {
      method: 'textDocument/documentSymbol',
      params: inDocument,
      capability: { documentSymbolProvider: { label: '年报' } },
    },
    async (analysis, { textDocument: { uri } }, { state }) => {
      const { documentSymbols, flatSymbols } = await import('../features/document-symbols.ts');
      const symbols = documentSymbols(analysis);
      return state.client.nestedSymbols ? symbols : flatSymbols(symbols, uri);
    },
  ),
  documentRequest(
    { method: 'textDocument/documentHighlight', params: atPosition, capability: { documentHighlightProvider: true } },
    async ({ report }, { position }) => {
      const { documentHighlights } = await import('../features/highlight.ts');
      return documentHighlights(report, position) ?? null;
    },
  ),
  documentRequest(
    { method: 'textDocument/documentLink', params: inDocument, capability: { documentLinkProvider: {} } },
    async ({ report }, { textDocument: { uri } }) => {
      const { documentLinks } = await import('../features/links.ts');
      return documentLinks(report, pathResolver(uri));
    },
  ),
  documentRequest(
    { method: 'textDocument/foldingRange', params: inDocument, capability: { foldingRangeProvider: true } },
    async ({ report }) => {
      const { foldingRanges } = await import('../features/folding.ts');
      return foldingRanges(report);
    },
  ),
  documentRequest(
    {
      method: 'textDocument/selectionRange',
      params: record({ textDocument, positions: listOf(position) }),
      capability: { selectionRangeProvider: true },
    },
    async ({ report }, { positions }) => {
      const { selectionRanges } = await import('../features/selection-ranges.ts');
      return selectionRanges(report, positions);
    },
  ),
  documentRequest(
    { method: 'textDocument/inlayHint', params: inRange, capability: { inlayHintProvider: true } },
    async (analysis, { range }) => {
      const { inlayHints } = await import('../features/inlay-hints.ts');
      return inlayHints(analysis, range);
    },
  ),
  request(
    {
      method: 'textDocument/semanticTokens/full',
      params: inDocument,
      // Also announces the next two requests.
      capability: { semanticTokensProvider: { legend: semanticTokensLegend, full: { delta: true }, range: true } },
    },
    ({ textDocument: { uri } }, { semanticTokens }) => semanticTokens.full(uri),
  ),
  request(
    { method: 'textDocument/semanticTokens/full/delta', params: record({ textDocument, previousResultId: text }) },
    ({ textDocument: { uri }, previousResultId }, { semanticTokens }) => semanticTokens.delta(uri, previousResultId),
  ),
  request(
    { method: 'textDocument/semanticTokens/range', params: inRange },
    ({ textDocument: { uri }, range }, { semanticTokens }) => semanticTokens.range(uri, range),
  ),
];

/** The requests made while the author is writing. */
const writing: readonly Endpoint[] = [
  documentRequest(
    {
      method: 'textDocument/completion',
      params: record({ textDocument, position, context: optional(record({ triggerCharacter: optional(text) })) }),
      capability: { completionProvider: { triggerCharacters: [...completionTriggers] } },
    },
    async (analysis, { position, context }, { state }) => {
      const { completion } = await import('../features/completion/completion.ts');
      return completion(analysis, position, context?.triggerCharacter ?? undefined, state.client);
    },
  ),
  documentRequest(
    {
      method: 'textDocument/codeAction',
      params: record({
        textDocument,
        range,
        context: record({ diagnostics: listOf(record({ range, message: text })), only: optional(listOf(text)) }),
      }),
      capability: ({ codeActionLiterals }) =>
        codeActionLiterals ? { codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] } } : {},
    },
    async (analysis, { textDocument: { uri }, range, context: { diagnostics, only } }, { state }) => {
      if (!state.client.codeActionLiterals) return null;
      const [{ codeActions }, { analyse }] = await Promise.all([
        import('../features/code-actions.ts'),
        import('../check/analyse.ts'),
      ]);
      const actions = codeActions(analysis, {
        ...{ uri, range, diagnostics, details: state.diagnosticDetails },
        ...(only && { only }),
        reanalyse: (tree) => analyse(tree, state.settings.rules),
      });
      return state.client.preferredActions ? actions : actions.map(({ isPreferred: _, ...action }) => action);
    },
  ),
  documentRequest(
    { method: 'textDocument/formatting', params: inDocument, capability: { documentFormattingProvider: true } },
    async ({ report }, _, { state }) => {
      const { formatDocument } = await import('../features/format/format.ts');
      return formatDocument(report, state.settings);
    },
  ),
  documentRequest(
    { method: 'textDocument/rangeFormatting', params: inRange, capability: { documentRangeFormattingProvider: true } },
    async ({ report }, { range }, { state }) => {
      const { formatRange } = await import('../features/format/format.ts');
      return formatRange(report, range, state.settings);
    },
  ),
  documentRequest(
    {
      method: 'textDocument/onTypeFormatting',
      params: record({ textDocument, position, ch: text }),
      capability: { documentOnTypeFormattingProvider: { firstTriggerCharacter: '|', moreTriggerCharacter: ['\n'] } },
    },
    async ({ report }, { position, ch }, { state }) => {
      const { formatOnType } = await import('../features/format/format.ts');
      return formatOnType(report, position, ch, state.settings);
    },
  ),
  documentRequest(
    { method: TABLE_CELL, params: record({ textDocument, position, direction: oneOf('next', 'previous', 'down') }) },
    async ({ report }, { position, direction }, { state }) => {
      const { nextCell } = await import('../features/table-navigation.ts');
      return nextCell(report, position, direction, state.settings) ?? null;
    },
  ),
  documentRequest(
    { method: PASTE_CELLS, params: record({ textDocument, position, text, html: optional(text) }) },
    async ({ report }, params, { state }) => {
      const { pasteCells } = await import('./import.ts');
      return pasteCells(report, params, state);
    },
  ),
];

/** The requests about findings and about the reports of a workspace. */
const workspace: readonly Endpoint[] = [
  request(
    {
      method: 'textDocument/diagnostic',
      params: record({ textDocument, previousResultId: optional(text) }),
      // Also announces the next request.
      capability: {
        diagnosticProvider: { identifier: 'nianbao', interFileDependencies: true, workspaceDiagnostics: true },
      },
    },
    ({ textDocument: { uri }, previousResultId }, { diagnostics }) =>
      diagnostics.ofDocument(uri, previousResultId ?? undefined),
  ),
  request(
    {
      method: 'workspace/diagnostic',
      params: record({ previousResultIds: listOf(record({ uri: text, value: text })) }),
    },
    ({ previousResultIds }, { diagnostics }, token) => diagnostics.ofWorkspace(previousResultIds, token),
  ),
  documentRequest(
    { method: 'textDocument/definition', params: atPosition, capability: { definitionProvider: true } },
    async ({ report }, { textDocument: { uri }, position }, { state: { index } }) => {
      const { definition } = await import('../features/definition.ts');
      return definition(report, position, index.neighboursOf(uri));
    },
  ),
  documentRequest(
    { method: 'textDocument/references', params: atPosition, capability: { referencesProvider: true } },
    async ({ report }, { textDocument: { uri }, position }, { state: { index } }) => {
      const { references } = await import('../features/definition.ts');
      const referrers = index.dependentsOf(uri).map(({ entry, as }) => ({ report: index.seenFrom(uri, entry), as }));
      return references(report, position, referrers);
    },
  ),
  request(
    { method: 'workspace/symbol', params: record({ query: text }), capability: { workspaceSymbolProvider: true } },
    async ({ query }, { state, whenReady }) => {
      const { workspaceSymbols } = await import('../workspace/symbols.ts');
      await whenReady();
      return workspaceSymbols(state.index, query);
    },
  ),
  request(
    // `reload` reads all files again, as a client may not notice that a folder was deleted.
    { method: WORKSPACE, params: optional(record({ reload: optional(flag) })) },
    async (params, { state, whenReady }) => {
      const { overview } = await import('../workspace/overview.ts');
      if (params?.reload) await state.index.reload();
      await whenReady();
      return overview(state.index);
    },
  ),
  request({ method: SUMMARY, params: anything }, async (_, { state, whenReady }) => {
    const { overview, summaryDocument } = await import('../workspace/overview.ts');
    await whenReady();
    return summaryDocument(overview(state.index));
  }),
];

/** The requests that preview, export, create and import reports. */
const conversion: readonly Endpoint[] = [
  request(
    { method: PREVIEW, params: record({ uri: text, have: listOf(text) }) },
    async ({ uri, have }, { state, analysisAt }) => {
      const analysis = analysisAt(uri);
      if (!analysis) return null;
      const version = state.documents.get(uri)?.version;
      const { previewOf } = await import('../export/html/preview.ts');
      return { version, blocks: previewOf(analysis, have) };
    },
  ),
  request(
    { method: EXPORT, params: record({ uri: text, to: oneOf(...TARGETS), force: flag }) },
    async (params, { state, makePdf }) => {
      const { exportFile } = await import('./export.ts');
      return exportFile(params, state, makePdf);
    },
  ),
  request(
    { method: NEW_REPORT, params: record({ from: text, to: text, year: optional(count) }) },
    async (params, { state }) => {
      const { nextReport } = await import('./new-report.ts');
      return nextReport(params, state);
    },
  ),
  request(
    { method: IMPORT, params: record({ name: text, base64: text, into: optional(inRange) }) },
    async (params, { state }) => {
      const { importFile } = await import('./import.ts');
      return importFile(params, state);
    },
  ),
];

/** All requests that the server answers. The modules that an answer needs are loaded on its first use. */
export const endpoints: readonly Endpoint[] = [...reading, ...writing, ...workspace, ...conversion];
