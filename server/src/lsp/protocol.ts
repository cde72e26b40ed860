import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver';
import type { Target } from '../export/targets.ts';
import type { ImportSummary } from '../import/index.ts';
import type { Edit } from '../syntax/position.ts';

/** The requests of this server that LSP does not have. They are declared with all others in endpoints.ts. */

/** Where Tab or Enter leads in a table, and how the table is aligned then. */
export const TABLE_CELL = 'nianbao/tableCell';

/** The blocks of a report's page, those left out that the client has. */
export const PREVIEW = 'nianbao/preview';

/** A report as a file of another kind: where it has errors, only if that is wanted in spite of them. */
export const EXPORT = 'nianbao/export';

export interface ExportParams {
  readonly uri: string;
  readonly to: Target;
  readonly force: boolean;
}

export type ExportResult =
  | { readonly kind: 'file'; readonly base64: string }
  /** How many errors there are, and the first of them in words. */
  | { readonly kind: 'errors'; readonly count: number; readonly first: readonly string[] };

/** The report of the year after the one at `from`, to be written to `to`. */
export const NEW_REPORT = 'nianbao/newReport';

export interface NewReportParams {
  readonly from: string;
  readonly to: string;
  readonly year?: number | null | undefined;
}

/** The workspace's reports with their state (ReportState[]), and the same as a Markdown document. */
export const WORKSPACE = 'nianbao/workspace';
export const SUMMARY = 'nianbao/summary';

/** Tells a client that asked for it when it started that they have changed. */
export const WORKSPACE_CHANGED = 'nianbao/workspaceChanged';

/** An outside file, or what a clipboard holds, as markup; with `into`, also as an edit that puts it into an open document. */
export const IMPORT = 'nianbao/import';

export interface ImportParams {
  /** The file's name: its extension helps to tell what it is. */
  readonly name: string;
  readonly base64: string;
  readonly into?: { readonly textDocument: TextDocumentIdentifier; readonly range: Range } | null | undefined;
}

export interface ImportResult {
  readonly markup: string;
  readonly summary: ImportSummary;
  readonly insertion?: Edit;
}

/** What a clipboard's text and HTML become in a table; null where the position is in none. */
export const PASTE_CELLS = 'nianbao/pasteCells';

export interface PasteCellsParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  readonly text: string;
  readonly html?: string | null | undefined;
}

export type PasteCellsResult =
  /** Cells, that fill the table's. */
  | { readonly kind: 'fill'; readonly edits: readonly Edit[] }
  /** Cells that do not fit, and why. */
  | { readonly kind: 'refuse'; readonly message: string }
  /** One value, to be inserted where the caret is. */
  | { readonly kind: 'insert'; readonly text: string }
  /** No cells: paste it as it is. */
  | { readonly kind: 'ordinary' };
