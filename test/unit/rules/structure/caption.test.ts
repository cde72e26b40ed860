import assert from 'node:assert/strict';
import { expectFindings, expectNone, replaceOnce } from '../../../support/expect-findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { OFFICIAL_TABLE_TWO, officialReport } from '../../../support/official-layout.ts';
import { sampleReport } from '../../../support/report.ts';

const HEADER = '| 信息内容 | 本年处理决定数量 |';

describe('NB123 caption', () => {
  it('puts in a caption', () => {
    const source = replaceOnce('第二十条第（五）项\n\n', '').replace(HEADER, `⟦${HEADER}⟧`);
    expectFindings('NB123', source, {
      messages: ['上方缺少“第二十条第（五）项”'],
      fixed: sampleReport(),
      isSafe: true,
    });
  });

  it('puts the caption of another part right', () => {
    expectFindings('NB123', replaceOnce('第二十条第（五）项', '⟦第二十条第（四）项⟧'), {
      messages: ['下面是表二“第二十条第（五）项”的内容，这里写的是“第二十条第（四）项”'],
      fixed: sampleReport(),
    });
  });

  it('says what it does', () => {
    const titles = (text: string) =>
      fixture(text, 'NB123').analysis.findings.flatMap(({ fixes = [] }) => fixes.map(({ title }) => title));
    assert.deepEqual(titles(replaceOnce('第二十条第（五）项', '第二十条第（四）项')), ['改为“第二十条第（五）项”']);
    assert.deepEqual(titles(replaceOnce('第二十条第（五）项\n\n', '')), ['补上“第二十条第（五）项”']);
  });

  it('restores the wording', () => {
    for (const words of ['《条例》第二十条第（五）项', '第二十条第5项']) {
      expectFindings('NB123', replaceOnce('第二十条第（五）项', `⟦${words}⟧`), {
        messages: [`下面是表二“第二十条第（五）项”的内容，这里写的是“${words}”`],
        fixed: sampleReport(),
      });
    }
    expectFindings('NB123', replaceOnce('第二十条第（五）项', '⟦第二十条第五项⟧'), {
      messages: ['“第二十条第五项”在统一格式中写作“第二十条第（五）项”'],
      fixed: sampleReport(),
    });
  });

  it('lets brackets of another width, emphasis and headings be', () => {
    expectNone('NB123', replaceOnce('第二十条第（五）项', '第二十条第(五)项'));
    expectNone('NB123', replaceOnce('第二十条第（五）项', '**第二十条第（五）项**'));
    expectNone('NB123', replaceOnce('第二十条第（五）项', '### 第二十条第（五）项'));
  });

  it('puts a caption into the official table', () => {
    const two = OFFICIAL_TABLE_TWO.replace(
      '| 第二十条第（六）项 ||||\n| 信息内容 | 本年处理决定数量 |||',
      '⟦| 信息内容 | 本年处理决定数量 |||⟧',
    );
    expectFindings('NB123', officialReport({ two }), {
      messages: ['上方缺少“第二十条第（六）项”'],
      fixed: officialReport(),
      isSafe: true,
    });
    const other = OFFICIAL_TABLE_TWO.replace('第二十条第（六）项', '⟦第二十条第（七）项⟧');
    expectFindings('NB123', officialReport({ two: other }), {
      messages: ['下面是表二“第二十条第（六）项”的内容，这里写的是“第二十条第（七）项”'],
      fixed: officialReport(),
    });
  });

  it('takes a heading for a caption where it reads like one', () => {
    const heading = `### 行政许可\n\n${HEADER}`;
    expectFindings('NB123', replaceOnce(`第二十条第（五）项\n\n${HEADER}`, heading.replace(HEADER, `⟦${HEADER}⟧`)), {
      messages: ['上方缺少“第二十条第（五）项”'],
      fixed: replaceOnce(`第二十条第（五）项\n\n${HEADER}`, heading.replace(HEADER, `第二十条第（五）项\n\n${HEADER}`)),
      isSafe: true,
    });
    expectFindings('NB123', replaceOnce('第二十条第（五）项', '### ⟦第二十条第（四）项⟧'), {
      messages: ['下面是表二“第二十条第（五）项”的内容，这里写的是“第二十条第（四）项”'],
      fixed: replaceOnce('第二十条第（五）项', '### 第二十条第（五）项'),
    });
  });

  it('puts the first caption above the official table, and others above their rows', () => {
    const first = '| 第二十条第（一）项 ||||\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |';
    const [caption, header] = first.split('\n');
    expectFindings('NB123', officialReport({ two: replaceOnce(first, `⟦${header}⟧`, OFFICIAL_TABLE_TWO) }), {
      messages: ['上方缺少“第二十条第（一）项”'],
      fixed: officialReport({ two: replaceOnce(`${caption}\n`, '第二十条第（一）项\n\n', OFFICIAL_TABLE_TWO) }),
      isSafe: true,
    });
    const above = '| 第二十条第（六）项 ||||\n| 信息内容 | 本年处理决定数量 |||\n| 行政处罚 | 45 |||';
    const [sixth, , row] = above.split('\n');
    expectFindings('NB123', officialReport({ two: replaceOnce(above, `⟦${row}⟧`, OFFICIAL_TABLE_TWO) }), {
      messages: ['上方缺少“第二十条第（六）项”'],
      fixed: officialReport({ two: replaceOnce(above, `${sixth}\n${row}`, OFFICIAL_TABLE_TWO) }),
      isSafe: true,
    });
  });

  it('says each part once, and nothing of a table without a header', () => {
    const again = '| 行政许可 | 312 |||\n| 行政处罚 | 45 |||\n| 行政许可 | 312 |||';
    const two = replaceOnce('| 行政许可 | 312 |||', again, OFFICIAL_TABLE_TWO);
    const { findings } = fixture(
      officialReport({ two: replaceOnce('| 第二十条第（五）项 ||||\n', '', two) }),
      'NB123',
    ).analysis;
    assert.deepEqual(
      findings.map(({ message }) => message),
      ['上方缺少“第二十条第（五）项”', '上方缺少“第二十条第（六）项”'],
    );
    expectNone('NB123', replaceOnce(`第二十条第（五）项\n\n${HEADER}\n| :------- | ---------------: |\n`, ''));
  });
});
