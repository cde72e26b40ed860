import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { NeighbourFindings } from '../check/neighbour-findings.ts';
import { toDiagnostic } from '../features/diagnostics.ts';
import type { IndexChange, WorkspaceIndex } from '../workspace/workspace-index.ts';
import type { OpenDocument } from './documents.ts';
import { type Compared, comparedAt, type ServerState, whenReady } from './state.ts';
import { onPause } from './workspace.ts';

/** Delivers the findings of a session to its client. */
export interface Diagnostics {
  /** Answers a request for a document's findings (LSP 3.17): "unchanged" if the client already has this result. */
  readonly ofDocument: (uri: string, previousResultId?: string) => DocumentDiagnosticReport;
  /**
   * Answers a request for the findings of the whole workspace, which are those of reports that are not open. If the
   * client already has them all, the answer waits for a change.
   */
  readonly ofWorkspace: (known: readonly Known[], token: CancellationToken) => Promise<WorkspaceDiagnosticReport>;
  /** Pushes all findings again, or makes the client ask for them, because settings have changed. */
  readonly renew: () => void;
}

/** The id of the last result that a client got for a document. */
interface Known {
  readonly uri: string;
  readonly value: string;
}

/**
 * How long a client that announces to ask for findings may take to do so, in milliseconds. VS Code asks right after
 * opening a document; CodeMirror's client announces it but never asks. Only waiting can tell them apart.
 */
const GRACE = 500;

/**
 * Delivers findings: pushes them until the client first asks for some, and from then on only answers. To be called
 * after `followDocuments`, so that the index is updated first.
 */
export function deliverDiagnostics(connection: Connection, state: ServerState): Diagnostics {
  const { documents, index, client } = state;
  let delivery: 'undecided' | 'waiting' | 'push' | 'pull' = client.pullsDiagnostics ? 'undecided' : 'push';
  /** The findings from comparison that the client last got, by document. */
  const delivered = new Map<string, NeighbourFindings>();

  const publish = ({ uri, version }: OpenDocument) => {
    const compared = comparedAt(state, uri);
    if (!compared) return;
    delivered.set(uri, compared.cross);
    void connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(compared, uri, state) });
  };
  const unpublish = (uri: string) => void connection.sendDiagnostics({ uri, diagnostics: [] });
  const publishAll = () => documents.all().forEach(publish);
  const refresh = () => {
    if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh();
  };
  const startPushing = () => {
    if (delivery !== 'waiting') return;
    delivery = 'push';
    publishAll();
  };
  const stopPushing = () => {
    // A client keeps pushed findings apart from those it asked for, and would show both.
    if (delivery === 'push') for (const uri of delivered.keys()) unpublish(uri);
    delivery = 'pull';
  };

  documents.onDidChangeContent(({ document }) => {
    if (delivery === 'push') publish(document);
    if (delivery === 'undecided') {
      delivery = 'waiting';
      setTimeout(startPushing, GRACE);
    }
  });
  documents.onDidClose(({ document: { uri } }) => {
    delivered.delete(uri);
    if (delivery === 'push') unpublish(uri);
  });
  // Findings from comparison also change with the other reports.
  onPause(index, (changes) => {
    const outdated = openAmong(changes, state).filter((uri) => {
      const last = delivered.get(uri);
      return last !== undefined && last !== index.crossFindingsOf(uri);
    });
    if (delivery !== 'push') {
      if (outdated.length > 0) refresh();
      return;
    }
    for (const document of documents.all()) if (outdated.includes(document.uri)) publish(document);
  });

  return {
    ofDocument(uri, previousResultId) {
      stopPushing();
      const version = documents.get(uri)?.version;
      const compared = comparedAt(state, uri);
      if (!compared) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      delivered.set(uri, compared.cross);
      const resultId = `${version}.${state.revision}.${idOf(compared.cross)}`;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(compared, uri, state) };
    },
    ofWorkspace(known, token) {
      // A client that asks for the findings of closed reports also asks for those of open ones.
      stopPushing();
      return workspaceReport(state, known, token);
    },
    renew() {
      if (delivery === 'push') publishAll();
      else refresh();
    },
  };
}

/** The open documents that changes of the index may affect. */
function openAmong(changes: readonly IndexChange[], { documents }: ServerState): readonly string[] {
  if (changes.includes('all')) return documents.keys();
  return [...new Set(changes.flatMap((change) => (change === 'all' ? [] : change.dependents)))];
}

function diagnosticsOf(
  { analysis: { findings } }: Compared,
  uri: string,
  { diagnosticDetails }: ServerState,
): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(finding, uri, diagnosticDetails));
}

const ids = new WeakMap<object, number>();
let lastId = 0;

/** A number that identifies an immutable object. */
function idOf(value: object): number {
  let id = ids.get(value);
  if (id === undefined) {
    id = ++lastId;
    ids.set(value, id);
  }
  return id;
}

async function workspaceReport(
  state: ServerState,
  previous: readonly Known[],
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const { index, documents } = state;
  const known = new Map(previous.map(({ uri, value }) => [uri, value]));
  const isOpen = (uri: string) => documents.get(uri) !== undefined;
  await whenReady(state);
  for (;;) {
    const closed = index.entries().filter(({ uri }) => !isOpen(uri));
    const items = closed.flatMap((entry): WorkspaceDocumentDiagnosticReport[] => {
      const { uri, findings } = entry;
      const cross = index.crossFindingsOf(uri);
      const resultId = `${idOf(entry)}.${state.revision}.${idOf(cross)}`;
      if (known.get(uri) === resultId) return [];
      const all = [...findings, ...cross.findings];
      const diagnostics = all.map((finding) => toDiagnostic(finding, uri, state.diagnosticDetails));
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
}

/** Resolves at the next change of the index, or when the request is cancelled. */
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
