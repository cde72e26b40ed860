import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MarkupContent } from 'vscode-languageserver-types';
import { analyse } from '../../../server/src/check/analyse.ts';
import { hover } from '../../../server/src/features/hover/hover.ts';
import { parseStatute } from '../../../server/src/law/statutes.ts';
import { figureAt } from '../../../server/src/report/report.ts';
import type { Position, Range } from '../../../server/src/syntax/position.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { damagedReport } from '../../support/damaged-report.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleReport } from '../../support/report.ts';
import { textIn } from '../../support/text.ts';

/** A law invented for the tests. */
const STATUTE = parseStatute(
  '# 中华人民共和国政府信息公开条例\n\n第一条 甲。\n\n第二十条 下列信息：\n\n（一）[点我](http://e)；\n',
);

function shown(value: ReturnType<typeof hover>): { markdown: string; range: Range } | undefined {
  return value?.range && { markdown: (value.contents as MarkupContent).value, range: value.range };
}

/** Returns the hover at the cursor; its range must be the one marked in the fixture. */
function hovered(source: string): string {
  const { analysis, cursor, ranges } = fixture(source);
  const found = shown(hover(analysis, cursor, [STATUTE]));
  assert.ok(found, 'there is a hover');
  assert.deepEqual(found.range, ranges[0]);
  return found.markdown;
}

function nothing(source: string): void {
  const { analysis, cursor } = fixture(source);
  assert.equal(hover(analysis, cursor, [STATUTE]), undefined);
}

/** Returns the hover on a figure of a report, by its address. */
function onFigure(report: string, address: string): string {
  const analysis = analyse(readTree(report));
  const placed = figureAt(analysis.report, address);
  assert.ok(placed, address);
  const { table, figure } = placed;
  const at: Position = { line: table.start + figure.line, character: figure.cell.from };
  const found = shown(hover(analysis, at));
  assert.ok(found);
  assert.equal(textIn(report, found.range), figure.cell.text);
  return found.markdown;
}

describe('hover on citations', () => {
  it('says what a clause provides, what it means for the report, and where it stands', () => {
    const markdown = hovered('依据⟦《条例》第二十条▮第（五）项⟧，本镇…');
    assert.match(markdown, /^\*\*《政府信息公开条例》第二十条第（五）项\*\*　行政许可/);
    assert.match(markdown, /与年报.*表二/);
    assert.match(markdown, /\[国务院令第711号\]\(https:\/\/www\.gov\.cn\/[^)]*\)，2019年5月15日起施行/);
  });

  it('quotes the clause where its text is at hand, and lets nothing of it be a link', () => {
    const markdown = hovered('⟦第▮二十条第（一）项⟧\n');
    assert.match(markdown, /> 下列信息：\n>\n> （一）\\\[点我\\\]\\\(http\\:\\\/\\\/e\\\)；/);
  });

  it('knows each citation of a chain by its own part', () => {
    assert.match(hovered('《条例》第二十条第（一）、⟦（▮八）项⟧'), /第二十条第（八）项/);
    assert.match(hovered('⟦条例第16条第2▮款⟧的信息'), /第十六条第二款/);
  });

  it('works in headings and captions, also those that are rows of a table', () => {
    assert.match(hovered('### 依⟦第三十七条▮⟧公开的'), /第三十七条/);
    const table =
      '## 二、主动公开政府信息情况\n\n| ⟦第二▮十条第（五）项⟧ ||\n|---|---|\n| 信息内容 | 本年处理决定数量 |\n| 行政许可 | 0 |';
    assert.match(hovered(table), /行政许可/);
  });

  it('goes by the law named before, above in the paragraph too', () => {
    assert.match(hovered('依照《行政复议法》的规定，\n⟦第十一条▮⟧'), /《行政复议法》第十一条/);
    nothing('依照《某某市法治宣传条例》第▮十一条');
  });

  it('says so where there is no such clause', () => {
    assert.match(hovered('⟦第五十七▮条⟧'), /没有这一条.*共五十六条/);
  });

  it('explains laws and documents named alone', () => {
    assert.match(hovered('按⟦《政府信息▮公开条例》⟧办理'), /基本依据/);
    assert.match(hovered('按照⟦国办函〔2020▮〕109号⟧文'), /信息处理费/);
    assert.match(hovered('按照⟦国办函（2020▮）109号⟧文'), /信息处理费/);
  });

  it('says nothing of ordinary prose, code and comments', () => {
    nothing('全年共收到申请▮三件，第一，第三方');
    nothing('```\n第二十▮条\n```');
    nothing('《条例》第二十条，另▮外');
    nothing('▮');
  });
});

const TABLE_THREE =
  '## 三、收到和处理政府信息公开申请情况\n\n| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n' +
  '|---|---|---|---|---|---|---|---|\n';

describe('hover on labels', () => {
  it('says how a row is counted, what it rests on, and the usual mistake', () => {
    const markdown = hovered(`${TABLE_THREE}| ⟦1.属于▮国家秘密⟧ | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 一、本年新收 | 0 |`);
    assert.match(markdown, /怎么算.*国家秘密/);
    assert.match(markdown, /\[条例第十四条（[^）]+）\]\(https:/);
    assert.match(markdown, /常见错误/);
  });

  it('gives the official wording where the row is worded otherwise', () => {
    const markdown = hovered(
      `${TABLE_THREE}| （一）予以公开 | 0 |\n| ⟦（二）部▮分公开（含区分）⟧ | 0 | 0 |\n| （三）不予公开 |`,
    );
    assert.match(markdown, /规范写法.*只计这一情形/);
  });

  it('explains groups of rows, columns and groups of columns', () => {
    const rows = '| 一、本年新收政府信息公开申请数量 | 0 |\n';
    assert.match(hovered(`${TABLE_THREE}${rows}| ⟦（三）▮不予公开⟧ ||||||||`), /分组.*\n\n.*按答复所依据的理由/);
    assert.match(hovered(TABLE_THREE.replace('科研机构', '⟦科▮研机构⟧') + rows), /列 · 法人或其他组织.*\n\n.*高等院校/);
  });

  it('tells what a section is for and how it is officially headed', () => {
    const markdown = hovered('## ⟦四、行政▮复议情况⟧');
    assert.match(markdown, /第四部分/);
    assert.match(markdown, /规范标题.*四、政府信息公开行政复议、行政诉讼情况/);
    assert.match(hovered('## ⟦一、总体▮情况⟧'), /监督保障/);
  });

  it('explains the keys of the front matter and the codes in comments', () => {
    assert.match(hovered('---\n⟦上▮年⟧: a\n---\n'), /上一年报告/);
    assert.match(hovered('<!-- 忽略 ⟦NB3▮01⟧: 已核 -->\n\n文'), /各类申请人之和/);
    assert.match(hovered('<!-- 忽略 ⟦NB9▮99⟧: 已核 -->\n\n文'), /没有这条规则/);
  });
});

describe('hover in a declared relation', () => {
  const table = '| 项目 | 甲 | 乙_1 | 全部 |\n| - | - | - | - |\n| 收 | 1 | 2 | 3 |\n| 办 | 5 |  | 5 |\n';

  it('says which column or row a name is, and its figures', () => {
    assert.equal(hovered(`${table}<!-- 勾稽 列: 全部 = ⟦▮甲⟧ + 乙_1 -->`), '**甲**　上面表格的一列：1、5');
    assert.equal(hovered(`${table}<!-- 勾稽 列: 全部 = 甲..⟦乙_▮1⟧ -->`), '**乙\\_1**　上面表格的一列：2、空');
    assert.equal(hovered(`${table}<!-- 勾稽 行: ⟦收▮⟧ = 办 -->`), '**收**　上面表格的一行：1、2、3');
  });

  it('gives the figure of an address', () => {
    const text = sampleReport({ '表四/行政复议/总计': 7 });
    const last = /^\| 行政诉讼：复议后起诉.*$/m;
    const marked = text.replace(last, (line) => `${line}\n<!-- 勾稽 ⟦▮表四/行政复议/总计⟧ = 表三/一/总计 -->`);
    assert.equal(hovered(marked), '**表四\\/行政复议\\/总计**　一个数：7');
  });

  it('says nothing of names that stand for nothing', () => {
    nothing(`${table}<!-- 勾稽 列: 全部 = ▮戊 -->`);
  });
});

describe('hover on figures', () => {
  it('writes out every relation that a figure stands in', () => {
    const figures = { '表三/一/自然人': 3, '表三/一/其他': 9, '表三/一/总计': 11 };
    const markdown = onFigure(sampleReport(figures), '表三/一/自然人');
    assert.match(markdown, /^\*\*表三\/一\/自然人\*\*　3/);
    assert.match(markdown, /= 3 \+ 0 \+ 0 \+ 0 \+ 0 \+ 9 → 12 ✗ 现为 11，少 1/);
    assert.match(markdown, /3 \+ 0 = 3，0 \+ 0 = 0 ✗ 前者多 3/);
  });

  it('marks relations that hold, and totals that are blank', () => {
    assert.match(
      onFigure(sampleReport({ '表四/行政复议/结果维持': 0 }), '表四/行政复议/总计'),
      /= 0 \+ 0 \+ 0 \+ 0 → 0 ✓/,
    );
    const blank = { '表四/行政复议/结果维持': 2, '表四/行政复议/总计': '' };
    assert.match(onFigure(sampleReport(blank), '表四/行政复议/结果维持'), /→ 2 ✗ 现为空/);
  });

  it('names what is no figure', () => {
    const report = sampleReport({ '表四/行政复议/结果维持': '两' });
    assert.match(onFigure(report, '表四/行政复议/总计'), /表四\/行政复议\/结果维持不是数字，无法核对/);
    assert.match(onFigure(report, '表四/行政复议/结果维持'), /不是数字/);
  });

  it('says how a figure without relations is counted', () => {
    assert.match(onFigure(sampleReport(), '表二/行政许可/本年处理决定数量'), /处理决定/);
  });

  it('writes out relations that the author declared', () => {
    const table =
      '| 单位 | 甲 | 乙 | 全部 |\n|---|---|---|---|\n| 子 | ⟦▮1⟧ | 2 | 4 |\n\n<!-- 勾稽 列: 全部 = 甲 + 乙 -->';
    assert.match(hovered(table), /\*\*全部 \\= 甲 \\\+ 乙\*\* {2}\n= 1 \+ 2 → 3 ✗ 现为 4，多 1/);
  });

  it('writes out named totals of free tables, and lets nothing of their labels be Markdown', () => {
    const table = '| 单位 | 件数 |\n|---|---|\n| ![甲](http://e/x.png) | ⟦▮3⟧ |\n| <b>乙 | 9 |\n| 合计 | 11 |';
    const markdown = hovered(table);
    assert.match(markdown, /= 3 \+ 9 → 12 ✗ 现为 11，少 1/);
    assert.doesNotMatch(markdown, /(?<!\\)[[<!]/);
    nothing('| 单位 | 件数 |\n|---|---|\n| 甲 | ▮3 |');
  });
});

describe('hover anywhere', () => {
  it('never throws, and its range is in the text and holds the position', () => {
    fc.assert(
      fc.property(damagedReport, fc.nat(60), fc.integer({ min: -2, max: 80 }), (text, line, character) => {
        const analysis = analyse(readTree(text));
        const found = hover(analysis, { line, character }, [STATUTE]);
        if (!found?.range) return;
        const lines = text.split(/\r\n|\r|\n/);
        const { start, end } = found.range;
        assert.equal(start.line, end.line);
        assert.ok(start.character >= 0 && start.character <= end.character);
        assert.ok(end.character <= lines[end.line].length);
      }),
      { numRuns: 200 },
    );
  });
});
