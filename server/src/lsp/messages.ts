import { ErrorCodes, Message, type MessageStrategy, type RequestMessage, ResponseError } from 'vscode-languageserver';
import { timed } from '../syntax/timings.ts';
import { endpoints } from './endpoints.ts';
import { count, inDocument, integer, listOf, optional, type ParamCheck, range, record, text } from './params.ts';

/** Checks of the parameters of notifications. */
const NOTIFICATIONS: Readonly<Record<string, ParamCheck<unknown>>> = {
  'textDocument/didOpen': record({ textDocument: record({ uri: text, version: integer, text }) }),
  'textDocument/didChange': record({
    textDocument: record({ uri: text, version: integer }),
    contentChanges: listOf(record({ text, range: optional(range) })),
  }),
  'textDocument/didClose': inDocument,
  'workspace/didChangeWatchedFiles': record({ changes: listOf(record({ uri: text, type: count })) }),
};

const CHECKS: ReadonlyMap<string, ParamCheck<unknown>> = new Map([
  ...Object.entries(NOTIFICATIONS),
  ...endpoints.map(({ method, params }) => [method, params] as const),
]);

/** The method that replaces that of a request with invalid parameters. */
export const NONSENSE = 'nianbao/nonsense';

/** Passes on messages with valid parameters, redirects other requests to `refuse`, and drops other notifications. */
export const sensible: MessageStrategy = {
  handleMessage(message, next) {
    const isRequest = Message.isRequest(message);
    if (!isRequest && !Message.isNotification(message)) return next(message);
    const { method, params } = message as RequestMessage;
    const isSensible = CHECKS.get(method)?.(params) ?? true;
    // Requests are timed where they are answered, as an answer may outlast this call.
    if (isRequest) return next(isSensible ? message : ({ ...message, method: NONSENSE, params: [method] } as Message));
    if (isSensible) timed(method, () => next(message));
  },
};

/** The answer to a request with invalid parameters. */
export function refuse(method: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, `请求 ${method} 的参数不对`);
}
