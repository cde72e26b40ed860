import { CompletionItemKind, type InitializeParams, InsertTextMode, MarkupKind } from 'vscode-languageserver';

/** What the client can do, as far as the server behaves differently for it. */
export interface Client {
  /** Asks for findings: they are pushed only if it announces that and then never asks. */
  readonly pullsDiagnostics: boolean;
  /** Can be told to ask again: it is when settings or another report change the findings. */
  readonly refreshesDiagnostics: boolean;
  /** Shows other places with a finding: without it, the message alone is sent. */
  readonly relatedInformation: boolean;
  /** Links a finding's code: without it, no address of the rule's page is sent. */
  readonly codeDescription: boolean;
  /** Steps through tab stops: without it, completion inserts the text with its examples in place. */
  readonly snippets: boolean;
  /** Inserts several lines without indenting them, if told to. */
  readonly insertsAsIs: boolean;
  /** The kinds of completion items that it has icons for: others are sent without a kind. */
  readonly completionKinds: ReadonlySet<CompletionItemKind>;
  /** How completion items are documented: in Markdown, or the same as plain text. */
  readonly completionMarkup: MarkupKind;
  /** How hovers are written: in Markdown, or the same as plain text. */
  readonly hoverMarkup: MarkupKind;
  /** Shows an outline as a tree: without it, symbols are sent as a flat list. */
  readonly nestedSymbols: boolean;
  /** Takes code actions with their edits: without it, none are offered, as the server has no commands. */
  readonly codeActionLiterals: boolean;
  /** Marks the action that is most likely wanted. */
  readonly preferredActions: boolean;
  /** Answers workspace/configuration: without it, settings come with the start and by didChangeConfiguration. */
  readonly answersConfiguration: boolean;
  /** Has to be asked to announce changes of settings. */
  readonly registersConfiguration: boolean;
  /** Tells when folders are added to the workspace or removed. */
  readonly changesFolders: boolean;
  /** Watches files for the server: without it, reports on disk are read once. */
  readonly watchesFiles: boolean;
}

/** The kinds that a client knows which does not list any: those of the first version of LSP. */
const FIRST_KINDS = Array.from({ length: CompletionItemKind.Reference }, (_, i) => (i + 1) as CompletionItemKind);

/** Reads what a client announces when it initializes the server. */
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

/** The format that a client likes best, which it names first; plain text if it names none. */
function preferred(formats: readonly MarkupKind[] = []): MarkupKind {
  return formats.find(MarkupKind.is) ?? MarkupKind.PlainText;
}
