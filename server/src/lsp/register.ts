import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { timed } from '../syntax/timings.ts';
import type { Session } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { NONSENSE, refuse } from './messages.ts';

/** Registers the answers to all endpoints. Requests that are cancelled before their turn are not worked on. */
export function registerEndpoints(connection: Connection, session: Session): void {
  connection.onRequest(NONSENSE, refuse);
  for (const { method, answer } of endpoints) {
    connection.onRequest(method, (...received: readonly unknown[]) => {
      // A request without parameters passes only its token.
      const [params, token] = received.length > 1 ? received : [undefined, received[0]];
      if ((token as CancellationToken).isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, '已取消');
      return timed(method, () => answer(params, session, token as CancellationToken));
    });
  }
}
