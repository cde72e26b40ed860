import type { CancellationToken, ServerCapabilities } from 'vscode-languageserver';
import type { Analysis } from '../check/analyse.ts';
import type { PdfMaker } from '../export/export.ts';
import type { Client } from './client.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { ParamCheck } from './params.ts';
import type { SentTokens } from './semantic-tokens.ts';
import type { ServerState } from './state.ts';

/**
 * A request that the server answers: its method, the check of its parameters, the capability it adds and the answer.
 */
export interface Endpoint {
  readonly method: string;
  readonly params: ParamCheck<unknown>;
  /** The capability to announce; none for requests that are not part of LSP. */
  readonly capability?: Capability;
  readonly answer: Answer<unknown>;
}

type Capability = ServerCapabilities | ((client: Client) => ServerCapabilities);
type Answer<P> = (params: P, session: Session, token: CancellationToken) => unknown;

/** The context in which requests are answered. */
export interface Session {
  readonly state: ServerState;
  /** The analysis of an open document; undefined if it is not open. */
  readonly analysisAt: (uri: string) => Analysis | undefined;
  /** Resolves when all reports of the workspace are known. */
  readonly whenReady: () => Promise<void>;
  readonly diagnostics: Diagnostics;
  readonly semanticTokens: SentTokens;
  /** Undefined if the server cannot run programs. */
  readonly makePdf: PdfMaker | undefined;
}

interface Declaration<P> extends Omit<Endpoint, 'params' | 'answer'> {
  readonly params: ParamCheck<P>;
}

/** Declares a request. */
export function request<P>(declaration: Declaration<P>, answer: Answer<P>): Endpoint {
  // messages.ts has already checked the parameters.
  return { ...declaration, answer: (params, session, token) => answer(params as P, session, token) };
}

/** Declares a request about an open document, answered from its analysis at that moment; null if it is not open. */
export function documentRequest<P extends { readonly textDocument: { readonly uri: string } }>(
  declaration: Declaration<P>,
  answer: (analysis: Analysis, params: P, session: Session) => unknown,
): Endpoint {
  return request(declaration, (params, session) => {
    const analysis = session.analysisAt(params.textDocument.uri);
    return analysis ? answer(analysis, params, session) : null;
  });
}
