import assert from 'node:assert/strict';
import { analyse } from '../../../../server/src/check/analyse.ts';
import { figureAt } from '../../../../server/src/report/report.ts';
import { readTree } from '../../../../server/src/syntax/tree.ts';
import { slipTells } from '../../../support/expect-findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { OFFICIAL_TABLE_FOUR, officialReport } from '../../../support/official-layout.ts';
import { sampleReport } from '../../../support/report.ts';
import { applyEdits, textIn } from '../../../support/text.ts';

/** Returns the findings on one cell of a report with this content: code and message. */
function cell(address: string, content: string): string[] {
  const { analysis } = fixture(sampleReport({ [address]: content }));
  return analysis.findings
    .filter(({ code }) => code.startsWith('NB2'))
    .map(({ code, message }) => `${code} ${message}`);
}

/** Returns the content of the cell after the first fix of its finding. */
function mended(address: string, content: string): string {
  const { text, analysis } = fixture(sampleReport({ [address]: content }));
  const [finding] = analysis.findings.filter(({ code }) => code.startsWith('NB2'));
  const after = applyEdits(text, finding.fixes?.[0].edits ?? []);
  const { report, findings } = analyse(readTree(after));
  assert.ok(!findings.some(({ code }) => code.startsWith('NB2')), 'the fix leaves no finding on a cell');
  return figureAt(report, address)?.figure.cell.text ?? '';
}

const PERMITS = '表二/行政许可/本年处理决定数量';

describe('a cell where a figure is due', () => {
  it('holds a number', () => {
    assert.deepEqual(cell(PERMITS, '约二十'), ['NB201 “约二十”不是数字，请改填阿拉伯数字']);
  });

  it('holds a whole number, unless it is an amount', () => {
    assert.deepEqual(cell(PERMITS, '12.5'), ['NB202 表二/行政许可/本年处理决定数量应为整数，现为 12.5']);
    assert.deepEqual(cell('表二/行政事业性收费/本年收费金额', '59237.2449'), []);
  });

  it('holds nothing below zero', () => {
    assert.deepEqual(cell(PERMITS, '-3'), ['NB203 表二/行政许可/本年处理决定数量不应为负数，现为 -3']);
  });

  it('is not blank', () => {
    assert.deepEqual(cell(PERMITS, ''), ['NB204 表二/行政许可/本年处理决定数量是空的，没有发生的请填 0']);
    assert.equal(mended(PERMITS, ''), '0');
  });

  it('is told once for a row that is blank all over', () => {
    const blanks = Object.fromEntries(['自然人', '商业企业', '科研机构'].map((column) => [`表三/二/${column}`, '']));
    const { text, analysis } = fixture(sampleReport(blanks), 'NB204');
    const [finding, ...others] = analysis.findings;
    assert.equal(finding.message, '“二、上年结转政府信息公开申请数量”一行有 3 格是空的，没有发生的请填 0');
    assert.deepEqual(others, []);
    assert.equal(applyEdits(text, finding.fixes?.[0].edits ?? []), sampleReport());
    assert.match(textIn(text, finding.range), /^ +\| +\| +$/);
    const [{ title, isPreferred, isSafe }] = finding.fixes ?? [];
    assert.deepEqual([title, isPreferred, isSafe], ['本行 3 个空格都填 0', true, false]);
    const two = fixture(sampleReport({ '表三/二/自然人': '', '表三/二/总计': '' }), 'NB204').analysis.findings;
    assert.equal(two.length, 2);
    assert.deepEqual(
      two[0].fixes?.map((fix) => [fix.title, fix.isPreferred, fix.isSafe]),
      [['填 0', true, false]],
    );
  });

  it('is one cell where it spans columns', () => {
    const row = '| 二、上年结转政府信息公开申请数量 | || | 0 | 0 | 0 | 0 | 0 |';
    const text = sampleReport().replace(/^\| 二、上年结转.*$/m, row);
    const { findings } = fixture(text, 'NB204').analysis;
    assert.deepEqual(
      findings.map(({ message }) => message),
      ['表三/二/自然人是空的，没有发生的请填 0', '表三/二/科研机构是空的，没有发生的请填 0'],
    );
    const filled = applyEdits(
      text,
      findings.flatMap(({ fixes }) => fixes?.[0].edits ?? []),
    );
    assert.equal(filled.match(/^\| 二、上年结转.*$/m)?.[0].replaceAll(/ +/g, ' '), row.replace('| || |', '| 0 || 0 |'));
  });

  it('is told of the table where its row is all there is', () => {
    const four = OFFICIAL_TABLE_FOUR.replace('| 3 | 1 | 0 | 0 | 4 |', '| 3 | 1 |  |  |  |');
    const { text, analysis } = fixture(officialReport({ four }), 'NB204');
    assert.deepEqual(
      analysis.findings.map(({ message }) => message),
      ['表四有 3 格是空的，没有发生的请填 0'],
    );
    assert.match(applyEdits(text, analysis.findings[0].fixes?.[0].edits ?? []), /\| 3 \| 1 \| 0 \| 0 \| 0 \| 1 \|/);
  });

  it('holds plain digits', () => {
    assert.deepEqual(cell('表二/规章/本年制发件数', '１２'), ['NB205 “１２”是全角数字，应写作 12']);
    assert.deepEqual(cell(PERMITS, '1 808 595'), ['NB205 “1 808 595”的数字中间有空格，应写作 1808595']);
    assert.deepEqual(cell(PERMITS, '１2O'), ['NB205 “１2O”里有像数字的字母或符号（如字母 O、l），应写作 120']);
    assert.equal(mended(PERMITS, '１2O'), '120');
    const fixes = (content: string) =>
      fixture(sampleReport({ [PERMITS]: content }), 'NB205').analysis.findings.flatMap(({ fixes: own = [] }) =>
        own.map(({ title, isPreferred, isSafe }) => [title, isPreferred, isSafe]),
      );
    assert.deepEqual(fixes('１2O'), [['改为 120', true, false]]);
    assert.deepEqual(fixes('１２'), [['改为 12', true, true]]);
    assert.equal(mended(PERMITS, '１２'), '12');
    assert.equal(mended(PERMITS, '1 808 595'), '1808595');
  });

  it('says 0 and not — or 无', () => {
    assert.deepEqual(cell(PERMITS, '—'), ['NB206 表二/行政许可/本年处理决定数量写的是“—”，没有发生的请填 0']);
    assert.equal(mended(PERMITS, '无'), '0');
  });
});

describe('a row of a statutory table', () => {
  const short =
    '## 四、政府信息公开行政复议、行政诉讼情况\n\n| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| - | - | - | - | - | - |\n| ⟦行政复议⟧ | 0 | 0 | 0 |\n';

  it('has a cell for every column', () => {
    const { text, analysis, ranges } = fixture(short);
    const [finding] = analysis.findings.filter(({ code }) => code === 'NB207');
    assert.deepEqual(finding.range, ranges[0]);
    assert.equal(finding.message, '“行政复议”一行少 2 个单元格（尚未审结、总计），请核对数字是否都在自己的列里');
    const after = applyEdits(text, finding.fixes?.[0].edits ?? []);
    assert.equal(
      textIn(after, { start: { line: 4, character: 0 }, end: { line: 4, character: 99 } }),
      '| 行政复议 | 0 | 0 | 0 |  |  |',
    );
    assert.ok(!analyse(readTree(after)).findings.some(({ code }) => code === 'NB207'));
  });
});

describe('NB201 tells', () => {
  slipTells([
    ['| 行政许可 |                0 |', '| 行政许可 | 若干 |', 'NB201 error “若干”不是数字，请改填阿拉伯数字'],
  ]);
});

describe('NB205 tells', () => {
  slipTells([
    [
      '| 行政许可 |                0 |',
      '| 行政许可 | 1O |',
      'NB205 warning “1O”里有像数字的字母或符号（如字母 O、l），应写作 10 | likely 改为 10',
    ],
    [
      '| 行政许可 |                0 |',
      '| 行政许可 | 1 2 |',
      'NB205 warning “1 2”的数字中间有空格，应写作 12 | safe 改为 12',
    ],
  ]);
});

describe('NB202 tells', () => {
  slipTells([
    [
      '| 行政许可 |                0 |',
      '| 行政许可 | 2.5 |',
      'NB202 error 表二/行政许可/本年处理决定数量应为整数，现为 2.5',
    ],
  ]);
});

describe('NB204 tells', () => {
  slipTells([
    [
      '| 规章           |            0 |            0 |            0 |',
      '| 规章 | | | 0 |',
      'NB204 warning 表二/规章/本年制发件数是空的，没有发生的请填 0 | likely 填 0',
      'NB204 warning 表二/规章/本年废止件数是空的，没有发生的请填 0 | likely 填 0',
    ],
  ]);
});
