import { CompletionItemKind, type InitializeParams, InsertTextMode, MarkupKind } from 'vscode-languageserver';

/** The client's abilities, as far as the server depends on them. */
export interface Client {
  /** Announces that it asks for findings: they are pushed only if it does not, or never asks. */
  readonly pullsDiagnostics: boolean;
  /** Can be told to ask again, which it is when settings or another report change the findings. */
  readonly refreshesDiagnostics: boolean;
  /** Shows related places of a finding; otherwise only the message is sent. */
  readonly relatedInformation: boolean;
  /** Links a finding's code; otherwise the address of the rule's page is not sent. */
  readonly codeDescription: boolean;
  /** Supports tab stops; otherwise completion inserts the text with its examples filled in. */
  readonly snippets: boolean;
  /** Can insert several lines without indenting them. */
  readonly insertsAsIs: boolean;
  /** The kinds of completion items that it has icons for; others are sent without a kind. */
  readonly completionKinds: ReadonlySet<CompletionItemKind>;
  /** The format for the documentation of completion items: Markdown, or the same as plain text. */
  readonly completionMarkup: MarkupKind;
  /** The format for hovers: Markdown, or the same as plain text. */
  readonly hoverMarkup: MarkupKind;
  /** Shows the outline as a tree; otherwise symbols are sent as a flat list. */
  readonly nestedSymbols: boolean;
  /** Accepts code actions with edits; otherwise none are offered, as the server has no commands. */
  readonly codeActionLiterals: boolean;
  /** Marks the action that is most likely wanted. */
  readonly preferredActions: boolean;
  /** Answers workspace/configuration; otherwise settings come at the start and with didChangeConfiguration. */
  readonly answersConfiguration: boolean;
  /** Announces changes of settings only if asked to. */
  readonly registersConfiguration: boolean;
  /** Reports when folders are added to the workspace or removed. */
  readonly changesFolders: boolean;
  /** Watches files for the server; otherwise reports on disk are read only once. */
  readonly watchesFiles: boolean;
}

/** The kinds of the first version of LSP, for clients that do not list the kinds they know. */
const FIRST_KINDS = Array.from({ length: CompletionItemKind.Reference }, (_, i) => (i + 1) as CompletionItemKind);

/** Reads the abilities that a client announces when it initializes the server. */
export function readClient({ capabilities: { workspace, textDocument } }: InitializeParams): Client {
  const { publishDiagnostics: pushed, diagnostic: pulled, codeAction, hover } = textDocument ?? {};
  const item = textDocument?.completion?.completionItem;
  return {
    pullsDiagnostics: pulled !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: pushed?.relatedInformation === true || pulled?.relatedInformation === true,
    codeDescription: pushed?.codeDescriptionSupport === true || pulled?.codeDescriptionSupport === true,
    snippets: item?.snippetSupport === true,
    insertsAsIs: item?.insertTextModeSupport?.valueSet?.includes(InsertTextMode.asIs) === true,
    completionKinds: new Set(textDocument?.completion?.completionItemKind?.valueSet ?? FIRST_KINDS),
    completionMarkup: preferred(item?.documentationFormat),
    hoverMarkup: preferred(hover?.contentFormat),
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    codeActionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: codeAction?.isPreferredSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

/** The format that the client prefers, which it lists first; plain text if it lists none. */
function preferred(formats: readonly MarkupKind[] = []): MarkupKind {
  return formats.find(MarkupKind.is) ?? MarkupKind.PlainText;
}
