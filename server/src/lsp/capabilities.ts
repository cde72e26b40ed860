import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { CODE_ACTION_KINDS } from '../features/code-action-kinds.ts';
import { completionTriggers } from '../features/completion/triggers.ts';
import { semanticTokensLegend } from '../features/semantic-tokens-legend.ts';

/** What the server can do, as it tells the client. */
export const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  diagnosticProvider: { identifier: 'nianbao', interFileDependencies: true, workspaceDiagnostics: true },
  hoverProvider: true,
  completionProvider: { triggerCharacters: [...completionTriggers] },
  codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '|', moreTriggerCharacter: ['\n'] },
  definitionProvider: true,
  referencesProvider: true,
  workspaceSymbolProvider: true,
  documentSymbolProvider: { label: '年报' },
  documentHighlightProvider: true,
  documentLinkProvider: {},
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  inlayHintProvider: true,
  semanticTokensProvider: { legend: semanticTokensLegend, full: { delta: true }, range: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
