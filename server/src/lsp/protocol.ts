import type { Position, TextDocumentIdentifier } from 'vscode-languageserver';

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
