import { type Connection, type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver';
import { semanticTokens } from '../features/semantic-tokens.ts';
import type { Range } from '../syntax/position.ts';
import { analysisAt, type ServerState } from './state.ts';

/** Answers requests for semantic tokens: all, those of a range, and what has changed since the last time. */
export function answerSemanticTokens(connection: Connection, state: ServerState): void {
  const builders = new Map<string, SemanticTokensBuilder>();
  state.documents.onDidClose(({ document }) => builders.delete(document.uri));

  const builderOf = (uri: string): SemanticTokensBuilder => {
    const builder = builders.get(uri) ?? new SemanticTokensBuilder();
    builders.set(uri, builder);
    return builder;
  };
  const fill = (builder: SemanticTokensBuilder, uri: string, range?: Range): SemanticTokensBuilder => {
    const analysis = analysisAt(state, uri);
    for (const token of analysis ? semanticTokens(analysis, range) : []) {
      builder.push(token.line, token.character, token.length, token.type, token.modifiers);
    }
    return builder;
  };

  const { semanticTokens: requests } = connection.languages;
  requests.on(({ textDocument: { uri } }): SemanticTokens => fill(builderOf(uri), uri).build());
  requests.onRange(({ textDocument: { uri }, range }) => fill(new SemanticTokensBuilder(), uri, range).build());
  requests.onDelta(({ textDocument: { uri }, previousResultId }) => {
    const builder = builderOf(uri);
    builder.previousResult(previousResultId);
    return fill(builder, uri).buildEdits();
  });
}
