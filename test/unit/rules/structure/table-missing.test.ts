import assert from 'node:assert/strict';
import { national2019 } from '../../../../server/src/formats/national-2019.ts';
import { expectFindings, expectNone } from '../../../support/expect-findings.ts';
import { findingMessages, firstFixed } from '../../../support/findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { OFFICIAL_TABLE_TWO, officialReport } from '../../../support/official-layout.ts';
import { sampleReport } from '../../../support/report.ts';
import { section, table } from '../../../support/tables.ts';

const BLANK = ['NB204'];

/** Returns a report without the tables of a section; its heading is marked. */
function withoutTables(heading: string, next: string, instead = ''): string {
  const report = sampleReport();
  const start = report.indexOf(heading);
  return `${report.slice(0, start)}⟦${heading}⟧\n\n${instead}${report.slice(report.indexOf(next))}`;
}

function withoutPart(caption: string, next: string): string {
  const report = sampleReport().replace('二、主动公开政府信息情况', '⟦$&⟧');
  return report.slice(0, report.indexOf(caption)) + report.slice(report.indexOf(next));
}

describe('NB112 table-missing', () => {
  it('puts in the table with blank figures', () => {
    expectFindings('NB112', withoutTables('三、收到和处理政府信息公开申请情况', '## 四、'), {
      messages: ['“三、收到和处理政府信息公开申请情况”缺少规定的表格（表三）'],
      leaves: BLANK,
      isFixable: true,
    });
    expectFindings(
      'NB112',
      withoutTables('四、政府信息公开行政复议、行政诉讼情况', '## 五、', '![图片](图1.png)\n\n'),
      {
        messages: ['“四、政府信息公开行政复议、行政诉讼情况”缺少规定的表格（表四）'],
        leaves: BLANK,
      },
    );
  });

  it('tells once where all parts are missing', () => {
    expectFindings('NB112', withoutTables('二、主动公开政府信息情况', '## 三、'), {
      messages: ['“二、主动公开政府信息情况”缺少规定的表格（表二）'],
      leaves: BLANK,
    });
  });

  it('puts in a missing part between its neighbours', () => {
    const cases: [string, string][] = [
      ['第二十条第（一）项', '第二十条第（五）项'],
      ['第二十条第（五）项', '第二十条第（六）项'],
      ['第二十条第（八）项', '## 三、'],
    ];
    for (const [caption, next] of cases) {
      expectFindings('NB112', withoutPart(caption, next), {
        messages: [`表二缺少“${caption}”这一部分`],
        leaves: BLANK,
        isFixable: true,
      });
    }
  });

  it('puts the part below its caption where that is there', () => {
    const report = withoutPart(
      '| 信息内容 | 本年处理决定数量 |\n| :------- | ---------------: |\n| 行政许可',
      '第二十条第（六）项',
    );
    const { text, analysis } = expectFindings('NB112', report, {
      messages: ['表二缺少“第二十条第（五）项”这一部分'],
      leaves: BLANK,
      isFixable: true,
    });
    assert.equal(analysis.findings[0].fixes?.[0].edits[0].newText.includes('第二十条'), false, text);
  });

  it('puts a part into the official table', () => {
    const two = OFFICIAL_TABLE_TWO.split('\n').filter((_, i) => i < 5 || i > 7);
    const report = officialReport({ two: two.join('\n') }).replace('二、主动公开政府信息情况', '⟦$&⟧');
    expectFindings('NB112', report, {
      messages: ['表二缺少“第二十条第（五）项”这一部分'],
      leaves: BLANK,
      fixed: officialReport().replace('| 行政许可 | 312 |||', '| 行政许可 |  |||'),
    });
  });

  it('leaves what a comment hides', () => {
    const report = sampleReport().replace('## 四、', '<!-- 待核对\n\n## 四、');
    assert.deepEqual(
      fixture(report).analysis.findings.map(({ code }) => code),
      ['NB124'],
    );
  });

  it('knows a table in another section', () => {
    const report = sampleReport();
    const start = report.indexOf('| 类别');
    const four = report.slice(start, report.indexOf('## 五、'));
    expectNone('NB112', report.replace(four, '').replace('## 六、', `${four}## 六、`));
  });

  it('puts an empty part exactly where it was', () => {
    const cases: [caption: string, next: string, ...figures: string[]][] = [
      ['第二十条第（五）项', '第二十条第（六）项', '行政许可/本年处理决定数量'],
      ['第二十条第（六）项', '第二十条第（八）项', '行政处罚/本年处理决定数量', '行政强制/本年处理决定数量'],
      ['第二十条第（八）项', '## 三、', '行政事业性收费/本年收费金额'],
    ];
    for (const [caption, next, ...figures] of cases) {
      const blank = sampleReport(Object.fromEntries(figures.map((figure) => [`表二/${figure}`, ''])));
      const text = withoutPart(caption, next).replace(/[⟦⟧]/g, '');
      assert.equal(firstFixed(text, 'NB112', `表二缺少“${caption}”这一部分`), blank);
    }
  });

  const permits = table(['信息内容', '本年处理决定数量'], ['行政许可']);
  const decisions = table(['信息内容', '本年处理决定数量'], ['行政处罚', '行政强制']);
  const fees =
    '| 信息内容       | 本年收费金额（单位：万元） |\n| :------------- | -------------------------: |\n| 行政事业性收费 |                            |';
  const missing = (number: string) => `表二缺少“第二十条第（${number}）项”这一部分`;

  it('puts a part behind the remarks on the one before, at the end too', () => {
    const remark = '<!-- 勾稽 列: 本年处理决定数量 = 本年处理决定数量 -->';
    const text = section('二', '第二十条第（五）项', permits, remark, remark);
    assert.equal(firstFixed(text, 'NB112', missing('八')), `${text}\n\n第二十条第（八）项\n\n${fees}`);
    const more = `${text}\n\n说明如上。`;
    assert.equal(
      firstFixed(more, 'NB112', missing('八')),
      more.replace('说明如上。', `第二十条第（八）项\n\n${fees}\n\n说明如上。`),
    );
  });

  it('puts a part below its caption at the end of the text', () => {
    const text = section('二', '第二十条第（五）项', permits, '第二十条第（八）项');
    assert.equal(firstFixed(text, 'NB112', missing('八')), `${text}\n\n${fees}`);
  });

  it('puts a part below the rows that it follows where they share a table', () => {
    const shared = section('二', '第二十条第（五）项', `${permits}\n${decisions.split('\n').slice(2).join('\n')}`);
    assert.equal(
      firstFixed(shared, 'NB112', missing('八')),
      `${shared}\n| 第二十条第（八）项 ||\n| 信息内容 | 本年收费金额（单位：万元） |\n| 行政事业性收费 |  |`,
    );
    const two = OFFICIAL_TABLE_TWO.split('\n');
    const without = officialReport({ two: two.slice(0, -3).join('\n') });
    assert.equal(firstFixed(without, 'NB112', missing('八')), officialReport().replace('| 12.5 |||', '|  |||'));
  });

  it('has no fix where rows share a table that has no delimiter row', () => {
    const [first, ...rest] = OFFICIAL_TABLE_TWO.split('\n').slice(0, -3);
    const bare = officialReport({ two: [first, ...rest.filter((line) => !line.startsWith('| :-'))].join('\n') });
    assert.equal(firstFixed(bare, 'NB112', missing('八')), undefined);
  });

  it('shows where the section begins, or else its first table', () => {
    const { findings } = fixture(`---\n年度: 2023\n---\n第二十条第（五）项\n\n${permits}`, 'NB112').analysis;
    assert.deepEqual(
      findings.map(({ range }) => [range.start.line, range.end.character]),
      [5, 5, 5].map((line) => [line, permits.indexOf('\n')]),
    );
  });

  it('says nothing of a table without its header, in its own section', () => {
    const headless = '| --- | --- |\n| 甲 | 1 |';
    assert.deepEqual(findingMessages(section('四', headless), 'NB112'), []);
    const both = `${section('三', '| 甲 | 乙 |\n| --- | --- |')}\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n${headless}`;
    assert.deepEqual(findingMessages(both, 'NB112'), [
      'NB112 “三、收到和处理政府信息公开申请情况”缺少规定的表格（表三）',
    ]);
    const elsewhere = `${section('三', headless)}\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n![图](图.png)`;
    assert.deepEqual(findingMessages(elsewhere, 'NB112'), [
      'NB112 “四、政府信息公开行政复议、行政诉讼情况”缺少规定的表格（表四）',
    ]);
    assert.ok(
      firstFixed(elsewhere, 'NB112', '“四、政府信息公开行政复议、行政诉讼情况”缺少规定的表格（表四）')?.endsWith(
        '|\n\n![图](图.png)',
      ),
    );
  });

  it('puts a table below a heading at the end of the text', () => {
    const text = section('四');
    const put = firstFixed(text, 'NB112', '“四、政府信息公开行政复议、行政诉讼情况”缺少规定的表格（表四）');
    assert.ok(put?.startsWith(`${text}\n\n| 类别 `), put);
    assert.deepEqual(
      fixture(text, 'NB112').analysis.findings.flatMap(({ fixes }) => fixes?.map(({ title }) => title)),
      ['插入空的表四'],
    );
  });

  it('says nothing of tables in the format of other years', () => {
    const old = sampleReport({}, '青石镇人民政府', 2023, national2019);
    assert.deepEqual(findingMessages(old, 'NB112'), []);
  });
});
