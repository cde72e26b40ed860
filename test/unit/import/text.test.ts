import assert from 'node:assert/strict';
import { national2021 } from '../../../server/src/formats/national-2021.ts';
import { assertFigures, importText, proseOf } from '../../support/imported.ts';
import { distinctFigures, type OfficialTable, tableFour, tableThree, tableTwo } from '../../support/official-tables.ts';

/** Returns a table as copied from a spreadsheet: merged cells become their text followed by blanks. */
function spreadsheet(table: OfficialTable, quote = (text: string) => text): string {
  const rows: string[][] = table.map(() => []);
  table.forEach((cells, y) => {
    let x = 0;
    for (const { text, colSpan, rowSpan } of cells) {
      while (rows[y][x] !== undefined) x++;
      for (let dy = 0; dy < rowSpan; dy++)
        for (let dx = 0; dx < colSpan; dx++) rows[y + dy][x + dx] = dy + dx === 0 ? quote(text) : '';
      x += colSpan;
    }
  });
  return rows.map((row) => row.join('\t')).join('\r\n');
}

/**
 * Returns a table as extracted from a PDF: cells continued from above leave no gap, so figures shift to other columns.
 */
function shredded(table: OfficialTable): string {
  return table.map((cells) => cells.map(({ text }) => text).join('\t')).join('\n');
}

describe('importing a text', () => {
  const { at, all } = distinctFigures();
  const tables = [tableTwo, tableThree, tableFour].map((table) => table(national2021, at));

  for (const [name, write] of [
    ['copied from a spreadsheet', spreadsheet],
    [
      'with quoted cells of several lines',
      (table: OfficialTable) =>
        spreadsheet(table, (text) => (text.length > 6 ? `"${text.slice(0, 4)}\n${text.slice(4)}"` : text)),
    ],
    ['whose merged cells leave no place', shredded],
  ] as const) {
    it(`puts every figure of tables at its address: ${name}`, () => {
      const text = [
        '青石镇人民政府2023年政府信息公开工作年度报告',
        '一、总体情况',
        '二、主动公开政府信息情况',
        write(tables[0]),
        '三、收到和处理政府信息公开申请情况',
        write(tables[1]),
        '四、政府信息公开行政复议、行政诉讼情况',
        write(tables[2]),
      ].join('\n');
      const { markup, summary } = importText(text);
      assertFigures(markup, all);
      assert.deepEqual(summary.doubtful, []);
    });
  }

  it('takes pasted tables without a report around them', () => {
    for (const [i, id] of ['表二', '表三', '表四'].entries()) {
      const { markup, summary } = importText(spreadsheet(tables[i]));
      assertFigures(markup, new Map([...all].filter(([address]) => address.startsWith(id))));
      assert.deepEqual([summary.tables, summary.doubtful], [[id], []]);
      assert.doesNotMatch(markup, /^---$|^#/m);
    }
  });

  it('keeps prose to the letter but for its indent', () => {
    const lines = [
      '　　“十四五”以来，全镇 2023 年公开信息  12 条 —— 见《年报》。',
      '"引号里的话"',
      '1. 编号的条目',
      '__强调__ 与 a_b_c',
    ];
    const { markup } = importText(lines.join('\n'));
    assert.deepEqual(
      proseOf(markup).map((line) => line.replaceAll('\\', '')),
      lines.map((line) => line.replace(/^　+/, '')),
    );
  });

  it('takes a tab before a line for an indent', () => {
    assert.deepEqual(proseOf(importText('\t本镇公开信息。\n一、\t总体情况\n').markup), [
      '本镇公开信息。',
      '## 一、 总体情况',
    ]);
  });
});
