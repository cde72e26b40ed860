import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldingRanges } from '../../../server/src/features/folding.ts';
import { readReport } from '../../../server/src/report/report.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { anyText, brokenReport } from '../../support/any-text.ts';
import { sampleReport } from '../../support/report.ts';

/** Returns the folds of a text: the line that stays visible and the last hidden line of each. */
function folds(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/^\| *([^|]*[^| ]) *\|.*$/, '$1'));
  return foldingRanges(readReport(readTree(text))).map(
    ({ startLine, endLine, kind }) => `${lines[startLine]} … ${lines[endLine]}${kind ? ` (${kind})` : ''}`,
  );
}

describe('folding', () => {
  it('folds front matter, sections up to their last line, comments and code', () => {
    const text = [
      ...[
        '---',
        '机关: 甲局',
        '---',
        '# 甲局2023年政府信息公开工作年度报告',
        '',
        '## 一、总体情况',
        '',
        '### （一）主动公开',
        '正文',
        '',
      ],
      ...['<!-- 备忘', '再核对 -->', '', '## 附件', '```', '代码', '```', ''],
    ].join('\n');
    assert.deepEqual(folds(text), [
      '--- … ---',
      '# 甲局2023年政府信息公开工作年度报告 … ```',
      '## 一、总体情况 … 再核对 -->',
      '### （一）主动公开 … 再核对 -->',
      '<!-- 备忘 … 再核对 --> (comment)',
      '## 附件 … ```',
      '``` … ```',
    ]);
  });

  it('folds the tables of a report, and the groups of rows of table three', () => {
    const found = folds(sampleReport());
    assert.ok(found.includes('第二十条第（六）项 … 行政强制'));
    assert.deepEqual(found.slice(found.indexOf('项目 … 四、结转下年度继续办理'), -4), [
      '项目 … 四、结转下年度继续办理',
      '三、本年度办理结果 … （七）总计',
      '（三）不予公开 … 8.属于行政查询事项',
      '（四）无法提供 … 3.补正后申请内容仍不明确',
      '（五）不予处理 … 5.要求行政机关确认或重新出具已获取信息',
      '（六）其他处理 … 3.其他',
    ]);
  });

  it('folds the groups of the official layout, whose labels stand beside their first rows', () => {
    const figures = '| 1 | 0 | 0 | 0 | 0 | 0 | 1 |';
    const text = [
      '## 三、收到和处理政府信息公开申请情况',
      '| 项目 ||| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
      '| - | - | - | - | - | - | - | - | - | - |',
      `| 三、本年度办理结果 | （一）予以公开 |${figures}`,
      `| ^^ | （三）不予公开 | 1.属于国家秘密 ${figures}`,
      `| ^^ | ^^ | 2.其他法律行政法规禁止公开 ${figures}`,
      `| ^^ | （七）总计 |${figures}`,
      `| 四、结转下年度继续办理 ||${figures}`,
    ].join('\n');
    const found = foldingRanges(readReport(readTree(text))).map(({ startLine, endLine }) => [startLine, endLine]);
    assert.deepEqual(found, [
      [0, 7],
      [1, 7],
      [3, 6],
      [4, 5],
    ]);
  });

  it('has nothing to fold where there is one line of a kind', () => {
    assert.deepEqual(folds('## 一、总体情况\n\n## 附件\n<!-- 备忘 -->'), ['## 附件 … <!-- 备忘 -->']);
    assert.deepEqual(folds(''), []);
  });

  it('folds any text in stretches that nest or lie apart', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, brokenReport), (text) => {
        const tree = readTree(text);
        const open: number[] = [];
        for (const { startLine, endLine } of foldingRanges(readReport(tree))) {
          assert.ok(startLine >= 0 && startLine < endLine && endLine < tree.lineCount);
          while (open.length > 0 && open[open.length - 1] < startLine) open.pop();
          assert.ok(open.length === 0 || endLine <= open[open.length - 1], 'folds do not cross');
          open.push(endLine);
        }
      }),
    );
  });
});
