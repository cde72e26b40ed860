import { fillCells } from '../features/fill-cells.ts';
import { tableAt } from '../features/format/format.ts';
import { insertionOf, isLiteral } from '../features/insertion.ts';
import { clipboardCells } from '../import/cells.ts';
import { ImportError, importDocument } from '../import/index.ts';
import type { Report } from '../report/report.ts';
import type { ImportParams, ImportResult, PasteCellsParams, PasteCellsResult } from './protocol.ts';
import { failure } from './report-at.ts';
import { analysisAt, type ServerState } from './state.ts';

/**
 * Converts an outside file into markup and, if `into` is an open document, into an edit that inserts it there. Throws a
 * `failure` if the file cannot be read.
 */
export function importFile({ name, base64, into }: ImportParams, state: ServerState): ImportResult {
  try {
    const result = importDocument(bytesOf(base64), name);
    const report = into && analysisAt(state, into.textDocument.uri)?.report;
    const insertion = report && insertionOf(report, into.range, result.markup);
    return { ...result, ...(insertion && { insertion }) };
  } catch (error) {
    if (error instanceof ImportError) throw failure(error.message);
    throw error;
  }
}

/** Puts clipboard cells into the table at a position; null if there is no table. */
export function pasteCells(
  report: Report,
  { position, text, html }: PasteCellsParams,
  { settings }: ServerState,
): PasteCellsResult | null {
  if (isLiteral(report, position)) return { kind: 'ordinary' };
  if (!tableAt(report, position.line)) return null;
  const rows = clipboardCells(text, html ?? undefined);
  const filling = rows && fillCells(report, position, rows, settings);
  if (!filling) return { kind: 'ordinary' };
  if ('edits' in filling) return { kind: 'fill', edits: filling.edits };
  // A single value is pasted as ordinary text, but without the line break that a spreadsheet adds.
  if (rows.length === 1 && rows[0].length === 1) return { kind: 'insert', text: rows[0][0] };
  return { kind: 'refuse', message: filling.refused };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
}
