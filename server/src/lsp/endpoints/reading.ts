import { semanticTokensLegend } from '../../features/semantic-tokens-legend.ts';
import { documentRequest, type Endpoint, request } from '../endpoint.ts';
import { pathResolver } from '../folders.ts';
import { atPosition, inDocument, inRange, listOf, position, record, text, textDocument } from '../params.ts';

/** The requests about the content of a document. */
export const reading: readonly Endpoint[] = [
  documentRequest(
    { method: 'textDocument/hover', params: atPosition, capability: { hoverProvider: true } },
    async (analysis, { position }, { state }) => {
      const { hover } = await import('../../features/hover/hover.ts');
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
      const { documentSymbols, flatSymbols } = await import('../../features/document-symbols.ts');
      const symbols = documentSymbols(analysis);
      return state.client.nestedSymbols ? symbols : flatSymbols(symbols, uri);
    },
  ),
  documentRequest(
    { method: 'textDocument/documentHighlight', params: atPosition, capability: { documentHighlightProvider: true } },
    async ({ report }, { position }) => {
      const { documentHighlights } = await import('../../features/highlight.ts');
      return documentHighlights(report, position) ?? null;
    },
  ),
  documentRequest(
    { method: 'textDocument/documentLink', params: inDocument, capability: { documentLinkProvider: {} } },
    async ({ report }, { textDocument: { uri } }) => {
      const { documentLinks } = await import('../../features/links.ts');
      return documentLinks(report, pathResolver(uri));
    },
  ),
  documentRequest(
    { method: 'textDocument/foldingRange', params: inDocument, capability: { foldingRangeProvider: true } },
    async ({ report }) => {
      const { foldingRanges } = await import('../../features/folding.ts');
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
      const { selectionRanges } = await import('../../features/selection-ranges.ts');
      return selectionRanges(report, positions);
    },
  ),
  documentRequest(
    { method: 'textDocument/inlayHint', params: inRange, capability: { inlayHintProvider: true } },
    async (analysis, { range }) => {
      const { inlayHints } = await import('../../features/inlay-hints.ts');
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
