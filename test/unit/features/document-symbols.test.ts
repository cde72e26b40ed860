import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { analyse } from '../../../server/src/check/analyse.ts';
import { documentSymbols } from '../../../server/src/features/document-symbols.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { anyText, brokenReport } from '../../support/any-text.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { sampleReport } from '../../support/report.ts';
import { holds, isBefore, isInside, textIn } from '../../support/text.ts';

/** Returns the outline as indented lines: name, detail, and first and last line of the range. */
function outline(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, range, children = [] }) => [
    `${indent}${name}${detail ? ` 〔${detail}〕` : ''} ${range.start.line}-${range.end.line}`,
    ...outline(children, `${indent}  `),
  ]);
}

function symbolsOf({ analysis }: Fixture): DocumentSymbol[] {
  return documentSymbols(analysis);
}

function flatten(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children ?? [])]);
}

describe('document symbols', () => {
  it('nest title, sections, topics and tables', () => {
    const names = outline(symbolsOf(fixture(sampleReport()))).map((line) => line.replace(/ \d+-\d+$/, ''));
    assert.deepEqual(names, [
      '青石镇人民政府2023年政府信息公开工作年度报告',
      '  一、总体情况',
      '    （一）主动公开',
      '    （二）依申请公开',
      '    （三）政府信息管理',
      '    （四）政府信息公开平台建设',
      '    （五）监督保障',
      '  二、主动公开政府信息情况',
      '    表二 第二十条第（一）项',
      '    表二 第二十条第（五）项',
      '    表二 第二十条第（六）项',
      '    表二 第二十条第（八）项',
      '  三、收到和处理政府信息公开申请情况',
      '    表三 〔总计 0〕',
      '  四、政府信息公开行政复议、行政诉讼情况',
      '    表四',
      '  五、存在的主要问题及改进情况',
      '  六、其他需要报告的事项',
    ]);
  });

  it('cover a section up to the next one, and select its words', () => {
    const source = fixture(
      '# 甲局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n正文\n\n### ⟦（一）主动公开⟧ ##\n\n## 附件\n尾',
      'NB2',
    );
    assert.deepEqual(outline(symbolsOf(source)), [
      '甲局2023年政府信息公开工作年度报告 0-8',
      '  一、总体情况 2-6',
      '    （一）主动公开 5-6',
      '  附件 7-8',
    ]);
    assert.deepEqual(symbolsOf(source)[0].children?.[0].children?.[0].selectionRange, source.ranges[0]);
  });

  it('place topics below their section even where they have as many #', () => {
    const source = fixture(
      '# 甲局2023年政府信息公开工作年度报告\n# 一、总体情况\n## （一）主动公开\n## 二、主动公开政府信息情况\n#### 网站\n# 附件',
      'NB2',
    );
    assert.deepEqual(outline(symbolsOf(source)), [
      '甲局2023年政府信息公开工作年度报告 0-5',
      '  一、总体情况 1-2',
      '    （一）主动公开 2-2',
      '  二、主动公开政府信息情况 3-4',
      '    网站 4-4',
      '  附件 5-5',
    ]);
  });

  it('count the errors of sections and tables', () => {
    const text = sampleReport({
      '表三/一/自然人': 3,
      '表三/一/总计': 3,
      '表三/四/自然人': 3,
      '表三/四/总计': 4,
      '表三/三（一）/其他': 2,
    });
    const errors = outline(symbolsOf(fixture(text))).filter((line) => line.includes('处错误'));
    assert.equal(errors.length, 3);
    assert.match(errors[2], /^ {4}表三 〔2 处错误〕/);
  });

  it('name free tables by what stands above them, else by their columns, and tell their total', () => {
    const source = fixture(
      '附表1 各镇受理情况\n\n| 单位 | 件数 |\n| - | - |\n| 甲 | 3 |\n| 乙 | 9 |\n| 合计 | 12 |\n\n正文。\n\n| 平台 | 条数 |\n| - | - |\n| 网站 | 8 |',
    );
    assert.deepEqual(outline(symbolsOf(source)), ['附表1 各镇受理情况 〔总计 12〕 2-6', '表格：平台、条数 10-12']);
  });

  it('take in the caption of a table', () => {
    const source = fixture(
      '## 二、主动公开政府信息情况\n\n⟦第二十条第（五）项⟧\n\n| 信息内容 | 本年处理决定数量 |\n| :- | -: |\n| 行政许可 | 1 |',
    );
    const [table] = symbolsOf(source)[0].children ?? [];
    assert.deepEqual([table.range.start.line, table.range.end.line], [2, 6]);
    assert.equal(textIn(source.text, table.selectionRange), '第二十条第（五）项');
  });

  it('have a name even where a heading has none', () => {
    assert.deepEqual(outline(symbolsOf(fixture('## \n', 'NB2'))), ['（无标题） 0-1']);
  });

  it('are nested, in order and inside any text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, brokenReport), (text) => {
        const tree = readTree(text);
        const symbols = documentSymbols(analyse(tree));
        for (const { name, range, selectionRange, children = [] } of flatten(symbols)) {
          assert.notEqual(name.trim(), '');
          assert.ok(isInside(tree, range) && isInside(tree, selectionRange));
          assert.ok(holds(range, selectionRange), 'the selection is inside');
          for (const child of children) assert.ok(holds(range, child.range), 'children are inside');
        }
        const siblings = (list: readonly DocumentSymbol[]): void => {
          for (let i = 1; i < list.length; i++) assert.ok(isBefore(list[i - 1].range.end, list[i].range.start));
          for (const { children = [] } of list) siblings(children);
        };
        siblings(symbols);
        assert.equal(
          flatten(symbols).length,
          analyse(tree).report.headings.length + analyse(tree).report.tables.length,
          'every heading and table is there once',
        );
      }),
    );
  });
});
