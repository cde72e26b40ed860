import assert from 'node:assert/strict';
import { firstFixed } from '../../../support/findings.ts';
import { OFFICIAL_TABLE_THREE, OFFICIAL_TABLE_TWO, officialReport } from '../../../support/official-layout.ts';
import { section, table } from '../../../support/tables.ts';

const COLUMNS = ['类别', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const four = (...rows: string[]) => section('四', table(COLUMNS, rows));
const BLANKS = ' |     |     |     |     |     |';

describe('a row that is put in', () => {
  it('stands where the format has it', () => {
    const cases: readonly [rows: readonly string[], lacking: string, after: string][] = [
      [[], '行政复议', '| --- | --- | --- | --- | --- | --- |'],
      [['行政复议', '复议后起诉'], '行政诉讼：未经复议直接起诉', '| 行政复议 | 0 | 0 | 0 | 0 | 0 |'],
      [['行政复议', '未经复议直接起诉'], '行政诉讼：复议后起诉', '| 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |'],
      [['未经复议直接起诉', '复议后起诉'], '行政复议', '| --- | --- | --- | --- | --- | --- |'],
      [['注：按案件数', '未经复议直接起诉', '复议后起诉'], '行政复议', '| 注：按案件数 | 0 | 0 | 0 | 0 | 0 |'],
    ];
    for (const [rows, lacking, after] of cases) {
      assert.equal(
        firstFixed(four(...rows), 'NB114', `表四缺少“${lacking}”一行`),
        four(...rows).replace(after, `${after}\n| ${lacking}${BLANKS}`),
      );
    }
  });

  it('is as wide as the delimiter row', () => {
    const text = section(
      '二',
      '第二十条第（六）项',
      '| 信息内容 | 本年处理决定数量 |\n| :----------- | ---: |\n| 行政处罚 | 2 |',
    );
    assert.equal(firstFixed(text, 'NB114', '表二缺少“行政强制”一行'), `${text}\n| 行政强制     |      |`);
    const narrow = section('二', '第二十条第（六）项', '| 信息内容 | 本年处理决定数量 |\n|-|-|\n| 行政处罚 | 2 |');
    assert.equal(firstFixed(narrow, 'NB114', '表二缺少“行政强制”一行'), `${narrow}\n| 行政强制 |  |`);
  });

  it('stands below the caption and header of its part in a table of several', () => {
    const without = (row: string) => {
      const lines = OFFICIAL_TABLE_TWO.split('\n').filter((line) => !line.startsWith(`| ${row} `));
      return officialReport({ two: lines.join('\n') });
    };
    const blank = (row: string, cells: string) =>
      officialReport({ two: OFFICIAL_TABLE_TWO.replace(new RegExp(`\\| ${row} \\|.*`), `| ${row} ${cells}`) });
    assert.equal(firstFixed(without('行政许可'), 'NB114', '表二缺少“行政许可”一行'), blank('行政许可', '|   |||'));
    assert.equal(firstFixed(without('规章'), 'NB114', '表二缺少“规章”一行'), blank('规章', '|      |      |      |'));
    assert.equal(firstFixed(without('行政处罚'), 'NB114', '表二缺少“行政处罚”一行'), blank('行政处罚', '|   |||'));
    const headless = OFFICIAL_TABLE_TWO.replace(/\| 信息内容 \| 本年处理决定数量 \|\|\|\n\| 行政许可.*\n/, '');
    const put = firstFixed(officialReport({ two: headless }), 'NB114', '表二缺少“行政许可”一行');
    assert.match(put ?? '', /\| 第二十条第（五）项 \|\|\|\|\n\| 行政许可 .*\n\| 第二十条第（六）项/);
  });

  it('joins the groups to its left, and leaves those that only look alike', () => {
    const lines = OFFICIAL_TABLE_THREE.split('\n');
    const at = lines.findIndex((line) => line.includes('（四）无法提供'));
    const three = lines.toSpliced(at, 3).join('\n');
    const put = firstFixed(
      officialReport({ three }),
      'NB114',
      '表三“（四）无法提供”下缺少“1.本机关不掌握相关政府信息”一行',
    );
    const row = put?.split('\n').find((line) => line.includes('1.本机关不掌握')) ?? '';
    assert.match(row, /^\| \^\^ +\| （四）无法提供 +\| 1\.本机关不掌握相关政府信息 +\|(?: +\d* \|){7}$/);
  });
});
