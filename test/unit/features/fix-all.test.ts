import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Analysis, analyse } from '../../../server/src/check/analyse.ts';
import type { Finding } from '../../../server/src/check/finding.ts';
import { fixAll } from '../../../server/src/features/fix-all.ts';
import { lineRange, type Range } from '../../../server/src/syntax/position.ts';
import { lineAt, readTree, type SyntaxTree } from '../../../server/src/syntax/tree.ts';
import { anyText, brokenReport } from '../../support/any-text.ts';
import { applyEdits, isBefore, isInside } from '../../support/text.ts';

/** Returns an analyser whose findings come from one rule with safe replacements `[from, to]`. */
function rewriter(...replacements: readonly (readonly [RegExp, string])[]): (tree: SyntaxTree) => Analysis {
  return (tree) => {
    const findings: Finding[] = [];
    for (let line = 0; line < tree.lineCount; line++) {
      for (const [from, to] of replacements) {
        for (const { 0: found, index } of lineAt(tree, line).text.matchAll(from)) {
          findings.push(finding(lineRange(line, index, index + found.length), to));
        }
      }
    }
    return { ...analyse(tree), findings };
  };
}

function finding(range: Range, newText: string): Finding {
  const fix = { title: '改', edits: [{ range, newText }], isPreferred: true, isSafe: true };
  return { code: 'NB000', severity: 'warning', range, message: '', fixes: [fix] };
}

function fixed(text: string, rule: (tree: SyntaxTree) => Analysis): string {
  return applyEdits(text, fixAll(rule(readTree(text)), rule));
}

describe('fix all', () => {
  it('makes every fix at once', () => {
    const rule = rewriter([/１/g, '1'], [/O/g, '0']);
    assert.equal(fixed('１O\r\n尾１', rule), '10\r\n尾1');
    assert.equal(fixAll(rule(readTree('１O\r\n尾１')), rule).length, 2);
  });

  it('leaves for the next round what cannot be made at once', () => {
    assert.equal(fixed('abc', rewriter([/ab/g, 'x'], [/bc/g, 'y'])), 'xc');
  });

  it('goes on until nothing is left, and gives one edit for what was changed twice', () => {
    const rule = rewriter([/甲/g, '乙\n乙'], [/乙/g, ''], [/丁/g, '戊']);
    const edits = fixAll(rule(readTree('一甲二丁')), rule);
    assert.equal(applyEdits('一甲二丁', edits), '一\n二戊');
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ['\n', '戊'],
    );
  });

  it('makes no edit of what ends as it began, and ends even if rules undo each other', () => {
    const rule = rewriter([/甲/g, '乙'], [/乙/g, '甲']);
    assert.deepEqual(fixAll(rule(readTree('甲')), rule), []);
  });

  it('does not touch fixes that are not safe', () => {
    assert.deepEqual(
      fixAll(analyse(readTree('| 单位 | 件数 |\n| - | - |\n| 甲 | 3 |\n| 乙 | 9 |\n| 合计 | 11 |'))),
      [],
    );
  });

  it('is at its end after one time, for any text and the rules there are', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, brokenReport), (text) => {
        const once = fixed(text, analyse);
        assert.equal(fixed(once, analyse), once);
        const before = analyse(readTree(text));
        const edits = fixAll(before);
        for (let i = 0; i < edits.length; i++) {
          assert.ok(isInside(before.tree, edits[i].range));
          if (i > 0) assert.ok(isBefore(edits[i - 1].range.end, edits[i].range.start));
        }
      }),
    );
  });

  it('is at its end after one time, for rules of any replacements that shrink', () => {
    const words = fc.constantFrom('a', 'ab', 'b', 'ba', '\n', '。');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const rule = rewriter([/aa/g, 'b'], [/bb/g, 'a'], [/ab/g, '']);
        const once = fixed(parts.join(''), rule);
        assert.doesNotMatch(once, /aa|bb|ab/);
        assert.equal(fixed(once, rule), once);
      }),
    );
  });
});
