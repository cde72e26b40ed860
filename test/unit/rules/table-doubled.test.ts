import assert from 'node:assert/strict';
import { sampleReport } from '../fixture.ts';
import { expectFindings, expectNone, slip } from './slip.ts';

describe('NB113 table-doubled', () => {
  it('finds the second table', () => {
    const report = sampleReport();
    const table = report.slice(report.indexOf('| 类别'), report.indexOf('\n\n## 五、'));
    const header = table.slice(0, table.indexOf('\n'));
    const { analysis } = expectFindings(
      'NB113',
      slip('## 五、', `${table.replace(header, `⟦${header}⟧`)}\n\n## 五、`),
      {
        messages: ['表四出现了两次，请只保留一张'],
      },
    );
    assert.equal(analysis.findings[0].related?.length, 1);
  });

  it('finds a part that stands there twice', () => {
    const table = '| 信息内容 | 本年处理决定数量 |\n| :--- | ---: |\n| 行政许可 | 0 |';
    expectFindings('NB113', slip('## 三、', `第二十条第（五）项\n\n${table.replace(/^.*\|$/m, '⟦$&⟧')}\n\n## 三、`), {
      messages: ['表二“第二十条第（五）项”部分出现了两次，请只保留一张'],
    });
  });

  it('lets a table be that is cut in two', () => {
    const report = sampleReport();
    const header = report.slice(report.indexOf('| 项目'), report.indexOf('| 一、本年新收'));
    const row = report.slice(report.indexOf('| （四）无法提供'), report.indexOf('| 1.本机关不掌握'));
    expectNone('NB113', report.replace(row, `\n${header}${row}`));
    expectNone('NB114', report.replace(row, `\n${header}${row}`));
  });
});
