import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/check/finding.ts';
import { toldOf } from './findings.ts';
import { fixture } from './fixture.ts';
import { applyEdits, textIn } from './text.ts';

/** The groups of rules on wording and citations. */
export const WORDING = ['NB6', 'NB7'];

/** Returns our prose in a town's report of 2023, under a section heading that says nothing about its content. */
export function inReport(prose: string, organ = '青石镇人民政府', year = 2023): string {
  return `---\n机关: ${organ}\n年度: ${year}\n---\n## 一、总体情况\n\n${prose}\n`;
}

/** Returns the findings of the wording rules in a text. */
export function wordingFindings(text: string): readonly Finding[] {
  return fixture(text, ...WORDING).analysis.findings;
}

/**
 * Asserts that exactly this wording rule finds what is marked ⟦…⟧ in the prose, and that each fix leaves fewer
 * findings. `fixed` is the prose after the first fixes of all findings.
 */
export function holdFound(
  code: string,
  prose: string,
  fixed?: string,
  wrap: (prose: string) => string = inReport,
): void {
  const { text, analysis, ranges } = fixture(wrap(prose), ...WORDING);
  const { findings } = analysis;
  assert.deepEqual(
    findings.map((one) => `${one.code} ${textIn(text, one.range)}`),
    ranges.map((range) => `${code} ${textIn(text, range)}`),
  );
  assert.deepEqual(
    findings.map(({ range }) => range.start),
    ranges.map(({ start }) => start),
  );
  for (const { fixes, message } of findings) {
    for (const { edits, title } of fixes ?? []) {
      const after = wordingFindings(applyEdits(text, edits));
      assert.ok(after.length < findings.length, `${message} – ${title}: ${after.map((one) => one.message).join('; ')}`);
    }
  }
  if (fixed === undefined) return;
  const edits = findings.flatMap((one) => one.fixes?.[0]?.edits ?? []);
  assert.equal(applyEdits(text, edits), wrap(fixed));
}

/** Defines one test per piece of prose; expects the findings of the wording rules as {@link toldOf} writes them. */
export function proseTells(rows: readonly (readonly [prose: string, ...told: string[]])[]): void {
  for (const [prose, ...told] of rows) {
    it(prose, () => assert.deepEqual(toldOf(inReport(prose), ...WORDING), told));
  }
}

/** Asserts that no wording rule finds anything in any of these paragraphs. */
export function holdClean(paragraphs: readonly string[], wrap: (prose: string) => string = inReport): void {
  for (const prose of paragraphs) {
    assert.deepEqual(
      wordingFindings(wrap(prose)).map((one) => `${one.code} ${one.message}`),
      [],
      prose,
    );
  }
}
