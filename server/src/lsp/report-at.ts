import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Analysis, analyse } from '../check/analyse.ts';
import { readTree } from '../syntax/tree.ts';
import { analysisAt, type ServerState } from './state.ts';

/** Reads the report at a URI from the editor if it is open, otherwise from its file; undefined if there is none. */
export async function reportAt(state: ServerState, uri: string): Promise<Analysis | undefined> {
  const open = analysisAt(state, uri);
  if (open) return open;
  const text = await state.files.read(uri);
  return text === undefined ? undefined : analyse(readTree(text), state.settings.rules);
}

/** An error with a message for the user. */
export function failure(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
