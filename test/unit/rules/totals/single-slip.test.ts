import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../../server/src/check/analyse.ts';
import type { Finding } from '../../../../server/src/check/finding.ts';
import { readTree } from '../../../../server/src/syntax/tree.ts';
import { officialReport } from '../../../support/official-layout.ts';
import { sampleReport } from '../../../support/report.ts';
import { applyEdits } from '../../../support/text.ts';

function findings(text: string): readonly Finding[] {
  return analyse(readTree(text)).findings;
}

function count(found: readonly Finding[], code: string): number {
  return found.filter((one) => one.code === code).length;
}

/** What a fix may add: the figures that it inserts are blank, and its sections have no text yet. */
const TO_BE_FILLED = ['NB204', 'NB612', 'NB613'];

/** Asserts that every fix of a structural finding removes one, and adds only what is to be filled in. */
function holdFixes(text: string, what: string): void {
  const before = findings(text);
  for (const { code, fixes, message } of before) {
    if (!code.startsWith('NB1')) continue;
    for (const { edits, title } of fixes ?? []) {
      const after = findings(applyEdits(text, edits));
      assert.ok(count(after, code) < count(before, code), `${what}: ${message} – ${title}`);
      for (const one of after) {
        const isWorse = !TO_BE_FILLED.includes(one.code) && count(after, one.code) > count(before, one.code);
        assert.ok(!isWorse, `${what}: ${title} brings ${one.code} ${one.message}`);
      }
    }
  }
}

describe('a report with a single slip', () => {
  for (const [layout, report] of [
    ['authoring', sampleReport()],
    ['official', officialReport()],
  ]) {
    it(`is mended by the fixes where any one line is missing, in the ${layout} layout`, () => {
      const lines = report.split('\n');
      for (let i = 0; i < lines.length; i++) {
        holdFixes(lines.toSpliced(i, 1).join('\n'), `line ${i + 1} missing`);
      }
    });
  }

  it('has few findings where one line of a report of zeros is missing', () => {
    const lines = sampleReport().split('\n');
    for (let i = 0; i < lines.length; i++) {
      const found = findings(lines.toSpliced(i, 1).join('\n'));
      assert.ok(
        found.length <= 1,
        `line ${i + 1}: ${found.map(({ code, message }) => `${code} ${message}`).join('; ')}`,
      );
    }
  });

  it('never makes the rules or their fixes throw', () => {
    const bases = [sampleReport(), officialReport()];
    const piece = fc.constantFrom('|', '｜', '^^', '#', '## ', '\n', '<!--', '-->', '```', '---', '：', '一、', '总计');
    const change = fc.record({ at: fc.nat(), length: fc.nat(60), text: piece });
    fc.assert(
      fc.property(fc.constantFrom(...bases), fc.array(change, { maxLength: 4 }), (base, changes) => {
        let text = base;
        for (const { at, length, text: put } of changes) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + put + text.slice(from + length);
        }
        for (const { fixes } of findings(text)) for (const { edits } of fixes ?? []) applyEdits(text, edits);
      }),
      { numRuns: 100 },
    );
  });
});
