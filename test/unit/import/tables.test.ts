import assert from 'node:assert/strict';
import { national2021 } from '../../../server/src/formats/national-2021.ts';
import { tableHtml } from '../../support/html-table.ts';
import { assertFigures, importText, proseOf } from '../../support/imported.ts';
import { distinctFigures, type OfficialTable, tableFour, tableThree, tableTwo } from '../../support/official-tables.ts';

const { at, all } = distinctFigures();
const TWO = tableTwo(national2021, at);
const THREE = tableThree(national2021, at);
const FOUR = tableFour(national2021, at);

function of(id: string): Map<string, string> {
  return new Map([...all].filter(([address]) => address.startsWith(id)));
}

function importTables(...html: string[]) {
  return importText(html.join('\n'), 'a.html');
}

/** Returns a table with some of its texts reworded. */
function reworded(table: OfficialTable, change: (text: string) => string): OfficialTable {
  return table.map((row) => row.map((cell) => ({ ...cell, text: change(cell.text) })));
}

/** Returns the rows of a table on one page. A cell that crosses the page's end is cut there, and continues blank. */
function pageOf(table: OfficialTable, from: number, to: number): OfficialTable {
  const rows: { text: string; colSpan: number; rowSpan: number }[][] = table.slice(from, to).map(() => []);
  const width = table[0].reduce((sum, { colSpan }) => sum + colSpan, 0);
  const taken = table.map(() => new Array<boolean>(width).fill(false));
  table.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (taken[y][x]) x++;
      for (let dy = 0; dy < cell.rowSpan; dy++) for (let dx = 0; dx < cell.colSpan; dx++) taken[y + dy][x + dx] = true;
      const top = Math.max(y, from);
      const end = Math.min(y + cell.rowSpan, to);
      if (top < end) rows[top - from].push({ ...cell, rowSpan: end - top, ...(y < from && { text: '' }) });
      x += cell.colSpan;
    }
  });
  return rows;
}

describe('importing tables', () => {
  it('puts together what pages divide, headers repeated or not, 续表 and page numbers between', () => {
    const header = THREE.slice(0, 3);
    for (const cut of [6, 9, 14, 20, 26]) {
      const first = tableHtml(pageOf(THREE, 0, cut));
      for (const second of [pageOf(THREE, cut, THREE.length), [...header, ...pageOf(THREE, cut, THREE.length)]]) {
        const { markup, summary } = importTables(first, '<p>— 3 —</p><p>（续表）</p>', tableHtml(second));
        assertFigures(markup, of('表三'));
        assert.deepEqual([proseOf(markup), summary.doubtful], [[], []], `cut at ${cut}`);
      }
    }
  });

  it('puts a row together whose label a page divides', () => {
    const label = '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请';
    const row = THREE.findIndex((cells) => cells.some(({ text }) => text === label));
    const cut = (half: (text: string) => string) => (cells: OfficialTable[number]) =>
      cells.map((cell) => ({ ...cell, rowSpan: 1, text: half(cell.text) }));
    const upper = cut((text) => (text === label ? label.slice(0, 20) : /^\d+$/.test(text) ? '' : text))(THREE[row]);
    const lower = cut((text) => (text === label ? label.slice(20) : /^\d+$/.test(text) ? text : ''))(THREE[row]);
    const pieces = [
      [...pageOf(THREE, 0, row), upper],
      [lower, ...pageOf(THREE, row + 1, THREE.length)],
    ];
    const { markup, summary } = importTables(...pieces.map((piece) => tableHtml(piece)));
    assertFigures(markup, of('表三'));
    assert.deepEqual(summary.doubtful, []);
  });

  it('finds rows by their labels and not by their order', () => {
    const { markup } = importTables(
      tableHtml([...THREE.slice(0, 3), THREE[THREE.length - 1], THREE[4], THREE[3], ...THREE.slice(5, -1)]),
    );
    assertFigures(markup, of('表三'));
  });

  it('knows short forms, other marks and widths', () => {
    const short: Readonly<Record<string, string>> = {
      '一、本年新收政府信息公开申请数量': '一、本年新收',
      '（一）予以公开': '(一) 予以公开',
      '3.危及“三安全一稳定”': '３、危及三安全一稳定',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': '1.逾期不补正',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请': '2.逾期未缴费',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': '（二）部分公开',
      社会公益组织: '社会公益\n组织',
      '8.属于行政查询事项': '8属于行政查询事项',
    };
    const { markup, summary } = importTables(tableHtml(reworded(THREE, (text) => short[text] ?? text)));
    assertFigures(markup, of('表三'));
    assert.deepEqual(summary.doubtful, []);
    assert.match(markup, /1\.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请/);
  });

  it('takes labels that are only like known ones, and says so', () => {
    const { markup, summary } = importTables(
      tableHtml(reworded(THREE, (text) => text.replace('6.属于四类过程性信息', '6.四类过程信息'))),
    );
    assertFigures(markup, of('表三'));
    assert.deepEqual(summary.doubtful, [
      { message: '表三这一行按“6.属于四类过程性信息”填入，请核对', excerpt: '6.四类过程信息' },
    ]);
  });

  it('takes captions as rows, as paragraphs, and with the name of the law', () => {
    const parts = [TWO.slice(0, 4), TWO.slice(4, 7), TWO.slice(7, 11), TWO.slice(11)];
    const html = parts.map(([[caption], ...rows]) => `<p>《条例》${caption.text}</p>${tableHtml(rows)}`);
    const { markup, summary } = importTables(...html);
    assertFigures(markup, of('表二'));
    assert.deepEqual(proseOf(markup), [
      '第二十条第（一）项',
      '第二十条第（五）项',
      '第二十条第（六）项',
      '第二十条第（八）项',
    ]);
    assert.deepEqual(summary.doubtful, []);
  });

  it('takes columns in another order by their headers', () => {
    const swap = (row: OfficialTable[number]) => [row[0], row[2], row[1], row[3]];
    const { markup } = importTables(tableHtml([TWO[0], swap(TWO[1]), swap(TWO[2]), swap(TWO[3]), ...TWO.slice(4)]));
    assertFigures(markup, of('表二'));
  });

  it('takes table four in rows, and divided in two', () => {
    const rows = ['行政复议', '未经复议直接起诉', '复议后起诉'].map((id) => [
      id,
      ...['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((column) => at(`表四/${id}/${column}`)),
    ]);
    const asRows = ['类别\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计', ...rows.map((row) => row.join('\t'))].join(
      '\n',
    );
    assertFigures(importText(asRows).markup, of('表四'));
    const half = (from: number, to: number) => [
      [FOUR[0][from === 0 ? 0 : 1]],
      from === 0 ? FOUR[1].slice(0, 5) : FOUR[1].slice(5),
      from === 0 ? [] : FOUR[2],
      FOUR[3].slice(from, to),
    ];
    const { markup } = importTables(tableHtml(half(0, 5)), tableHtml(half(5, 15)));
    assertFigures(markup, of('表四'));
  });

  it('keeps figures as they are written: blanks, marks for nothing, separators, notes', () => {
    const odd: Readonly<Record<string, string>> = {
      '表三/一/自然人': '1,234',
      '表三/一/商业企业': '',
      '表三/一/科研机构': '—',
      '表三/一/其他': '１２',
      '表三/一/总计': '12（含上年）',
    };
    const { markup, summary } = importTables(
      tableHtml(tableThree(national2021, (address) => odd[address] ?? at(address))),
    );
    assertFigures(markup, new Map([...of('表三'), ...Object.entries(odd)]));
    assert.deepEqual(summary.doubtful, [{ message: '表三/一/总计不是数字', excerpt: '12（含上年）' }]);
  });

  it('keeps what it cannot place, and says so', () => {
    const strange = [
      { text: '九、别的', colSpan: 3, rowSpan: 1 },
      ...Array.from({ length: 7 }, () => ({ text: '777', colSpan: 1, rowSpan: 1 })),
    ];
    const note = [{ text: '注：数据截至年底。', colSpan: 10, rowSpan: 1 }];
    const { markup, summary } = importTables(tableHtml([...THREE, strange, note]));
    assert.match(markup, /\| 九、别的 +\| +777/);
    assert.match(markup, /\n注：数据截至年底。\n/);
    assert.deepEqual(
      summary.doubtful.map(({ message }) => message),
      ['表三没有这一行，放在表后'],
    );
  });

  it('keeps a table that is there twice with other figures', () => {
    const { markup, summary } = importTables(
      tableHtml(THREE),
      tableHtml(reworded(THREE, (text) => text.replace(/^(\d{4})$/, '9$1'))),
    );
    assertFigures(markup.slice(0, markup.indexOf('（本列数据')), of('表三'));
    assert.match(markup, /9\d{4}/);
    assert.equal(summary.doubtful.length, 1);
  });

  it('keeps other tables with their spans', () => {
    const { markup, summary } = importTables(
      '<table><tr><td rowspan=2>地区</td><td colspan=2>件数</td></tr><tr><td>网站</td><td>公报|刊</td></tr><tr><td rowspan=2>县</td><td>1</td><td>2<br>3</td></tr><tr><td>4</td><td></td></tr></table>',
    );
    assert.deepEqual(
      markup
        .trim()
        .split('\n')
        .map((line) => line.replace(/ +/g, ' ').replace(/-+/g, '-')),
      ['| 地区 | 件数 ||', '| ^^ | 网站 | 公报\\|刊 |', '| :- | -: | :- |', '| 县 | 1 | 2<br>3 |', '| ^^ | 4 | |'],
    );
    assert.deepEqual(summary.doubtful, []);
  });

  it('says which rows are not there', () => {
    const { summary } = importTables(tableHtml(THREE.slice(0, -1)));
    assert.deepEqual(summary.doubtful, [{ message: '表三没有找到 1 行，已留空', excerpt: '四、结转下年度继续办理' }]);
  });
});
