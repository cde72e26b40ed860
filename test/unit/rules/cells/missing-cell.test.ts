import assert from 'node:assert/strict';
import { slipTells } from '../../../support/expect-findings.ts';
import { findingMessages } from '../../../support/findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { section, table } from '../../../support/tables.ts';
import { applyEdits } from '../../../support/text.ts';

const COLUMNS = ['类别', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const four = (row: string, columns: readonly string[] = COLUMNS) =>
  section('四', `${table(columns, ['行政复议', '未经复议直接起诉'])}\n${row}`);

describe('NB207 missing-cell', () => {
  it('counts the cells that a row lacks, and fills it up', () => {
    const cases: readonly [row: string, message: string, filled: string][] = [
      [
        '| 复议后起诉 | 0 | 0 | 0 | 0 |',
        '“复议后起诉”一行少 1 个单元格（总计），请核对数字是否都在自己的列里',
        '| 复议后起诉 | 0 | 0 | 0 | 0 |  |',
      ],
      [
        '| 复议后起诉 | 0 | 0 | 0  ',
        '“复议后起诉”一行少 2 个单元格（尚未审结、总计），请核对数字是否都在自己的列里',
        '| 复议后起诉 | 0 | 0 | 0 |  |  |  ',
      ],
      [
        '| 复议后起诉 | 若干 | 0 | 0 | 0 |',
        '“复议后起诉”一行少 1 个单元格（总计），请核对数字是否都在自己的列里',
        '| 复议后起诉 | 若干 | 0 | 0 | 0 |  |',
      ],
    ];
    for (const [row, message, filled] of cases) {
      const { text, analysis } = fixture(four(row), 'NB207');
      assert.deepEqual(
        analysis.findings.map((one) => one.message),
        [message],
      );
      const [{ fixes, range }] = analysis.findings;
      assert.equal(applyEdits(text, fixes?.[0].edits ?? []), four(filled));
      assert.equal(text.split('\n')[range.start.line].slice(range.start.character, range.end.character), '复议后起诉');
    }
  });

  it('fills a row up to its header, with columns that the format does not have', () => {
    const { text, analysis } = fixture(four('| 复议后起诉 | 0 |', [...COLUMNS, '备注']), 'NB207');
    assert.equal(analysis.findings[0].fixes?.[0].title, '在行末补 5 个空单元格');
    assert.equal(
      applyEdits(text, analysis.findings[0].fixes?.[0].edits ?? []),
      four('| 复议后起诉 | 0 |  |  |  |  |  |', [...COLUMNS, '备注']),
    );
  });

  it('says nothing of free tables and whole rows', () => {
    assert.deepEqual(findingMessages(four('| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |'), 'NB207'), []);
    assert.deepEqual(findingMessages('| 甲 | 乙 |\n| --- | --- |\n| 丙 |', 'NB207'), []);
  });
});

describe('NB207 tells', () => {
  slipTells([
    [
      '| 行政许可 |                0 |',
      '| 行政许可 |',
      'NB207 error “行政许可”一行少 1 个单元格（本年处理决定数量），请核对数字是否都在自己的列里 | likely 在行末补 1 个空单元格',
    ],
  ]);
});
