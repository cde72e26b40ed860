import assert from 'node:assert/strict';
import { fixture } from '../../../support/fixture.ts';
import { textIn } from '../../../support/text.ts';

const TABLE =
  '| 项目 | 甲 | 乙 | 丙 | 丁 | 戊 | 全部 |\n| :- | -: | -: | -: | -: | -: | -: |\n| 收 | 1 | 0 | 0 | 0 | 0 | 1 |';

/** Returns the findings in a table with two relations of its columns. */
function found(first: string, second: string) {
  const text = `${TABLE}\n<!-- 勾稽 列: ${first} -->\n<!-- 勾稽 列: ${second} -->\n`;
  const { findings } = fixture(text, 'NB308').analysis;
  return findings.map(({ message, related = [] }) => ({
    message,
    related: related.map((one) => `${textIn(text, one.range)} ${one.message}`),
  }));
}

describe('what is said of contradicting relations', () => {
  it('names the other one, and up to three figures', () => {
    const [{ message, related }] = found('全部 = 甲', '全部 = 甲 + 乙 + 丙 + 丁');
    assert.equal(message, '这条勾稽关系与“列: 全部 = 甲”矛盾：只有收/乙、收/丙、收/丁为 0，两条才能都成立');
    assert.deepEqual(related, ['列: 全部 = 甲 另一条：列: 全部 = 甲']);
  });

  it('counts more figures than that', () => {
    assert.deepEqual(
      found('全部 = 甲', '全部 = 甲 + 乙 + 丙 + 丁 + 戊').map(({ message }) => message),
      ['这条勾稽关系与“列: 全部 = 甲”矛盾：只有收/乙、收/丙、收/丁等 4 个数为 0，两条才能都成立'],
    );
  });
});
