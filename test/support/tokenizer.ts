import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, type IRawGrammar, parseRawGrammar, Registry, type StateStack } from 'vscode-textmate';

/** A part of a line with its scopes, outermost first. Offsets are UTF-16, the end exclusive. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

export interface TokenizedLine {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** True if the line exceeded the time limit and was abandoned. */
  readonly stoppedEarly: boolean;
}

/** Reads a document line by line, as an editor does, and returns its tokens. */
export type Tokenize = (document: string, millisecondsPerLine?: number) => readonly TokenizedLine[];

const GRAMMAR = join(__dirname, '../../syntaxes/nianbao.tmLanguage.json');

let wasm: Promise<void> | undefined;

/**
 * Loads the grammar into the engine that VS Code uses.
 * @param others grammars that an editor might have besides, by scope name
 */
export async function loadTokenizer(others: Readonly<Record<string, IRawGrammar>> = {}): Promise<Tokenize> {
  wasm ??= loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  await wasm;
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) =>
      scope === 'text.nianbao' ? parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR) : (others[scope] ?? null),
  });
  const grammar = await registry.loadGrammar('text.nianbao');
  if (!grammar) throw new Error('the grammar does not load');

  return (document, millisecondsPerLine = 0) => {
    let state: StateStack = INITIAL;
    return document.split('\n').map((text) => {
      const line = grammar.tokenizeLine(text, state, millisecondsPerLine);
      state = line.ruleStack;
      const tokens = line.tokens
        .filter((token) => token.startIndex < text.length)
        .map((token) => ({
          start: token.startIndex,
          end: Math.min(token.endIndex, text.length),
          scopes: token.scopes,
        }));
      return { text, tokens, stoppedEarly: line.stoppedEarly };
    });
  };
}

/** True if a theme's selector selects the scope: `a.b` selects `a.b` and `a.b.c`. */
export function selects(name: string, scope: string): boolean {
  return scope === name || scope.startsWith(`${name}.`);
}
