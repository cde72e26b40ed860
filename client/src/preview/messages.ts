/** What passes between the extension and the page of the preview: postMessage, and nothing else. */

/** A block of the page, as the server's request nianbao/preview answers it. */
export interface PreviewBlock {
  /** Stands for what the block shows: its HTML is sent once for as long as that does not change. */
  readonly id: string;
  readonly line: number;
  /** The line behind its last one. */
  readonly endLine: number;
  readonly html?: string;
}

/** The server's answer to nianbao/preview; null where it does not have the document (yet). */
export interface PreviewResponse {
  readonly version?: number;
  readonly blocks: readonly PreviewBlock[];
}

export type Theme = 'paper' | 'editor';
export type ScrollSyncMode = 'both' | 'editorToPreview' | 'previewToEditor' | 'off';

/** The lines that an editor shows: from the top one up to the one below the bottom one. */
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

/** The editor shows other lines than before. */
export interface ViewMessage extends View {
  readonly type: 'view';
}

/** The cursor stands elsewhere than before. */
export interface SelectionMessage {
  readonly type: 'selection';
  readonly line: number;
  readonly character: number;
}

/** Something to be said instead of a page. */
export interface NoticeMessage {
  readonly type: 'notice';
  readonly text: string;
}

export type ToPage = UpdateMessage | SettingsMessage | ViewMessage | SelectionMessage | NoticeMessage;

/** The page is there and shows nothing yet, or has lost count: everything is to be sent. */
export interface ReadyMessage {
  readonly type: 'ready';
}

/** The user scrolled the page: the line that stands at a height of it, from 0 at the top to 1 at the bottom. */
export interface ScrollMessage {
  readonly type: 'scroll';
  readonly line: number;
  readonly at: number;
}

/** The user wants to see the source of something. */
export interface OpenMessage {
  readonly type: 'open';
  readonly line: number;
  /** Of a cell: its content. */
  readonly from?: number;
  readonly to?: number;
  /** Of text: what the line shows before the place. */
  readonly before?: string;
}

export type FromPage = ReadyMessage | ScrollMessage | OpenMessage;

/** What the page leaves with VS Code, to come back to after a reload. */
export interface PageState {
  readonly uri: string;
  readonly line: number;
  readonly at: number;
}

/** Reads a message of the page, which shows text of others: anything unexpected is nothing. */
export function readMessage(value: unknown): FromPage | undefined {
  const { type, line, at, from, to, before } = asRecord(value);
  if (type === 'ready') return { type };
  if (!isCount(line)) return undefined;
  if (type === 'scroll' && typeof at === 'number' && at >= 0 && at <= 1) return { type, line, at };
  if (type !== 'open') return undefined;
  const cell = isCount(from) && isCount(to) && from <= to ? { from, to } : {};
  return { type, line: Math.floor(line), ...cell, ...(typeof before === 'string' && { before }) };
}

/** Reads what a page left with VS Code, perhaps an older version of it. */
export function readState(value: unknown): PageState | undefined {
  const { uri, line, at } = asRecord(value);
  if (typeof uri !== 'string') return undefined;
  return { uri, line: isCount(line) ? line : 0, at: typeof at === 'number' && at >= 0 && at <= 1 ? at : 0 };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
