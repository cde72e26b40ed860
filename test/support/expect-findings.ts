import assert from 'node:assert/strict';
import { analyse } from '../../server/src/check/analyse.ts';
import type { Finding } from '../../server/src/check/finding.ts';
import type { Fix } from '../../server/src/rules/rule.ts';
import { readTree } from '../../server/src/syntax/tree.ts';
import { toldOf } from './findings.ts';
import { type Fixture, fixture } from './fixture.ts';
import { sampleReport } from './report.ts';
import { applyEdits } from './text.ts';

/** The title line of the sample report without its #. Findings about missing parts are reported here. */
export const TITLE = '青石镇人民政府2023年政府信息公开工作年度报告';

/** Returns the report with `from`, which must occur exactly once, replaced; `to` may contain marks ⟦…⟧. */
export function replaceOnce(from: string, to: string, report: string = sampleReport()): string {
  const parts = report.split(from);
  assert.equal(parts.length, 2, `the report has it once: ${from}`);
  return parts.join(to);
}

/** Returns the report with its title marked as the range of a finding. */
export function atTitle(report: string): string {
  return replaceOnce(`# ${TITLE}`, `# ⟦${TITLE}⟧`, report);
}

interface Expected {
  /** The messages of the rule's findings in order, one per marked range. */
  readonly messages: readonly string[];
  /** The text after the first fix of the first finding. */
  readonly fixed?: string;
  /** Codes of findings that this fix may leave, such as NB204 for the blank figures that it inserts. */
  readonly leaves?: readonly string[];
  /** The codes of the other rules' findings in the original text. */
  readonly also?: readonly string[];
  /** True if every finding has fixes, false if none has. Fixes are always checked to make nothing worse. */
  readonly isFixable?: boolean;
  /** True if the fixes are safe to apply without review; by default, as the rule's code in {@link SAFE} says. */
  readonly isSafe?: boolean;
}

/** The rules whose fixes are safe to apply without review: they change notation, never content. */
const SAFE = ['NB101', 'NB102', 'NB103', 'NB108', 'NB111', 'NB122', 'NB125'];

/**
 * Asserts that the rule finds exactly what is marked, that no other rule finds anything except `also`, and that each
 * fix removes its finding and adds none except `leaves`.
 */
export function expectFindings(code: string, source: string, expected: Expected): Fixture {
  const found = fixture(source);
  const { findings } = found.analysis;
  const own = findings.filter((finding) => finding.code === code);
  assert.deepEqual(
    own.map(({ message }) => message),
    expected.messages,
  );
  assert.deepEqual(
    own.map(({ range }) => ({ start: range.start, end: range.end })),
    found.ranges,
  );
  const also = findings.filter((finding) => finding.code !== code).map(summary);
  assert.deepEqual([...new Set(also.map((one) => one.slice(0, 5)))], expected.also ?? [], also.join('\n'));
  if (expected.isFixable !== undefined) {
    for (const finding of own) assert.equal((finding.fixes ?? []).length > 0, expected.isFixable, finding.message);
  }
  for (const { fixes = [], message } of own) {
    assert.deepEqual(
      fixes.map(({ isPreferred, isSafe }) => ({ isPreferred, isSafe })),
      fixes.map((_, i) => ({ isPreferred: i === 0, isSafe: expected.isSafe ?? SAFE.includes(code) })),
      message,
    );
  }
  for (const finding of own) for (const fix of finding.fixes ?? []) holdFix(found, finding, fix, expected.leaves ?? []);
  if (expected.fixed !== undefined) {
    assert.equal(applyEdits(found.text, own[0].fixes?.[0].edits ?? []), expected.fixed);
  }
  return found;
}

/** Defines one test per slip in the sample report; expects the findings as {@link toldOf} writes them. */
export function slipTells(rows: readonly (readonly [from: string, to: string, ...told: string[]])[]): void {
  for (const [from, to, ...told] of rows) {
    it(`where ${JSON.stringify(from)} is ${JSON.stringify(to)}`, () =>
      assert.deepEqual(toldOf(replaceOnce(from, to)), told));
  }
}

/** Asserts that the rule finds nothing in a text. */
export function expectNone(code: string, source: string): void {
  const { findings } = fixture(source).analysis;
  assert.deepEqual(findings.filter((finding) => finding.code === code).map(summary), []);
}

/** Findings that any fix may leave: a section that it inserts has no content yet. */
const TO_BE_WRITTEN = ['NB612', 'NB613'];

function holdFix({ text, analysis }: Fixture, finding: Finding, fix: Fix, leaves: readonly string[]): void {
  const after = analyse(readTree(applyEdits(text, fix.edits))).findings;
  const count = (findings: readonly Finding[], code: string) => findings.filter((one) => one.code === code).length;
  assert.ok(
    count(after, finding.code) < count(analysis.findings, finding.code),
    `${fix.title}: the finding is gone\n${after.map(summary).join('\n')}`,
  );
  for (const { code } of after) {
    assert.ok(
      leaves.includes(code) || TO_BE_WRITTEN.includes(code) || count(after, code) <= count(analysis.findings, code),
      `${fix.title}: no new finding\n${after.map(summary).join('\n')}`,
    );
  }
}

function summary({ code, message, range }: Finding): string {
  return `${code} ${range.start.line}:${range.start.character} ${message}`;
}
