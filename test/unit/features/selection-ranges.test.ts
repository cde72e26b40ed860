import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../../server/src/features/selection-ranges.ts';
import { readReport } from '../../../server/src/report/report.ts';
import { containsPosition } from '../../../server/src/syntax/position.ts';
import { clampPosition, fullRange, readTree } from '../../../server/src/syntax/tree.ts';
import { anyPosition, anyText, brokenReport, TABLE_THREE_HEAD } from '../../support/any-text.ts';
import { fixture } from '../../support/fixture.ts';
import { holds, isInside, textIn } from '../../support/text.ts';

/** Returns the texts of the growing selection at the cursor; of long ones, the first and last line. */
function growing(source: string): string[] {
  const { text, analysis, cursor } = fixture(source);
  return chain(selectionRanges(analysis.report, [cursor])[0]).map(({ range }) => {
    const lines = textIn(text, range).split('\n');
    return lines.length === 1 ? lines[0] : `${lines[0]} … ${lines[lines.length - 1]}`;
  });
}

function chain(selection: SelectionRange | undefined): SelectionRange[] {
  return selection ? [selection, ...chain(selection.parent)] : [];
}

describe('selection ranges', () => {
  it('grow by word, clause, sentence, line, paragraph, topic, section and title', () => {
    const source = [
      '---\n机关: 甲局\n---\n# 甲局2023年政府信息公开工作年度报告\n## 一、总体情况\n### （一）主动公开',
      '第一行。\n　　我局依法公开。主动公▮开信息12条，比上年多3条。另起。\n## 附件\n尾',
    ].join('\n');
    assert.deepEqual(growing(source), [
      '公开',
      '主动公开信息12条',
      '主动公开信息12条，比上年多3条。',
      '我局依法公开。主动公开信息12条，比上年多3条。另起。',
      '　　我局依法公开。主动公开信息12条，比上年多3条。另起。',
      '第一行。 … 　　我局依法公开。主动公开信息12条，比上年多3条。另起。',
      '### （一）主动公开 … 　　我局依法公开。主动公开信息12条，比上年多3条。另起。',
      '## 一、总体情况 … 　　我局依法公开。主动公开信息12条，比上年多3条。另起。',
      '# 甲局2023年政府信息公开工作年度报告 … 尾',
      '--- … 尾',
    ]);
  });

  it('take closing quotes and repeated marks with the sentence', () => {
    assert.deepEqual(growing('甲说：“乙▮好！！”丙。').slice(-2), ['甲说：“乙好！！”', '甲说：“乙好！！”丙。']);
  });

  it('grow in a table by content, cell, row, group of rows, table, caption and section', () => {
    const source = [
      `${TABLE_THREE_HEAD}| 三、本年度办理结果 ||||||||\n| （三）不予公开 ||||||||\n| 1.属于国家秘密 | 1▮2 | 0 | 0 | 0 | 0 | 0 | 12 |`,
      '| （七）总计 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |\n\n正文',
    ].join('\n');
    assert.deepEqual(growing(source), [
      '12',
      ' 12 ',
      '| 1.属于国家秘密 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |',
      '| （三）不予公开 |||||||| … | 1.属于国家秘密 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |',
      '| 三、本年度办理结果 |||||||| … | （七）总计 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |',
      '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 | … | （七）总计 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |',
      '## 三、收到和处理政府信息公开申请情况 … 正文',
    ]);
  });

  it('grow from a table to its caption', () => {
    const [first, second] = growing(
      '第二十条第（五）项\n\n| 信息内容 | 本年处理决定数量 |\n| :- | -: |\n| 行政许可 | ▮1 |\n\n尾',
    ).slice(-3);
    assert.equal(first, '| 信息内容 | 本年处理决定数量 | … | 行政许可 | 1 |');
    assert.equal(second, '第二十条第（五）项 … | 行政许可 | 1 |');
  });

  it('grow from a value of the front matter, and from a heading', () => {
    assert.deepEqual(growing('---\n机关: 甲▮局\n---\n尾'), ['甲局', '机关: 甲局', '--- … ---', '--- … 尾']);
    assert.deepEqual(growing('## 一、总体▮情况\n正文').slice(-3), [
      '一、总体情况',
      '## 一、总体情况',
      '## 一、总体情况 … 正文',
    ]);
  });

  it('answer for every position, each range inside its parent, up to the whole of any text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, brokenReport), fc.array(anyPosition, { maxLength: 4 }), (text, positions) => {
        const tree = readTree(text);
        const selections = selectionRanges(readReport(tree), positions);
        assert.equal(selections.length, positions.length);
        selections.forEach((selection, i) => {
          const ranges = chain(selection).map(({ range }) => range);
          assert.ok(containsPosition(ranges[0], clampPosition(tree, positions[i])));
          for (const range of ranges) assert.ok(isInside(tree, range));
          for (let j = 1; j < ranges.length; j++) {
            assert.ok(holds(ranges[j], ranges[j - 1]));
            assert.notDeepEqual(ranges[j], ranges[j - 1]);
          }
          assert.deepEqual(ranges.at(-1), fullRange(tree));
        });
      }),
    );
  });
});
