import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/check/analyse.ts';
import { fixture } from './fixture.ts';
import { applyEdits, textIn } from './text.ts';

/** Lists the findings of an analysis, one line each: `NB301 8:20-8:21 消息`. */
export function findingLines({ findings }: Analysis): string[] {
  return findings.map(
    ({ code, range, message }) =>
      `${code} ${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character} ${message}`,
  );
}

/** Lists the findings of these rules in a text: `NB114 消息`. */
export function findingMessages(text: string, ...codes: string[]): string[] {
  return fixture(text, ...codes).analysis.findings.map(({ code, message }) => `${code} ${message}`);
}

/** Lists the words that these rules mark in a text: `NB501 12件`. */
export function markedWords(text: string, ...codes: string[]): string[] {
  return fixture(text, ...codes).analysis.findings.map(({ code, range }) => `${code} ${textIn(text, range)}`);
}

/**
 * Lists all findings of a text in full: `NB104 warning 消息 → 3 另一处 | safe 改法`. After each → comes a related place with
 * its line, counted from 1; after each |, a fix: `safe` may be applied without review, `likely` is preferred, `or` is
 * any other.
 */
export function toldOf(text: string, ...codes: string[]): string[] {
  return fixture(text, ...codes).analysis.findings.map(({ code, severity, message, related = [], fixes = [] }) => {
    const places = related.map(({ range, message: words }) => ` → ${range.start.line + 1} ${words}`);
    const titles = fixes.map(({ title, isPreferred, isSafe }) => {
      assert.ok(isPreferred || !isSafe, `a safe fix is preferred: ${title}`);
      return ` | ${isSafe ? 'safe' : isPreferred ? 'likely' : 'or'} ${title}`;
    });
    return `${code} ${severity} ${message}${places.join('')}${titles.join('')}`;
  });
}

/** Applies the first fix of the finding with this message; undefined if it has none. */
export function firstFixed(text: string, code: string, message: string): string | undefined {
  const finding = fixture(text, code).analysis.findings.find((one) => one.message === message);
  assert.ok(finding, `${code} ${message}`);
  return finding.fixes?.[0] && applyEdits(text, finding.fixes[0].edits);
}

/** What a user sees of a finding. */
export interface ShownFinding {
  readonly code: string;
  readonly words: string;
  readonly message: string;
  /** The related places: the words there, and the message. */
  readonly related: readonly (readonly [words: string, message: string])[];
  /** Each fix: its title, and the line of its first edit after applying it. */
  readonly fixes: readonly (readonly [title: string, line: string])[];
}

/** Lists what a user sees of the findings of these groups of rules, by default NB5 (words and figures). */
export function shownFindings(report: string, ...groups: string[]): ShownFinding[] {
  const { text, analysis } = fixture(report, ...(groups.length > 0 ? groups : ['NB5']));
  return analysis.findings.map(({ code, range, message, related = [], fixes = [] }) => {
    // Only the author knows which side is wrong.
    if (code.startsWith('NB5')) assert.ok(fixes.every(({ isSafe, isPreferred }) => !isSafe && !isPreferred));
    return {
      code,
      words: textIn(text, range),
      message,
      related: related.map((place) => [textIn(text, place.range), place.message]),
      fixes: fixes.map(({ title, edits }) => [title, applyEdits(text, edits).split('\n')[edits[0].range.start.line]]),
    };
  });
}
