import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { fillCells } from '../features/fill-cells.ts';
import { tableAt } from '../features/format/format.ts';
import { insertionOf, isLiteral } from '../features/insertion.ts';
import {
  IMPORT,
  type ImportParams,
  type ImportResult,
  PASTE_CELLS,
  type PasteCellsParams,
  type PasteCellsResult,
} from './protocol.ts';
import { analysisAt, type ServerState } from './state.ts';

/**
 * Answers requests for outside files as markup, and for cells put into a table. What reads the files is loaded when it is
 * first asked for: the server starts as fast without it.
 */
export function answerImports(connection: Connection, state: ServerState): void {
  connection.onRequest<ImportResult, void>(IMPORT, async ({ name, base64, into }: ImportParams) => {
    const { importDocument, ImportError } = await import('../import/index.ts');
    try {
      const result = importDocument(bytesOf(base64), name);
      const report = into && analysisAt(state, into.textDocument.uri)?.report;
      const insertion = report && insertionOf(report, into.range, result.markup);
      return { ...result, ...(insertion && { insertion }) };
    } catch (error) {
      if (error instanceof ImportError) throw new ResponseError<void>(LSPErrorCodes.RequestFailed, error.message);
      throw error;
    }
  });

  connection.onRequest<PasteCellsResult | null, void>(
    PASTE_CELLS,
    async ({ textDocument, position, text, html }: PasteCellsParams) => {
      const { clipboardCells } = await import('../import/cells.ts');
      const report = analysisAt(state, textDocument.uri)?.report;
      if (!report) return null;
      if (isLiteral(report, position)) return { kind: 'ordinary' };
      if (!tableAt(report, position.line)) return null;
      const rows = clipboardCells(text, html);
      const filling = rows && fillCells(report, position, rows, state.settings);
      if (!filling) return { kind: 'ordinary' };
      if ('edits' in filling) return { kind: 'fill', edits: filling.edits };
      // A single value is text like any other, but for the line break that a spreadsheet puts behind it.
      if (rows.length === 1 && rows[0].length === 1) return { kind: 'insert', text: rows[0][0] };
      return { kind: 'refuse', message: filling.refused };
    },
  );
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
}
