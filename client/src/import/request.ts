import type { Position, Range, TextDocument } from 'vscode';
import { IMPORT, type ImportResult, PASTE_CELLS, type PasteCellsResult } from '../../../server/src/lsp/protocol.ts';
import { positionToServer, rangeToServer } from '../convert.ts';
import type { Server } from '../server.ts';

/** Larger files are not reports and need not be sent to the server. */
const LARGEST_FILE = 100 * 1024 * 1024;
/** The number of bytes that fit into the arguments of one call. */
const CHUNK = 0x8000;

/** Converts a file to markup; with `into`, also to an edit of that document. Throws with a message in Chinese. */
export function requestImport(
  server: Server,
  name: string,
  bytes: Uint8Array,
  into?: { readonly document: TextDocument; readonly range: Range },
): Promise<ImportResult> {
  if (bytes.length > LARGEST_FILE) throw new Error('文件超过 100 MB，不像是一份年报');
  return server.request<ImportResult>(IMPORT, {
    name,
    base64: base64Of(bytes),
    ...(into && {
      into: { textDocument: { uri: into.document.uri.toString() }, range: rangeToServer(into.range) },
    }),
  });
}

/** Asks what a clipboard's text and HTML become when pasted at a position. */
export function requestCells(
  server: Server,
  document: TextDocument,
  position: Position,
  text: string,
  html: string | undefined,
): Promise<PasteCellsResult | null> {
  return server.request<PasteCellsResult | null>(PASTE_CELLS, {
    textDocument: { uri: document.uri.toString() },
    position: positionToServer(position),
    text,
    ...(html !== undefined && { html }),
  });
}

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(binary);
}
