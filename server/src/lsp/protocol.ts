import type { Position, TextDocumentIdentifier } from 'vscode-languageserver';
import type { Target } from '../export/export.ts';

/** The requests of this server that LSP does not have. */

/** Where Tab or Enter leads in a table, and how the table is aligned then. */
export const TABLE_CELL = 'nianbao/tableCell';

export interface TableCellParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  readonly direction: 'next' | 'previous' | 'down';
}

/** The blocks of a report's page, those left out that the client has. */
export const PREVIEW = 'nianbao/preview';

export interface PreviewParams {
  readonly uri: string;
  readonly have: readonly string[];
}

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
  readonly year?: number;
}

/** The workspace's reports with their state (ReportState[]), and the same as a Markdown document. */
export const WORKSPACE = 'nianbao/workspace';
export const SUMMARY = 'nianbao/summary';
/** Tells a client that asked for it when it started that they have changed. */
export const WORKSPACE_CHANGED = 'nianbao/workspaceChanged';
