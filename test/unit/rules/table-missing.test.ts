import assert from 'node:assert/strict';
import { fixture, sampleReport } from '../fixture.ts';
import { OFFICIAL_TABLE_TWO, officialReport } from '../official-layout.ts';
import { expectFindings, expectNone } from './slip.ts';

const BLANK = ['NB204'];

/** A report without the tables of a section; its heading is marked. */
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
});
