import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formatDocument, formatOnType, formatRange } from '../../../server/src/features/format/format.ts';
import { national2021 } from '../../../server/src/formats/national-2021.ts';
import { reportTemplate } from '../../../server/src/formats/template.ts';
import { applyInLines, formatted, moveCaret, pipeColumns, WIDE } from '../../support/formatting.ts';
import { reportOf } from '../../support/report.ts';

/** Joins lines to a text, so that a test can indent them. */
function lines(...all: string[]): string {
  return all.join('\n');
}

function assertFormats(before: string[], after: string[]) {
  assert.equal(formatted(lines(...before)), lines(...after));
}

describe('formatting a document', () => {
  it('leaves what is aligned as it is', () => {
    assert.deepEqual(formatDocument(reportOf(reportTemplate(national2021, '青石镇人民政府', 2023)), WIDE), []);
  });

  it('leaves the example report as it is', () => {
    const text = readFileSync('examples/云川市-2023.nianbao', 'utf8');
    assert.deepEqual(formatDocument(reportOf(text), WIDE), []);
    const squeezed = text.replace(/^\|.*$/gm, (row) => row.replace(/ *\| */g, '|').replace(/-+/g, '-'));
    assert.notEqual(squeezed, text);
    // A row that spans its group looks the same without blanks; a row of empty cells would not.
    assert.equal(formatted(squeezed), text);
  });

  it('aligns figures to the right and labels to the left', () => {
    assertFormats(
      ['|渠道|件数|比例|备注|', '|-|-|-|-|', '|门户网站|1234|51%|无|', '|微信|8|9.5%|见《通知》|'],
      [
        '| 渠道     | 件数 | 比例 | 备注       |',
        '| -------- | ---- | ---- | ---------- |',
        '| 门户网站 | 1234 |  51% | 无         |',
        '| 微信     |    8 | 9.5% | 见《通知》 |',
      ],
    );
  });

  it('aligns as the author says in the delimiter row', () => {
    assertFormats(
      ['|甲|乙|丙|', '|--:|:-:|:-|', '|左|中|1000|', '|很长的|很长的字|2|'],
      [
        '|     甲 |    乙    | 丙   |',
        '| -----: | :------: | :--- |',
        '|     左 |    中    | 1000 |',
        '| 很长的 | 很长的字 | 2    |',
      ],
    );
  });

  it('aligns figure columns of a statutory table to the right though they are blank', () => {
    assertFormats(
      [
        '## 四、政府信息公开行政复议、行政诉讼情况',
        '',
        '|类别|结果维持|结果纠正|其他结果|尚未审结|总计|',
        '|-|-|-|-|-|-|',
        '|行政复议| |待定| | | |',
      ],
      [
        '## 四、政府信息公开行政复议、行政诉讼情况',
        '',
        '| 类别     | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
        '| -------- | -------- | -------- | -------- | -------- | ---- |',
        '| 行政复议 |          |     待定 |          |          |      |',
      ],
    );
  });

  it('keeps spans and escaped pipes', () => {
    assertFormats(
      ['|项目|法人|| 总计|', '|:-|-:|-:|-:|', '|一、新收|1|22|3|', '|^^|4|5|6|', '|三、结果||||', '|a\\|b|7|其他||'],
      [
        '| 项目     | 法人     || 总计 |',
        '| :------- | --: | --: | ---: |',
        '| 一、新收 |   1 |  22 |    3 |',
        '| ^^       |   4 |   5 |    6 |',
        '| 三、结果 ||||',
        '| a\\|b     |   7 | 其他      ||',
      ],
    );
  });

  it('widens the last column of a span that is wider than its columns', () => {
    assertFormats(
      ['|项目|法人或其他组织||', '|-|-|-|', '|甲|1|2|'],
      ['| 项目 | 法人或其他组织 ||', '| ---- | --- | --------- |', '| 甲   |   1 |         2 |'],
    );
  });

  it('measures what characters are drawn as', () => {
    const text = '|甲|\n|-|\n|“好”…|\n|e\u0301\u200b|\n|👍|\n|①|';
    for (const ambiguousWidth of ['wide', 'narrow'] as const) {
      const columns = pipeColumns(formatted(text, { ambiguousWidth }), { ambiguousWidth });
      assert.deepEqual(new Set(columns.flat()), new Set([ambiguousWidth === 'wide' ? 11 : 8]));
    }
    assert.notEqual(formatted(text), formatted(text, { ambiguousWidth: 'narrow' }));
  });

  it('keeps full-width pipes, and aligns them with plain ones', () => {
    assertFormats(['|甲|乙|', '|-|-|', '｜一二｜三｜'], ['| 甲    | 乙   |', '| ----- | ---- |', '｜ 一二 ｜ 三  ｜']);
  });

  it('adds no pipe to rows that lack one, and no cell to those that are short', () => {
    assertFormats(
      ['项目|件数', '-|-', '很长的名称|1', '甲|20|', '|乙|3', '丙|'],
      [
        '项目       | 件数',
        '---------- | ----',
        '很长的名称 |    1',
        '甲         |   20 |',
        '| 乙       |    3',
        '丙         |',
      ],
    );
  });

  it('makes no heading and no list of a row', () => {
    assertFormats(['项目|件数', '-|-', '#|1', '+|2'], ['项目 | 件数', '---- | ----', '#|1', '+|2']);
  });

  it('keeps the indent, the byte order mark, tabs in text and the line endings', () => {
    assert.equal(
      formatted('\ufeff|甲|乙|\r\n|-|-|\r\n|一\t二|3|  \r\n'),
      '\ufeff| 甲    |  乙 |\r\n| ----- | --- |\r\n| 一\t二 |   3 |\r\n',
    );
    assert.equal(formatted('- 项\n\n  |甲|\n|-|\n\t|1|\n'), '- 项\n\n  |  甲 |\n  | --- |\n  |   1 |\n');
  });

  it('keeps an ideographic space that indents a label', () => {
    assertFormats(
      ['|项目|件数|', '|-|-|', '|一、新收|　1|', '|　1.网上| 2 |'],
      ['| 项目     | 件数 |', '| -------- | ---- |', '| 一、新收 |    1 |', '| 　1.网上 |    2 |'],
    );
  });

  it('lets a paragraph in a cell stand out instead of padding every other row', () => {
    const long = '一段很长的话，'.repeat(20);
    assertFormats(
      ['|项目|说明|件数|', '|-|-|-|', `|甲|${long}|1|`, '|乙|短|22|'],
      ['| 项目 | 说明 | 件数 |', '| ---- | ---- | ---- |', `| 甲   | ${long} |    1 |`, '| 乙   | 短   |   22 |'],
    );
  });

  it('leaves alone what is no table', () => {
    for (const text of ['|甲|\n乙', '```\n|甲|\n|-|\n```', '---\n甲: |乙|\n---\n', '|x|  是绝对值', '> |甲|\n> |-|']) {
      assert.deepEqual(formatDocument(reportOf(text), WIDE), [], text);
    }
  });

  it('makes small edits, beside no content', () => {
    const text = lines('| 项目 | 件数 |', '| :--- | ---: |', '| 门户网站 | 1 |', '| 微信 | 2 |');
    const edits = formatDocument(reportOf(text), WIDE).map(
      ({ range: { start, end }, newText }) =>
        `${start.line}:${start.character}-${end.line}:${end.character} "${newText}"`,
    );
    assert.deepEqual(edits, ['0:5-0:5 "    "', '1:6-1:6 "----"', '2:8-2:8 "   "', '3:5-3:5 "    "', '3:6-3:6 "   "']);
  });

  it('is quick with ten thousand rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `|第${i}项“新”|${i}|${i * 7}|2|3|4|5|6|`);
    const report = reportOf(lines('|项目|甲|乙|丙|丁|戊|己|庚|', '|-|-|-|-|-|-|-|-|', ...rows));
    const edits = formatDocument(report, WIDE);
    assert.equal(edits.length, 10_002, 'one edit a row');
  });

  it('gives up a table that would grow beyond all measure', () => {
    const wide = `|${'一'.repeat(50)}`.repeat(3000);
    const text = `${wide}|\n${'|-'.repeat(3000)}|\n${`${'|'.padEnd(6001, ' |')}\n`.repeat(200)}`;
    assert.deepEqual(formatDocument(reportOf(text), WIDE), []);
  });
});

describe('formatting a range', () => {
  const text = lines('|甲|', '|-|', '|1|', '', '|乙|', '|-|', '|2|', '正文');
  const tables = (from: number, to: number, character: number) => {
    const edits = formatRange(
      reportOf(text),
      { start: { line: from, character: 0 }, end: { line: to, character } },
      WIDE,
    );
    return [...new Set(edits.map(({ range }) => (range.start.line < 3 ? '甲' : '乙')))].join('');
  };

  it('aligns the tables that it touches as a whole', () => {
    assert.equal(tables(2, 2, 1), '甲');
    assert.equal(tables(0, 6, 0), '甲乙');
    assert.equal(tables(3, 4, 0), '');
    assert.equal(tables(3, 3, 0), '');
    assert.equal(tables(6, 7, 0), '乙');
    assert.equal(tables(7, 7, 2), '');
  });
});

describe('formatting while typing', () => {
  /** Types a character at ▮; returns the new text with ▮ at the caret. */
  const type = (source: string, character: string) => {
    const typed = source.replace('▮', `${character}▮`);
    const above = typed.slice(0, typed.indexOf('▮')).split('\n');
    const caret = { line: above.length - 1, character: above[above.length - 1].length };
    const text = typed.replace('▮', '');
    const edits = formatOnType(reportOf(text), caret, character, WIDE);
    const moved = moveCaret(caret, edits);
    const after = applyInLines(text, edits).split('\n');
    after[moved.line] = `${after[moved.line].slice(0, moved.character)}▮${after[moved.line].slice(moved.character)}`;
    return after.join('\n');
  };
  const isUntouched = (source: string, character: string) =>
    assert.equal(type(source, character), source.replace('▮', `${character}▮`));

  it('aligns when a pipe closes a row', () => {
    assert.equal(type('|甲|乙|\n|-|-|\n|一二|3▮', '|'), '| 甲   |  乙 |\n| ---- | --- |\n| 一二 |   3 |▮');
    assert.equal(type('|甲|乙|\n|-|-▮', '|'), '| 甲  | 乙  |\n| --- | --- |▮');
    assert.equal(type('|甲|乙|\n|-|-|\n|一二|▮', '|'), '| 甲   | 乙  |\n| ---- | --- |\n| 一二 ||▮');
    assert.equal(type('|甲|\n|-|\n|1▮  \n', '|'), '|  甲 |\n| --- |\n|   1 |▮  \n');
  });

  it('does not when a cell is being typed, a pipe escaped, or no table is there', () => {
    isUntouched('|甲|乙|\n|-|-|\n|一▮二|3|', '|');
    isUntouched('|甲|乙|\n|-|-|\n▮一二|3|', '|');
    isUntouched('|甲|乙|\n|-|-|\n|一|a\\▮', '|');
    isUntouched('|甲|乙▮', '|');
    isUntouched('|类别|结果维持|\n|行政复议|0▮', '|');
    isUntouched('正文▮', '|');
    isUntouched('|甲|\n|-|\n|1|\n\n正文▮', '|');
  });

  it('aligns the table above an empty line that Enter makes', () => {
    assert.equal(type('|甲|\n|-|\n|一二|▮', '\n'), '| 甲   |\n| ---- |\n| 一二 |\n▮');
    isUntouched('|甲|\n|-|\n|一二|▮3|', '\n');
    isUntouched('|甲|\n|-|\n\n正文▮', '\n');
    isUntouched('▮', '\n');
  });
});
