import assert from 'node:assert/strict';
import { expectFindings, expectNone, replaceOnce } from '../../../support/expect-findings.ts';
import { findingMessages } from '../../../support/findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { OFFICIAL_TABLE_FOUR } from '../../../support/official-layout.ts';
import { sampleReport } from '../../../support/report.ts';
import { section, table } from '../../../support/tables.ts';

describe('NB113 table-doubled', () => {
  it('finds the second table', () => {
    const report = sampleReport();
    const table = report.slice(report.indexOf('| 类别'), report.indexOf('\n\n## 五、'));
    const header = table.slice(0, table.indexOf('\n'));
    const { analysis } = expectFindings(
      'NB113',
      replaceOnce('## 五、', `${table.replace(header, `⟦${header}⟧`)}\n\n## 五、`),
      {
        messages: ['表四出现了两次，请只保留一张'],
      },
    );
    assert.equal(analysis.findings[0].related?.length, 1);
  });

  it('finds a part that stands there twice', () => {
    const table = '| 信息内容 | 本年处理决定数量 |\n| :--- | ---: |\n| 行政许可 | 0 |';
    expectFindings(
      'NB113',
      replaceOnce('## 三、', `第二十条第（五）项\n\n${table.replace(/^.*\|$/m, '⟦$&⟧')}\n\n## 三、`),
      {
        messages: ['表二“第二十条第（五）项”部分出现了两次，请只保留一张'],
      },
    );
  });

  it('lets a table be that is cut in two', () => {
    const report = sampleReport();
    const header = report.slice(report.indexOf('| 项目'), report.indexOf('| 一、本年新收'));
    const row = report.slice(report.indexOf('| （四）无法提供'), report.indexOf('| 1.本机关不掌握'));
    expectNone('NB113', report.replace(row, `\n${header}${row}`));
    expectNone('NB114', report.replace(row, `\n${header}${row}`));
  });

  it('points to the first of several', () => {
    const four = table(['类别', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'], ['行政复议', '复议后起诉']);
    const { findings } = fixture(section('四', four, four, OFFICIAL_TABLE_FOUR), 'NB113').analysis;
    assert.deepEqual(
      findings.map(({ related }) => related?.map(({ message, range }) => [message, range.start.line])),
      [[['前一张在这里', 5]], [['前一张在这里', 5]]],
    );
  });

  it('lets the names of groups stand above each piece of a table', () => {
    const header = ['项目', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const group = '三、本年度办理结果';
    const first = table(header, ['一、本年新收政府信息公开申请数量', group, '（一）予以公开']);
    assert.deepEqual(
      findingMessages(section('三', first, table(header, [group, '（七）总计', '四、结转下年度继续办理'])), 'NB113'),
      [],
    );
    assert.deepEqual(
      findingMessages(section('三', first, table(header, [group, '（一）予以公开', '（七）总计'])), 'NB113'),
      ['NB113 表三出现了两次，请只保留一张'],
    );
  });
});
