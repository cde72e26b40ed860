import assert from 'node:assert/strict';
import { expectFindings, expectNone, replaceOnce } from '../../../support/expect-findings.ts';
import { fixture } from '../../../support/fixture.ts';
import {
  OFFICIAL_TABLE_FOUR,
  OFFICIAL_TABLE_THREE,
  OFFICIAL_TABLE_TWO,
  officialReport,
} from '../../../support/official-layout.ts';
import { sampleReport } from '../../../support/report.ts';

const HEADER = '| 信息内容 | 本年处理决定数量 |';
const DELIMITER = '| :------- | ---------------: |';
const PART = `${HEADER}\n${DELIMITER}\n| 行政许可`;

function withoutDelimiter(table: string): string {
  const lines = table.split('\n');
  const at = lines.findIndex((line) => /^[|: -]+$/.test(line));
  return [...lines.slice(0, at - 1), `⟦${lines[at - 1]}⟧`, ...lines.slice(at + 1)].join('\n');
}

describe('NB122 table-markup', () => {
  it('puts in the delimiter row', () => {
    expectFindings('NB122', replaceOnce(PART, `⟦${HEADER}⟧\n| 行政许可`), {
      messages: ['表头下面缺少分隔行（如 | :--- | ---: |）'],
      fixed: sampleReport(),
    });
  });

  it('puts the delimiter row below an official header', () => {
    for (const tables of [
      { two: withoutDelimiter(OFFICIAL_TABLE_TWO) },
      { three: withoutDelimiter(OFFICIAL_TABLE_THREE) },
      { four: withoutDelimiter(OFFICIAL_TABLE_FOUR) },
    ]) {
      expectFindings('NB122', officialReport(tables), { messages: ['表头下面缺少分隔行（如 | :--- | ---: |）'] });
    }
  });

  it('writes a delimiter row anew that has white space about it which is none there', () => {
    for (const written of [`${DELIMITER} \u2028 `, `${DELIMITER}\u2003`, `${DELIMITER}\v`]) {
      expectFindings('NB122', replaceOnce(PART, `⟦${HEADER}⟧\n${written}\n| 行政许可`), {
        messages: ['表头下面缺少分隔行（如 | :--- | ---: |）'],
        fixed: sampleReport(),
      });
    }
  });

  it('makes full-width pipes plain', () => {
    const wide = (line: string) => line.replaceAll('|', '｜');
    expectFindings('NB122', replaceOnce(PART, `⟦${wide(HEADER)}⟧\n${wide(DELIMITER)}\n| 行政许可`), {
      messages: ['表格的竖线用了全角的“｜”，应为半角的“|”'],
      fixed: sampleReport(),
    });
    expectFindings('NB122', replaceOnce('| 行政许可 |                0 |', '⟦| 行政许可 ｜                0 |⟧'), {
      messages: ['表格的竖线用了全角的“｜”，应为半角的“|”'],
      fixed: sampleReport(),
    });
  });

  it('makes the delimiter row as long as the header', () => {
    expectFindings('NB122', replaceOnce(PART, `${HEADER}\n⟦| :------- |⟧\n| 行政许可`), {
      messages: ['分隔行有 1 列，表头有 2 列，应当相同'],
      fixed: sampleReport(),
    });
    expectFindings('NB122', replaceOnce(PART, `${HEADER}\n⟦| :------- | ---: | ---: |⟧\n| 行政许可`), {
      messages: ['分隔行有 3 列，表头有 2 列，应当相同'],
      fixed: sampleReport(),
    });
  });

  it('finds the same again in every report that is written so, and nothing in those between', () => {
    const broken = sampleReport().replaceAll(DELIMITER, '| :--- | ---: | ---: |');
    const found = (text: string) => fixture(text, 'NB122').analysis.findings.map(({ message }) => message);
    const messages = found(broken);
    assert.ok(messages.length > 0 && messages.every((one) => one === '分隔行有 3 列，表头有 2 列，应当相同'));
    for (let i = 0; i < 3; i++) {
      assert.deepEqual(found(sampleReport()), []);
      assert.deepEqual(found(broken), messages);
      assert.deepEqual(found(sampleReport().replace('| 行政许可 |                0 |', '| 行政许可 | 12 | 3 |')), [
        '这一行比表头多 1 格（表头有 2 列），多出的内容不会显示',
      ]);
    }
  });

  it('finds a table without a header', () => {
    expectFindings('NB122', replaceOnce('## 六、', '⟦| --- | --- |⟧\n| 甲 | 1 |\n\n## 六、'), {
      messages: ['分隔行上面缺少表头一行'],
      isFixable: false,
    });
  });

  it('parts two tables without a blank line between them', () => {
    const free = '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| 丙 | 丁 |\n| --- | --- |\n| 3 | 4 |\n\n## 六、';
    expectFindings('NB122', replaceOnce('## 六、', free.replace(/(丁 \|\n)(.*)/, '$1⟦$2⟧')), {
      messages: ['表格中间又有一行分隔行；是另一张表格的，请在它的表头上面空一行'],
      fixed: replaceOnce('## 六、', free.replace('| 丙', '\n| 丙')),
      isSafe: false,
    });
  });

  it('joins rows that a blank line parts from their table', () => {
    const row =
      sampleReport()
        .split('\n')
        .find((line) => line.startsWith('| （四）无法提供')) ?? '';
    const next =
      sampleReport()
        .split('\n')
        .find((line) => line.startsWith('| 1.本机关不掌握')) ?? '';
    expectFindings('NB122', replaceOnce(`${row}\n${next}`, `${row}\n\n⟦${next}⟧`), {
      messages: ['这几行与上面的表格之间有空行，不会显示在表格里'],
      fixed: sampleReport(),
    });
  });

  it('finds cells that do not show', () => {
    expectFindings(
      'NB122',
      replaceOnce('| 行政许可 |                0 |', '| 行政许可 |                0 | ⟦3 | 4⟧ |'),
      {
        messages: ['这一行比表头多 2 格（表头有 2 列），多出的内容不会显示'],
      },
    );
    expectNone('NB122', replaceOnce('| 行政许可 |                0 |', '| 行政许可 |                0 |  |'));
  });

  it('finds a span with nothing above', () => {
    expectFindings('NB122', replaceOnce('## 六、', '| 甲 | ⟦^^⟧ |\n| --- | --- |\n| 1 | 2 |\n\n## 六、'), {
      messages: ['“^^”表示与上一格合并，但上面没有单元格'],
    });
  });

  it('lets a line of prose be that begins with a pipe', () => {
    expectNone('NB122', replaceOnce('## 六、', '|此处有误\n\n## 六、'));
  });
});
