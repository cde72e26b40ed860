/** The messages between the extension and the preview page, exchanged only by postMessage. */

/** A block of the page, as in the server's answer to nianbao/preview. */
export interface PreviewBlock {
  /** Identifies what the block shows: its HTML is sent once, until it changes. */
  readonly id: string;
  readonly line: number;
  /** The line after its last one. */
  readonly endLine: number;
  readonly html?: string;
}

/** The server's answer to nianbao/preview; null if it does not have the document (yet). */
export interface PreviewResponse {
  readonly version?: number;
  readonly blocks: readonly PreviewBlock[];
}

export type Theme = 'paper' | 'editor';
/** Which side leads: both, only the editor, only the preview, or neither. */
export type ScrollSyncMode = 'both' | 'editor' | 'preview' | 'off';

/** The lines that an editor shows: `bottom` is the line after the last one. */
export interface View {
  readonly top: number;
  readonly bottom: number;
}

export interface UpdateMessage {
  readonly type: 'update';
  readonly uri: string;
  readonly lineCount: number;
  readonly blocks: readonly PreviewBlock[];
}

export interface SettingsMessage {
  readonly type: 'settings';
  readonly theme: Theme;
  readonly scrollSync: ScrollSyncMode;
}

/** The editor shows different lines. */
export interface ViewMessage extends View {
  readonly type: 'view';
}

/** The cursor moved. */
export interface SelectionMessage {
  readonly type: 'selection';
  readonly line: number;
  readonly character: number;
}

/** A text to show instead of a page. */
export interface NoticeMessage {
  readonly type: 'notice';
  readonly text: string;
}

export type ToPage = UpdateMessage | SettingsMessage | ViewMessage | SelectionMessage | NoticeMessage;

/** The page is empty or out of step: everything must be sent. */
export interface ReadyMessage {
  readonly type: 'ready';
}

/** The user scrolled the page: the line to put at the editor's top, and whether the page is at its end. */
export interface ScrollMessage {
  readonly type: 'scroll';
  readonly top: number;
  readonly isEnd: boolean;
}

/** The user wants to see the source of something. */
export interface OpenMessage {
  readonly type: 'open';
  readonly line: number;
  /** For a cell: the range of its content in the line, up to `to`. */
  readonly from?: number;
  readonly to?: number;
  /** For text: what the line shows before the place. */
  readonly before?: string;
}

export type FromPage = ReadyMessage | ScrollMessage | OpenMessage;

/** What the page stores with VS Code, to restore after a reload. */
export interface PageState {
  readonly uri: string;
  /** The line at the top of the window, with a fraction. */
  readonly line: number;
}

/** Reads a message from the page. The page shows text by others, so anything unexpected is ignored. */
export function readMessage(value: unknown): FromPage | undefined {
  const { type, line, top, isEnd, from, to, before } = asRecord(value);
  if (type === 'ready') return { type };
  if (type === 'scroll' && isCount(top)) return { type, top, isEnd: isEnd === true };
  if (type !== 'open' || !isCount(line)) return undefined;
  const cell = isCount(from) && isCount(to) && from <= to ? { from, to } : {};
  return { type, line: Math.floor(line), ...cell, ...(typeof before === 'string' && { before }) };
}

/** Reads what a page stored with VS Code, perhaps an older version of it. */
export function readState(value: unknown): PageState | undefined {
  const { uri, line } = asRecord(value);
  return typeof uri === 'string' ? { uri, line: isCount(line) ? line : 0 } : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
