import assert from 'node:assert/strict';
import { contradictionsIn } from '../../../server/src/relations/contradiction.ts';
import { repair } from '../../../server/src/relations/repair/repair.ts';
import { equationsOf } from '../../../server/src/relations/report-equations.ts';
import { readReport } from '../../../server/src/report/report.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleReport } from '../../support/report.ts';
import { textIn } from '../../support/text.ts';

const TABLE =
  '| 项目 | 甲 | 乙 | 丙 | 全部 |\n| :- | -: | -: | -: | -: |\n| 收 | 1 | 2 | 0 | 3 |\n| 办 | 5 | 0 | 1 | 5 |';

function found(...relations: string[]): string[] {
  const text = `${TABLE}\n${relations.map((one) => `<!-- 勾稽 ${one} -->`).join('\n')}\n`;
  return fixture(text, 'NB308').analysis.findings.map(({ range, message }) => `⟦${textIn(text, range)}⟧ ${message}`);
}

describe('NB308 contradicting-relation', () => {
  it('is quiet where relations can hold together', () => {
    assert.deepEqual(found('列: 全部 = 甲 + 乙'), []);
    assert.deepEqual(found('列: 全部 = 甲 + 乙', '列: 丙 = 乙'), []);
    assert.deepEqual(found('列: 全部 = 甲 + 乙', '列: 全部 = 甲 + 丙'), []);
    assert.deepEqual(found('列: 全部 = 甲 + 乙', '行: 收 = 办'), []);
  });

  it('finds two sums of which one is a part of the other', () => {
    assert.deepEqual(found('列: 全部 = 甲', '列: 全部 = 甲 + 乙'), [
      '⟦列: 全部 = 甲 + 乙⟧ 这条勾稽关系与“列: 全部 = 甲”矛盾：只有收/乙为 0，两条才能都成立',
    ]);
  });

  it('finds circles of two', () => {
    assert.deepEqual(found('列: 甲 = 乙 + 丙', '列: 乙 = 甲 + 全部'), [
      '⟦列: 乙 = 甲 + 全部⟧ 这条勾稽关系与“列: 甲 = 乙 + 丙”矛盾：只有收/全部、收/丙为 0，两条才能都成立',
    ]);
  });

  it('finds what is impossible by itself, and what is said twice', () => {
    assert.deepEqual(found('列: 甲 = -乙'), ['⟦列: 甲 = -乙⟧ 这条勾稽关系只有在收/甲、收/乙为 0 时才成立']);
    assert.deepEqual(found('列: 全部 = 甲 + 乙', '列: 甲 + 乙 = 全部'), [
      '⟦列: 甲 + 乙 = 全部⟧ 这条勾稽关系与“列: 全部 = 甲 + 乙”重复',
    ]);
  });

  it('finds what contradicts the format', () => {
    const text = sampleReport().replace(
      /^\| 四、结转.*$/m,
      (line) => `${line}\n<!-- 勾稽 列: 总计 = 自然人..法律服务机构 -->`,
    );
    assert.deepEqual(
      fixture(text, 'NB308').analysis.findings.map(({ message }) => message),
      ['这条勾稽关系与“每一行的总计等于自然人和五类法人或其他组织之和”矛盾：只有表三/一/其他为 0，两条才能都成立'],
    );
  });

  it('says that a relation has no numbers', () => {
    const text = `${TABLE}\n<!-- 勾稽 列: 甲 = 乙 + 1 -->\n`;
    assert.deepEqual(
      fixture(text, 'NB307').analysis.findings.map(({ message }) => message),
      ['勾稽关系读不懂：关系里只能写列的名称，不能写数字“1”'],
    );
  });

  it('takes bounded time for a huge table with relations both ways', () => {
    const columns = Array.from({ length: 50 }, (_, i) => `列${i}`);
    const rows = Array.from(
      { length: 500 },
      (_, i) => `| 行${i} | ${columns.map((_c, j) => (i * j) % 7).join(' | ')} | 1 |`,
    );
    const text = `| 项目 | ${columns.join(' | ')} | 全部 |\n|${' - |'.repeat(52)}\n${rows.join('\n')}\n<!-- 勾稽 列: 全部 = 列0..列49 -->\n<!-- 勾稽 行: 行499 = 行0..行498 -->\n<!-- 勾稽 列: 全部 = 列0..列48 -->\n`;
    const report = readReport(readTree(text));
    equationsOf(report);
    assert.equal(contradictionsIn(report).length, 1);
    const [{ repairs, isComplete, isUnique }] = repair(equationsOf(report));
    assert.deepEqual([repairs.length, isComplete, isUnique], [0, false, false]);
  });
});
