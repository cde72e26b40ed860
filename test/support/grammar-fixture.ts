import assert from 'node:assert/strict';
import { displayWidth } from './display-width.ts';
import { selects, type TokenizedLine } from './tokenizer.ts';

/**
 * A fixture alternates source lines with the expectations for them:
 *
 *     === the name of a document: a separate test, tokenized from a fresh state
 *     # a remark
 *     >## 一、总体情况
 *      ^^               punctuation.definition.heading    exactly these characters have the scope
 *         ^^^^          markup.heading.ordinal          (columns are display columns: 一 is two wide, and so is “)
 *             ~~~~      markup.heading                    these characters have it; their neighbours may too
 *                 ~~~~  !comment                          none of these has it
 *
 * What a source line cannot show is written ␉ (tab), ␍ (carriage return), ␠ (a trailing space) and ␂ (byte order mark).
 */
export interface FixtureDocument {
  readonly name: string;
  readonly text: string;
  readonly expectations: readonly Expectation[];
}

export interface Expectation {
  /** The line of the document, from 0. */
  readonly line: number;
  /** UTF-16 offsets in the line, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly exact: boolean;
  readonly absent: boolean;
  readonly scope: string;
  /** The line of the fixture file, from 1. */
  readonly source: number;
}

const SYMBOLS: Readonly<Record<string, string>> = { '␉': '\t', '␍': '\r', '␠': ' ', '␂': '\uFEFF' };

export function parseFixture(fixture: string): readonly FixtureDocument[] {
  const documents: { name: string; shown: string[]; expectations: Expectation[] }[] = [];
  for (const [index, line] of fixture.split('\n').entries()) {
    const at = `line ${index + 1} of the fixture`;
    if (line.startsWith('=== ')) {
      documents.push({ name: line.slice(4), shown: [], expectations: [] });
      continue;
    }
    if (line.trim() === '' || line.startsWith('#')) continue;
    const document = documents.at(-1);
    assert(document, `${at} stands before the first ===`);
    if (line.startsWith('>')) {
      document.shown.push(line.slice(1));
      continue;
    }
    const [, blank, carets, absent, scope] = /^( +)(\^+|~+) +(!?)([a-z][\w.-]*)$/.exec(line) ?? [];
    assert(blank && carets && scope, `${at} is neither a source line nor an expectation: ${line}`);
    const shown = document.shown.at(-1);
    assert(shown !== undefined, `${at} has no source line above it`);
    document.expectations.push({
      line: document.shown.length - 1,
      start: offsetOfColumn(shown, blank.length - 1, at),
      end: offsetOfColumn(shown, blank.length - 1 + carets.length, at),
      exact: carets.startsWith('^') && !absent,
      absent: absent === '!',
      scope,
      source: index + 1,
    });
  }
  return documents.map(({ name, shown, expectations }) => ({
    name,
    text: shown.join('\n').replace(/[␉␍␠␂]/g, (symbol) => SYMBOLS[symbol] ?? symbol),
    expectations,
  }));
}

/** Returns what is wrong, or undefined if the expectation is met. */
export function failure(expectation: Expectation, line: TokenizedLine): string | undefined {
  const has = (offset: number): boolean =>
    line.tokens.some(
      (token) =>
        token.start <= offset && offset < token.end && token.scopes.some((scope) => selects(expectation.scope, scope)),
    );
  const { start, end, scope } = expectation;
  const offsets = Array.from({ length: end - start }, (_, index) => start + index);
  const marked = JSON.stringify(line.text.slice(start, end));
  const where = `fixture line ${expectation.source}: ${marked} in ${JSON.stringify(line.text)}`;
  if (expectation.absent) return offsets.some(has) ? `${where} should not have ${scope}` : undefined;
  if (!offsets.every(has)) return `${where} should have ${scope}; it has ${scopesAt(line, start)}`;
  if (expectation.exact && start > 0 && has(start - 1)) return `${where}: ${scope} begins earlier`;
  if (expectation.exact && end < line.text.length && has(end)) return `${where}: ${scope} goes on behind it`;
  return undefined;
}

function scopesAt(line: TokenizedLine, offset: number): string {
  return line.tokens.find((token) => token.start <= offset && offset < token.end)?.scopes.join(' ') ?? 'no token';
}

function offsetOfColumn(text: string, column: number, at: string): number {
  let width = 0;
  let offset = 0;
  for (const character of text) {
    if (width >= column) break;
    width += displayWidth(character);
    offset += character.length;
  }
  assert.equal(width, column, `${at}: column ${column} is in the middle of a character, or behind the line's end`);
  return offset;
}
