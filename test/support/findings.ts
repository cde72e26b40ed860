import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/check/analyse.ts';
import { fixture } from './fixture.ts';
import { applyEdits, textIn } from './text.ts';

/** Lists an analysis's findings as lines with their places: `NB301 8:20-8:21 消息`. */
export function findingLines({ findings }: Analysis): string[] {
  return findings.map(
    ({ code, range, message }) =>
      `${code} ${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character} ${message}`,
  );
}

/** Lists what the rules of some codes say of a text: `NB114 消息`. */
export function findingMessages(text: string, ...codes: string[]): string[] {
  return fixture(text, ...codes).analysis.findings.map(({ code, message }) => `${code} ${message}`);
}

/** Lists the words that the rules of some codes mark in a text: `NB501 12件`. */
export function markedWords(text: string, ...codes: string[]): string[] {
  return fixture(text, ...codes).analysis.findings.map(({ code, range }) => `${code} ${textIn(text, range)}`);
}

/**
 * Lists all that is told of a text: `NB104 warning 消息 → 3 另一处 | safe 改法`. A place that belongs to a finding stands behind →
 * with its line from 1, a fix behind |: `safe` may be applied unseen, `likely` is offered first, `or` is another.
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

/** Applies the first fix of the finding with this message; undefined where it has none. */
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
  /** The related places: what stands there, and what is said of it. */
  readonly related: readonly (readonly [words: string, message: string])[];
  /** The titles of the fixes, and the line of the report that each changes, as it is then. */
  readonly fixes: readonly (readonly [title: string, line: string])[];
}

/** Lists what a user sees of the findings; without codes, of the findings of NB5 on words and figures. */
export function shownFindings(report: string, ...groups: string[]): ShownFinding[] {
  const { text, analysis } = fixture(report, ...(groups.length > 0 ? groups : ['NB5']));
  return analysis.findings.map(({ code, range, message, related = [], fixes = [] }) => {
    // Which side is wrong only the writer knows.
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
