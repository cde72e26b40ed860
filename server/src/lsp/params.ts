import { ErrorCodes, Message, type MessageStrategy, type RequestMessage, ResponseError } from 'vscode-languageserver';
import { TARGETS } from '../export/targets.ts';
import { EXPORT, IMPORT, NEW_REPORT, PASTE_CELLS, PREVIEW, TABLE_CELL, WORKSPACE } from './protocol.ts';

/** Whether a value from the wire is what it is to be. */
type Shape = (value: unknown) => boolean;

const text: Shape = (value) => typeof value === 'string';
const flag: Shape = (value) => typeof value === 'boolean';
const count: Shape = (value) => Number.isInteger(value) && Number(value) >= 0;
const anything: Shape = () => true;

/** A value that may be missing: some clients write null for it. */
function optional(shape: Shape): Shape {
  return (value) => value === undefined || value === null || shape(value);
}

function oneOf(...values: readonly unknown[]): Shape {
  return (value) => values.includes(value);
}

function listOf(shape: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(shape);
}

/** An object with these members, whatever else it has. */
function record(members: Readonly<Record<string, Shape>>): Shape {
  const shapes = Object.entries(members);
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    shapes.every(([name, shape]) => shape((value as Record<string, unknown>)[name]));
}

const textDocument = record({ uri: text });
const position = record({ line: count, character: count });
const range = record({ start: position, end: position });
const inDocument = record({ textDocument });
const atPosition = record({ textDocument, position });
const inRange = record({ textDocument, range });

/** What the parameters of every request and notification are to be. */
const SHAPES: Readonly<Record<string, Shape>> = {
  'textDocument/hover': atPosition,
  'textDocument/completion': record({
    textDocument,
    position,
    context: optional(record({ triggerCharacter: optional(text) })),
  }),
  'textDocument/definition': atPosition,
  'textDocument/references': atPosition,
  'textDocument/documentHighlight': atPosition,
  'textDocument/documentSymbol': inDocument,
  'textDocument/foldingRange': inDocument,
  'textDocument/documentLink': inDocument,
  'textDocument/selectionRange': record({ textDocument, positions: listOf(position) }),
  'textDocument/inlayHint': inRange,
  'textDocument/codeAction': record({
    textDocument,
    range,
    context: record({ diagnostics: listOf(record({ range, message: text })), only: optional(listOf(text)) }),
  }),
  'textDocument/formatting': inDocument,
  'textDocument/rangeFormatting': inRange,
  'textDocument/onTypeFormatting': record({ textDocument, position, ch: text }),
  'textDocument/semanticTokens/full': inDocument,
  'textDocument/semanticTokens/range': inRange,
  'textDocument/semanticTokens/full/delta': record({ textDocument, previousResultId: text }),
  'textDocument/diagnostic': record({ textDocument, previousResultId: optional(text) }),
  'workspace/diagnostic': record({ previousResultIds: listOf(record({ uri: text, value: text })) }),
  'workspace/symbol': record({ query: text }),
  [TABLE_CELL]: record({ textDocument, position, direction: oneOf('next', 'previous', 'down') }),
  [PREVIEW]: record({ uri: text, have: listOf(text) }),
  [EXPORT]: record({ uri: text, to: oneOf(...TARGETS), force: flag }),
  [NEW_REPORT]: record({ from: text, to: text, year: optional(count) }),
  [WORKSPACE]: optional(record({ reload: optional(flag) })),
  [IMPORT]: record({ name: text, base64: text, into: optional(inRange) }),
  [PASTE_CELLS]: record({ textDocument, position, text, html: optional(text) }),
  'textDocument/didOpen': record({ textDocument: record({ uri: text, version: Number.isInteger, text }) }),
  'textDocument/didChange': record({
    textDocument: record({ uri: text, version: Number.isInteger }),
    contentChanges: listOf(record({ text, range: optional(range) })),
  }),
  'textDocument/didClose': inDocument,
  'workspace/didChangeWatchedFiles': record({ changes: listOf(record({ uri: text, type: count })) }),
};

/** Where requests are sent on whose parameters make no sense. */
export const NONSENSE = 'nianbao/nonsense';

/** Answers a request whose parameters make no sense with an error, and leaves such a notification alone. */
export const sensible: MessageStrategy = {
  handleMessage(message, next) {
    if (isSensible(message)) return next(message);
    if (Message.isRequest(message)) return next({ ...message, method: NONSENSE, params: [message.method] } as Message);
  },
};

function isSensible(message: Message): boolean {
  if (!Message.isRequest(message) && !Message.isNotification(message)) return true;
  const { method, params } = message as RequestMessage;
  return (Object.hasOwn(SHAPES, method) ? SHAPES[method] : anything)(params);
}

/** What is answered to it. */
export function refuse(method: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, `请求 ${method} 的参数不对`);
}
