import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Content, TableContent } from '../../../server/src/layout/content.ts';
import { layoutPage } from '../../../server/src/layout/page.ts';
import { fixture } from '../../support/fixture.ts';
import { drawn, gridOf } from '../../support/grid.ts';
import { sampleReport } from '../../support/report.ts';

function contents(source: string): Content[] {
  return layoutPage(fixture(source).analysis).blocks.map(({ content }) => content);
}

function tables(source: string): TableContent[] {
  return contents(source).filter((content): content is TableContent => content.kind === 'table');
}

const report = sampleReport();

describe('the official layout of the statutory tables', () => {
  it('makes one table of each, as wide and high as the form', () => {
    const [two, three, four, ...more] = tables(report);
    assert.deepEqual(more, []);
    assert.deepEqual([two.id, three.id, four.id], ['表二', '表三', '表四']);
    assert.deepEqual(
      [two, three, four].map((table) => [gridOf(table).length, gridOf(table)[0].length]),
      [
        [14, 4],
        [28, 10],
        [4, 15],
      ],
    );
  });

  it('stacks the parts of table two under their captions', () => {
    const [two] = tables(report);
    assert.deepEqual(drawn(two).slice(0, 7), [
      ['第二十条第（一）项', '<', '<', '<'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '0', '0', '0'],
      ['行政规范性文件', '0', '0', '0'],
      ['第二十条第（五）项', '<', '<', '<'],
      ['信息内容', '本年处理决定数量', '<', '<'],
      ['行政许可', '0', '<', '<'],
    ]);
    assert.deepEqual(two.rowGroups, [4, 3, 4, 3]);
  });

  it('nests the row labels of table three beside a corner cell', () => {
    const [, three] = tables(report);
    const rows = drawn(three);
    assert.deepEqual(rows[0].slice(0, 5), [three.rows[0].cells[0].text, '<', '<', '申请人情况', '<']);
    assert.match(rows[0][0], /勾稽关系/);
    assert.deepEqual(rows[1].slice(3), ['自然人', '法人或其他组织', '<', '<', '<', '<', '总计']);
    assert.deepEqual(rows[3].slice(0, 4), ['一、本年新收政府信息公开申请数量', '<', '<', '0']);
    assert.deepEqual(rows[5].slice(0, 4), ['三、本年度办理结果', '（一）予以公开', '<', '0']);
    assert.deepEqual(rows[7].slice(0, 4), ['^', '（三）不予公开', '1.属于国家秘密', '0']);
    assert.deepEqual(rows[8].slice(0, 4), ['^', '^', '2.其他法律行政法规禁止公开', '0']);
    assert.deepEqual(rows[26].slice(0, 4), ['^', '（七）总计', '<', '0']);
    assert.deepEqual(rows[27].slice(0, 4), ['四、结转下年度继续办理', '<', '<', '0']);
    assert.deepEqual([three.headerRows, three.rowGroups, three.columnGroups], [3, [2, 22, 1], [3, 1, 5, 1]]);
    const group = three.rows[5].cells[0];
    assert.deepEqual([group.role, group.scope, group.rowSpan], ['header', 'rowgroup', 22]);
  });

  it('lays the rows of table four side by side', () => {
    const [, , four] = tables(sampleReport({ '表四/复议后起诉/总计': 9 }));
    const rows = drawn(four);
    assert.deepEqual(
      rows[0].filter((text) => text !== '<'),
      ['行政复议', '行政诉讼'],
    );
    assert.deepEqual(rows[1].slice(4, 11), ['总计', '未经复议直接起诉', '<', '<', '<', '<', '复议后起诉']);
    assert.equal(rows[3][14], '9');
    assert.equal(four.rows[3].cells[14].address, '表四/复议后起诉/总计');
  });

  it('says of every figure where it stands', () => {
    const text = report;
    const lines = text.split('\n');
    for (const { content, line } of layoutPage(fixture(text).analysis).blocks) {
      if (content.kind !== 'table') continue;
      for (const { cells } of content.rows) {
        for (const { source, text: shown, role } of cells) {
          if (role !== 'figure') continue;
          assert.ok(source);
          assert.equal(lines[line + source.line].slice(source.from, source.to), shown);
        }
      }
    }
  });

  it('shows rows that the text lacks as empty, and marks them as nobody’s', () => {
    const without = report.replace(/^\| 1\.属于国家秘密.*\n/m, '').replace(/第二十条第（八）项.*?(?=## 三)/s, '');
    const [two, three] = tables(without);
    assert.equal(gridOf(two).length, 14);
    const secret = gridOf(three)[7];
    assert.deepEqual(
      secret.slice(2, 5).map((cell) => [cell.text, cell.source]),
      [
        ['1.属于国家秘密', undefined],
        ['', undefined],
        ['', undefined],
      ],
    );
  });

  it('shows rows and columns that the format does not have', () => {
    const source = report
      .replace(/^(\| 项目.*)$/m, '$1 备注 |')
      .replace(/^(\| :-+ (?:\| -+: )+\|)(?=\n\| 一、)/m, '$1 --- |')
      .replace(/^(\| 一、.*)$/m, '$1 另见说明 |')
      .replace(/^(\| 8\..*)$/m, '$1\n| 9.涉及商业秘密 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |');
    const [, three] = tables(source);
    const rows = drawn(three);
    assert.equal(rows[1][10], '备注');
    assert.equal(rows[3][10], '另见说明');
    assert.deepEqual(rows[15].slice(0, 4), ['^', '^', '9.涉及商业秘密', '3']);
  });

  it('shows a row that stands twice twice', () => {
    const source = report.replace(/^(\| 四、结转.*)$/m, '$1\n$1'.replace('0', '7'));
    const rows = drawn(tables(source)[1]);
    assert.deepEqual([rows[27][0], rows[28][0]], ['四、结转下年度继续办理', '四、结转下年度继续办理']);
  });

  it('keeps prose between the parts of table two, below it', () => {
    const source = report.replace('第二十条第（五）项', '以上文件均已公开。\n\n第二十条第（五）项');
    const [, , , , ...rest] = contents(source).slice(contents(source).findIndex(({ kind }) => kind === 'table') - 3);
    assert.equal(tables(source).length, 3);
    assert.equal(rest[0].kind, 'paragraph');
    assert.ok(JSON.stringify(rest[0]).includes('以上文件均已公开。'));
  });

  it('reads captions as headings and as rows of the table', () => {
    assert.equal(tables(report.replaceAll(/^第二十条第/gm, '### 第二十条第')).length, 3);
    const merged = [
      '## 二、主动公开政府信息情况',
      '',
      '| 第二十条第（一）项 ||||',
      '| --- | --- | --- | --- |',
      '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '| 规章 | 2 | 0 | 11 |',
      '| 行政规范性文件 | 109 | 489 | 597 |',
      '| 第二十条第（五）项 ||||',
      '| 信息内容 | 本年处理决定数量 |||',
      '| 行政许可 | 1808595 |||',
    ].join('\n');
    const [two] = tables(merged);
    assert.deepEqual(drawn(two).slice(0, 7), [
      ['第二十条第（一）项', '<', '<', '<'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '2', '0', '11'],
      ['行政规范性文件', '109', '489', '597'],
      ['第二十条第（五）项', '<', '<', '<'],
      ['信息内容', '本年处理决定数量', '<', '<'],
      ['行政许可', '1808595', '<', '<'],
    ]);
  });

  it('takes tables three and four in the official layout as they are', () => {
    const official = [
      '## 四、政府信息公开行政复议、行政诉讼情况',
      '',
      '| 行政复议 ||||| 行政诉讼 ||||||||||',
      '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 ||||| 复议后起诉 |||||',
      '| ^^ | ^^ | ^^ | ^^ | ^^ | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
      `|${' --- |'.repeat(15)}`,
      '| 309 | 17 | 88 | 26 | 440 | 1 | 1 | 16 | 6 | 24 | 13 | 0 | 67 | 9 | 89 |',
    ].join('\n');
    const [four] = tables(official);
    assert.equal(four.layout, 'side-by-side');
    assert.deepEqual(drawn(four)[3], '309 17 88 26 440 1 1 16 6 24 13 0 67 9 89'.split(' '));
  });

  it('puts findings at their cells', () => {
    const source = sampleReport({ '表三/一/总计': 5 });
    const [, three] = tables(source);
    const cells = three.rows.flatMap(({ cells }) => cells).filter(({ findings }) => findings.length > 0);
    assert.ok(cells.some(({ text, address }) => text === '5' && address === '表三/一/总计'));
  });
});

describe('what an edit leaves alone', () => {
  it('is the same object', () => {
    const { analysis } = fixture(report);
    const again = fixture(report).analysis;
    const one = layoutPage(analysis).blocks;
    const same = layoutPage(analysis).blocks;
    assert.ok(one.every(({ content }, i) => content === same[i].content));
    assert.notEqual(layoutPage(again).blocks[0].content, one[0].content);
  });
});
