import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver';
import type { Target } from '../export/targets.ts';
import type { ImportSummary } from '../import/index.ts';
import type { Edit } from '../syntax/position.ts';

/** The server's requests that are not part of LSP. They are declared in endpoints.ts like all others. */

/** Where Tab or Enter leads in a table, with the edits that align the table. */
export const TABLE_CELL = 'nianbao/tableCell';

/** The blocks of a report's page, without those that the client already has. */
export const PREVIEW = 'nianbao/preview';

/** A report as a file of another format; if it has errors, only with `force`. */
export const EXPORT = 'nianbao/export';

export interface ExportParams {
  readonly uri: string;
  readonly to: Target;
  readonly force: boolean;
}

export type ExportResult =
  | { readonly kind: 'file'; readonly base64: string }
  /** The number of errors, and messages for the first of them. */
  | { readonly kind: 'errors'; readonly count: number; readonly first: readonly string[] };

/** A new report for the year after that of the one at `from`, to be written to `to`. */
export const NEW_REPORT = 'nianbao/newReport';

export interface NewReportParams {
  readonly from: string;
  readonly to: string;
  readonly year?: number | null | undefined;
}

/** The workspace's reports with their state (ReportState[]); and the same as a Markdown document. */
export const WORKSPACE = 'nianbao/workspace';
export const SUMMARY = 'nianbao/summary';

/** Notifies a client with the option `workspaceView` that the workspace's reports have changed. */
export const WORKSPACE_CHANGED = 'nianbao/workspaceChanged';

/**
 * An outside file or clipboard content as markup; with `into`, also as an edit that inserts it into an open document.
 */
export const IMPORT = 'nianbao/import';

export interface ImportParams {
  /** The file's name; its extension helps to recognise the format. */
  readonly name: string;
  readonly base64: string;
  readonly into?: { readonly textDocument: TextDocumentIdentifier; readonly range: Range } | null | undefined;
}

export interface ImportResult {
  readonly markup: string;
  readonly summary: ImportSummary;
  readonly insertion?: Edit;
}

/** What pasting a clipboard's text and HTML into a table does; null if the position is not in a table. */
export const PASTE_CELLS = 'nianbao/pasteCells';

export interface PasteCellsParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  readonly text: string;
  readonly html?: string | null | undefined;
}

export type PasteCellsResult =
  /** Cells that fit the table. */
  | { readonly kind: 'fill'; readonly edits: readonly Edit[] }
  /** Cells that do not fit, with the reason. */
  | { readonly kind: 'refuse'; readonly message: string }
  /** A single value, to be inserted at the caret. */
  | { readonly kind: 'insert'; readonly text: string }
  /** No cells: paste as usual. */
  | { readonly kind: 'ordinary' };
