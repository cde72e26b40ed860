import assert from 'node:assert/strict';
import { applyEdits, fixture, sampleReport, textIn } from '../fixture.ts';
import { BUREAU_FIGURES } from '../report/claims/city.ts';

/** A bureau's report that says a sentence on applications; its figures, and others by address. */
export function bureauSays(sentence: string, others: Readonly<Record<string, number | string>> = {}): string {
  const report = sampleReport({ ...BUREAU_FIGURES, ...others }, '青石县教育局');
  const [before, behind] = report.split('（二）依申请公开');
  return `${before}（二）依申请公开${behind.replace('本机关依法做好这项工作。', sentence)}`;
}

/** What a user sees of a finding. */
export interface Told {
  readonly code: string;
  readonly words: string;
  readonly message: string;
  /** The related places: what stands there, and what is said of it. */
  readonly related: readonly (readonly [words: string, message: string])[];
  /** The titles of the fixes, and the line of the report that each changes, as it is then. */
  readonly fixes: readonly (readonly [title: string, line: string])[];
}

/** What a user sees of a report’s findings on what its prose says of figures. */
export function told(report: string, ...groups: string[]): Told[] {
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
