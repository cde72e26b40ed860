import assert from 'node:assert/strict';
import { analyse } from '../../server/src/check/analyse.ts';
import type { Finding } from '../../server/src/check/finding.ts';
import type { Fix } from '../../server/src/rules/rule.ts';
import { readTree } from '../../server/src/syntax/tree.ts';
import { toldOf } from './findings.ts';
import { type Fixture, fixture } from './fixture.ts';
import { sampleReport } from './report.ts';
import { applyEdits } from './text.ts';

/** The title line of the sample report, where what a report lacks is told; without its #. */
export const TITLE = '青石镇人民政府2023年政府信息公开工作年度报告';

/** A report with one stretch of its text replaced, which must stand in it once; marks ⟦…⟧ may be put in thus. */
export function replaceOnce(from: string, to: string, report: string = sampleReport()): string {
  const parts = report.split(from);
  assert.equal(parts.length, 2, `the report has it once: ${from}`);
  return parts.join(to);
}

/** A report whose title is marked as the place of a finding. */
export function atTitle(report: string): string {
  return replaceOnce(`# ${TITLE}`, `# ⟦${TITLE}⟧`, report);
}

interface Expected {
  /** The messages of the rule's findings, one for each marked range, in order. */
  readonly messages: readonly string[];
  /** The text after the first fix of the first finding. */
  readonly fixed?: string;
  /** What that fix may leave to be found: NB204 for the blank figures that it puts in. */
  readonly leaves?: readonly string[];
  /** The codes of other findings that the text has of itself. */
  readonly also?: readonly string[];
  /** Whether the findings have fixes; those that have are held to make nothing worse. */
  readonly isFixable?: boolean;
  /** Whether its fixes may be applied unseen; as for most of the rule's, where it is not said. */
  readonly isSafe?: boolean;
}

/** The rules whose fixes may be applied unseen: they change how something is written, and nothing that is said. */
const SAFE = ['NB101', 'NB102', 'NB103', 'NB108', 'NB111', 'NB122', 'NB125'];

/**
 * Holds that a rule finds what is marked and that no other rule finds anything; and that each fix takes its finding away
 * and brings no new one.
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

/** Makes a test for each slip in the sample report of what is told of it, as `toldOf` writes it. */
export function slipTells(rows: readonly (readonly [from: string, to: string, ...told: string[]])[]): void {
  for (const [from, to, ...told] of rows) {
    it(`where ${JSON.stringify(from)} is ${JSON.stringify(to)}`, () =>
      assert.deepEqual(toldOf(replaceOnce(from, to)), told));
  }
}

/** Holds that the rule finds nothing in a text. */
export function expectNone(code: string, source: string): void {
  const { findings } = fixture(source).analysis;
  assert.deepEqual(findings.filter((finding) => finding.code === code).map(summary), []);
}

/** A section that a fix puts in is still to be written. */
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
