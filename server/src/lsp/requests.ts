import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import { type Analysis, analyse } from '../check/analyse.ts';
import { codeActions } from '../features/code-actions.ts';
import { documentSymbols } from '../features/document-symbols.ts';
import { foldingRanges } from '../features/folding.ts';
import { formatDocument, formatOnType, formatRange } from '../features/format/format.ts';
import { documentHighlights } from '../features/highlight.ts';
import { inlayHints } from '../features/inlay-hints.ts';
import { documentLinks } from '../features/links.ts';
import { selectionRanges } from '../features/selection-ranges.ts';
import { nextCell } from '../features/table-navigation.ts';
import { pathResolver } from './folders.ts';
import { answerImports } from './import.ts';
import { PREVIEW, type PreviewParams, TABLE_CELL, type TableCellParams } from './protocol.ts';
import { answerSemanticTokens } from './semantic-tokens.ts';
import { analysisAt, type ServerState } from './state.ts';

/**
 * Answers the requests about a document: each hands its analysis to one feature. What is large, and waits for the user
 * to ask for it, is loaded then: the analysis is that of the moment of asking.
 */
export function answerRequests(connection: Connection, state: ServerState): void {
  /** A handler that is given the analysis of the document in question; null for one that is not open. */
  const answer =
    <P extends { readonly textDocument: TextDocumentIdentifier }, R>(feature: (analysis: Analysis, params: P) => R) =>
    (params: P, token: CancellationToken): R | null | ResponseError<void> => {
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, '已取消');
      const analysis = analysisAt(state, params.textDocument.uri);
      return analysis ? feature(analysis, params) : null;
    };

  connection.onHover(
    answer(async (analysis, { position }) => {
      const { hover } = await import('../features/hover/hover.ts');
      return hover(analysis, position, state.statutes) ?? null;
    }),
  );
  connection.onCompletion(
    answer(async (analysis, { position, context }) => {
      const { completion } = await import('../features/completion/completion.ts');
      return completion(analysis, position, context?.triggerCharacter);
    }),
  );
  connection.onDocumentSymbol(answer(documentSymbols));
  connection.onFoldingRanges(answer(({ report }) => foldingRanges(report)));
  connection.onSelectionRanges(answer(({ report }, { positions }) => selectionRanges(report, positions)));
  connection.onDocumentHighlight(answer(({ report }, { position }) => documentHighlights(report, position) ?? null));
  connection.onDocumentLinks(
    answer(({ report }, { textDocument }) => documentLinks(report, pathResolver(textDocument.uri))),
  );
  connection.languages.inlayHint.on(answer((analysis, { range }) => inlayHints(analysis, range)));
  connection.onCodeAction(
    answer((analysis, { textDocument, range, context }) =>
      codeActions(analysis, {
        uri: textDocument.uri,
        range,
        diagnostics: context.diagnostics,
        ...(context.only && { only: context.only }),
        ...(state.rulePages !== undefined && { rulePages: state.rulePages }),
        reanalyse: (tree) => analyse(tree, state.settings.rules),
      }),
    ),
  );
  connection.onDocumentFormatting(answer(({ report }) => formatDocument(report, state.settings)));
  connection.onDocumentRangeFormatting(answer(({ report }, { range }) => formatRange(report, range, state.settings)));
  connection.onDocumentOnTypeFormatting(
    answer(({ report }, { position, ch }) => formatOnType(report, position, ch, state.settings)),
  );
  connection.onRequest(
    TABLE_CELL,
    answer(
      ({ report }, { position, direction }: TableCellParams) =>
        nextCell(report, position, direction, state.settings) ?? null,
    ),
  );
  connection.onRequest(PREVIEW, async ({ uri, have }: PreviewParams) => {
    const analysis = analysisAt(state, uri);
    if (!analysis) return null;
    const version = state.documents.get(uri)?.version;
    const { previewOf } = await import('../export/html/preview.ts');
    return { version, blocks: previewOf(analysis, have) };
  });
  answerSemanticTokens(connection, state);
  answerImports(connection, state);
}
