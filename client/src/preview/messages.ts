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
/** Who leads: both, the editor only, the preview only, nobody. */
export type ScrollSyncMode = 'both' | 'editor' | 'preview' | 'off';

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

/** The user scrolled the page: the line that the editor is to have at its top, and whether the page is at its end. */
export interface ScrollMessage {
  readonly type: 'scroll';
  readonly top: number;
  readonly isEnd: boolean;
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
  /** The line at the top of the window, a fraction of it counted. */
  readonly line: number;
}

/** Reads a message of the page, which shows text of others: anything unexpected is nothing. */
export function readMessage(value: unknown): FromPage | undefined {
  const { type, line, top, isEnd, from, to, before } = asRecord(value);
  if (type === 'ready') return { type };
  if (type === 'scroll' && isCount(top)) return { type, top, isEnd: isEnd === true };
  if (type !== 'open' || !isCount(line)) return undefined;
  const cell = isCount(from) && isCount(to) && from <= to ? { from, to } : {};
  return { type, line: Math.floor(line), ...cell, ...(typeof before === 'string' && { before }) };
}

/** Reads what a page left with VS Code, perhaps an older version of it. */
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
