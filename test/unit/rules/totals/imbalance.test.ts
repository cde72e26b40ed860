import assert from 'node:assert/strict';
import { imbalanceOf } from '../../../../server/src/relations/equation.ts';
import { equationsOf } from '../../../../server/src/relations/report-equations.ts';
import { readReport } from '../../../../server/src/report/report.ts';
import { imbalanceProblem, summandPlaces, totalPlace } from '../../../../server/src/rules/totals/imbalance.ts';
import { readTree } from '../../../../server/src/syntax/tree.ts';
import { applyEdits, textIn } from '../../../support/text.ts';

/** Returns a table of one row with a relation of its columns. */
function table(relation: string, ...figures: readonly (number | string)[]): string {
  return `| 项目 | 甲 | 乙 | 丙 | 丁 |\n| :- | -: | -: | -: | -: |\n| 收 | ${figures.join(' | ')} |\n<!-- 勾稽 列: ${relation} -->\n`;
}

/** Returns the only broken relation of a text as reported, and its row after setting the total to the sum. */
function imbalanceIn(text: string) {
  const [imbalance, ...others] = equationsOf(readReport(readTree(text))).flatMap((one) => imbalanceOf(one) ?? []);
  assert.deepEqual(others, []);
  const { range, message, expected, related = [], fixes = [] } = imbalanceProblem(imbalance);
  assert.deepEqual(totalPlace(imbalance), { range, message });
  assert.deepEqual(summandPlaces(imbalance), related);
  for (const { isPreferred, isSafe } of fixes) assert.deepEqual([isPreferred, isSafe], [false, false]);
  return {
    message: `${textIn(text, range)} ${message}`,
    expected,
    related: related.map((one) => `${textIn(text, one.range)} ${one.message}`),
    fixes: fixes.map(({ title, edits }) => `${title} → ${applyEdits(text, edits).split('\n')[2]}`),
  };
}

describe('a relation that does not hold', () => {
  it('is reported at the total, with all summands and what is subtracted', () => {
    assert.deepEqual(imbalanceIn(table('丁 = 甲 + 乙 - 丙', 700, 20, 3, 5)), {
      message: '5 收/丁应为 717（= 700 + 20 − 3），现为 5，少 712',
      expected: '717',
      related: ['700 收/甲：700', '20 收/乙：20', '3 减去 收/丙：3'],
      fixes: ['把收/丁改为 717（= 700 + 20 − 3） → | 收 | 700 | 20 | 3 | 717 |'],
    });
    assert.equal(imbalanceIn(table('甲 + 乙 = 丁', 1, 2, 0, 5)).message, '5 收/丁应为 3（= 1 + 2），现为 5，多 2');
  });

  it('is reported at a blank total', () => {
    const { message, fixes } = imbalanceIn(table('丁 = 甲 + 乙', 1, 2, 0, ''));
    assert.match(message, /收\/丁应为 3（= 1 \+ 2），现为空$/);
    assert.equal(fixes.length, 1);
  });

  it('has no total that could be negative, though one that is zero', () => {
    const negative = imbalanceIn(table('丁 = 甲 - 乙', 1, 2, 0, 5));
    assert.deepEqual([negative.expected, negative.fixes], [undefined, []]);
    const zero = imbalanceIn(table('丁 = 甲 - 乙', 2, 2, 0, 5));
    assert.deepEqual([zero.expected, zero.fixes], ['0', ['把收/丁改为 0（= 2 − 2） → | 收 | 2 | 2 | 0 | 0 |']]);
  });

  it('has no total where two sums are held against each other', () => {
    const { message, expected } = imbalanceIn(table('甲 + 乙 = 丙 + 丁', 1, 2, 3, 4));
    assert.match(message, /：现在 1 \+ 2 = 3，3 \+ 4 = 7，少 4$/);
    assert.equal(expected, undefined);
  });
});
