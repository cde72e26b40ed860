import { type Connection, type Diagnostic, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { toDiagnostics } from '../features/diagnostics.ts';
import { analysisOf, type OpenDocument } from './documents.ts';
import type { ServerState } from './state.ts';

/** Publishes the findings of every version of a document, for clients that do not ask for them. */
export function pushDiagnostics(connection: Connection, state: ServerState): { publishAll: () => void } {
  const publish = (document: OpenDocument) => {
    const { uri, version } = document;
    void connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(document, state) });
  };
  state.documents.onDidChangeContent(({ document }) => publish(document));
  state.documents.onDidClose(({ document }) => {
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  return { publishAll: () => state.documents.all().forEach(publish) };
}

/** Answers a client that asks for a document's findings (LSP 3.17); a version asked for twice is unchanged. */
export function pullDiagnostics(connection: Connection, state: ServerState): void {
  connection.languages.diagnostics.on(({ textDocument, previousResultId }) => {
    const document = state.documents.get(textDocument.uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const resultId = `${document.version}.${state.revision}`;
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(document, state) };
  });
}

function diagnosticsOf(document: OpenDocument, state: ServerState): Diagnostic[] {
  return toDiagnostics(analysisOf(document, state.settings.rules), document.uri, state.rulePages);
}
