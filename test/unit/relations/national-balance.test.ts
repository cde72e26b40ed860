import assert from 'node:assert/strict';
import fc from 'fast-check';
import { imbalanceOf } from '../../../server/src/relations/equation.ts';
import { nationalEquations } from '../../../server/src/relations/national.ts';
import { isNationallyBalanced } from '../../../server/src/relations/national-balance.ts';
import { readReport } from '../../../server/src/report/report.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { addressesOf, consistentFigures, reportOf } from '../consistent-report.ts';

const isBalanced = (text: string) => isNationallyBalanced(readReport(readTree(text)));
const isExactlyBalanced = (text: string) =>
  nationalEquations(readReport(readTree(text))).every((equation) => imbalanceOf(equation) === undefined);

describe('whether the relations of the format hold', () => {
  it('is told of whole numbers without equations, and as these tell it', () => {
    const addresses = [...addressesOf('表三'), ...addressesOf('表四')];
    const slips = fc.array(fc.tuple(fc.constantFrom(...addresses), fc.constantFrom(-1, 1, 7)), { maxLength: 2 });
    let balanced = 0;
    fc.assert(
      fc.property(consistentFigures(fc.nat({ max: 30 })), slips, (figures, changes) => {
        const changed = { ...figures };
        for (const [address, by] of changes) changed[address] = Math.max(0, changed[address] + by);
        const text = reportOf(changed);
        assert.equal(isBalanced(text), isExactlyBalanced(text));
        if (isBalanced(text)) balanced++;
      }),
      { numRuns: 150 },
    );
    assert.ok(balanced > 30 && balanced < 150);
  });

  for (const [what, cell] of [
    ['words', '三件'],
    ['a fraction', '0.5'],
    ['a figure too large for plain numbers', '99999999999999999999'],
  ]) {
    it(`is left to the equations where a cell has ${what}`, () => {
      const row = (total: string) =>
        `---\n机关: 甲镇人民政府\n年度: 2023\n---\n## 四、政府信息公开行政复议、行政诉讼情况\n\n| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :--- | ---: | ---: | ---: | ---: | ---: |\n| 行政复议 | ${total} | 0 | 0 | 0 | ${total} |\n`;
      assert.equal(isBalanced(row('2')), true);
      assert.equal(isBalanced(row(cell)), false);
      assert.equal(isExactlyBalanced(row(cell)), true);
    });
  }
});
