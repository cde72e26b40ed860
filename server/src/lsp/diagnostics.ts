import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { NeighbourFindings } from '../check/neighbour-findings.ts';
import { toDiagnostic, toDiagnostics } from '../features/diagnostics.ts';
import type { IndexChange, WorkspaceIndex } from '../workspace/workspace-index.ts';
import type { OpenDocument } from './documents.ts';
import { type Compared, comparedAt, type ServerState, whenReady } from './state.ts';
import { onPause } from './workspace.ts';

/** Publishes the findings of every version of a document, for clients that do not ask for them. */
export function pushDiagnostics(connection: Connection, state: ServerState): { publishAll: () => void } {
  const shown = new Map<string, NeighbourFindings>();
  const publish = ({ uri, version }: OpenDocument) => {
    const compared = comparedAt(state, uri);
    if (!compared) return;
    shown.set(uri, compared.cross);
    void connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(compared, uri, state) });
  };
  state.documents.onDidChangeContent(({ document }) => publish(document));
  state.documents.onDidClose(({ document }) => {
    shown.delete(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  // What is found by comparison changes with the other reports too.
  onPause(state.index, (changes) => {
    for (const uri of openAmong(changes, state)) {
      const document = state.documents.get(uri);
      if (document && shown.get(uri) !== state.index.crossFindingsOf(uri)) publish(document);
    }
  });
  return { publishAll: () => state.documents.all().forEach(publish) };
}

/** Answers a client that asks for a document's findings (LSP 3.17); a version asked for twice is unchanged. */
export function pullDiagnostics(connection: Connection, state: ServerState): void {
  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }) => {
    const version = state.documents.get(uri)?.version;
    const compared = comparedAt(state, uri);
    if (!compared) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    state.shown.set(uri, compared.cross);
    const resultId = `${version}.${state.revision}.${idOf(compared.cross)}`;
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(compared, uri, state) };
  });
}

/** Asks the client to ask again when the findings of an open document have changed because another report has. */
export function refreshDiagnostics(connection: Connection, state: ServerState): void {
  onPause(state.index, (changes) => {
    const isOld = openAmong(changes, state).some((uri) => {
      const shown = state.shown.get(uri);
      return shown !== undefined && shown !== state.index.crossFindingsOf(uri);
    });
    if (isOld) void connection.languages.diagnostics.refresh();
  });
}

/** The open documents that changes of the index may concern. */
function openAmong(changes: readonly IndexChange[], { documents }: ServerState): readonly string[] {
  if (changes.includes('all')) return documents.keys();
  return [...new Set(changes.flatMap((change) => (change === 'all' ? [] : change.dependents)))];
}

function diagnosticsOf({ analysis }: Compared, uri: string, { rulePages }: ServerState): Diagnostic[] {
  return toDiagnostics(analysis, uri, rulePages);
}

const ids = new WeakMap<NeighbourFindings, number>();
let lastId = 0;

/** A number for what was found by comparison: the same for as long as it is the same. */
function idOf(cross: NeighbourFindings): number {
  let id = ids.get(cross);
  if (id === undefined) {
    id = ++lastId;
    ids.set(cross, id);
  }
  return id;
}

/**
 * Answers a client that asks for the findings of the whole workspace: those of reports that are not open. While nothing
 * is other than the client knows, the answer waits for a change.
 */
export function pullWorkspaceDiagnostics(connection: Connection, state: ServerState): void {
  const { index } = state;
  const versions = new WeakMap<object, number>();
  let lastVersion = 0;
  const versionOf = (entry: object) => {
    const version = versions.get(entry) ?? ++lastVersion;
    versions.set(entry, version);
    return version;
  };
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    await whenReady(state);
    for (;;) {
      const isOpen = (uri: string) => state.documents.get(uri) !== undefined;
      const closed = index.entries().filter(({ uri }) => !isOpen(uri));
      const items = closed.flatMap((entry): WorkspaceDocumentDiagnosticReport[] => {
        const { uri, findings } = entry;
        const cross = index.crossFindingsOf(uri);
        const resultId = `${versionOf(entry)}.${state.revision}.${idOf(cross)}`;
        if (known.get(uri) === resultId) return [];
        const all = [...findings, ...cross.findings];
        const diagnostics = all.map((finding) => toDiagnostic(finding, uri, state.rulePages));
        return [{ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: diagnostics }];
      });
      const present = new Set(closed.map(({ uri }) => uri));
      const gone = [...known.keys()]
        .filter((uri) => !present.has(uri) && !isOpen(uri))
        .map((uri): WorkspaceDocumentDiagnosticReport => {
          return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] };
        });
      if (items.length > 0 || gone.length > 0 || token.isCancellationRequested) return { items: [...items, ...gone] };
      await nextChange(index, token);
    }
  });
}

/** Resolves with the next change of the index, or when the request is cancelled. */
function nextChange(index: WorkspaceIndex, token: CancellationToken): Promise<void> {
  return new Promise((settle) => {
    const end = () => {
      stop();
      cancelled.dispose();
      settle();
    };
    const stop = index.onChange(end);
    const cancelled = token.onCancellationRequested(end);
  });
}
