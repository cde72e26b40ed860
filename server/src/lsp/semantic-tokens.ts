import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';
import { type SemanticToken, semanticTokens } from '../features/semantic-tokens.ts';
import type { Range } from '../syntax/position.ts';
import { analysisAt, type ServerState } from './state.ts';

/** The semantic tokens of documents, remembering what the client has. A document that is not open has none. */
export interface SentTokens {
  /** All tokens. */
  readonly full: (uri: string) => SemanticTokens;
  /** The changes since the client's last result; all tokens if it refers to another result. */
  readonly delta: (uri: string, previousResultId: string) => SemanticTokens | SemanticTokensDelta;
  /** The tokens of a range. */
  readonly range: (uri: string, range: Range) => SemanticTokens;
}

/** Remembers the last answer for each open document. */
export function sentTokens(state: ServerState): SentTokens {
  const sent = new Map<string, Required<SemanticTokens>>();
  let lastId = 0;
  state.documents.onDidClose(({ document }) => sent.delete(document.uri));

  const dataOf = (uri: string, range?: Range): number[] => {
    const analysis = analysisAt(state, uri);
    return analysis ? encode(semanticTokens(analysis, range)) : [];
  };
  const full = (uri: string): Required<SemanticTokens> => {
    const tokens = { resultId: String(++lastId), data: dataOf(uri) };
    if (state.documents.get(uri)) sent.set(uri, tokens);
    return tokens;
  };
  return {
    full,
    delta(uri, previousResultId) {
      const before = sent.get(uri);
      const now = full(uri);
      if (before?.resultId !== previousResultId) return now;
      return { resultId: now.resultId, edits: difference(before.data, now.data) };
    },
    range: (uri, range) => ({ data: dataOf(uri, range) }),
  };
}

/** Encodes each token as five numbers, its place relative to the token before, as LSP requires. */
function encode(tokens: readonly SemanticToken[]): number[] {
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  for (const token of tokens) {
    const line = token.line - before.line;
    data.push(line, line === 0 ? token.character - before.character : token.character);
    data.push(token.length, token.type, token.modifiers);
    before = token;
  }
  return data;
}

/** The one stretch in which the numbers differ, as an edit; none if they are equal. */
function difference(before: readonly number[], now: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === now[now.length - 1 - same]) same++;
  const deleteCount = before.length - same - start;
  const data = now.slice(start, now.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
