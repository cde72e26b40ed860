import { expectFindings, expectNone, replaceOnce, slipTells } from '../../../support/expect-findings.ts';
import { sampleReport } from '../../../support/report.ts';

describe('NB116 row-unknown', () => {
  it('knows the row that is meant by its words, and does not miss it as well', () => {
    expectFindings('NB116', replaceOnce('| 行政规范性文件 |', '| ⟦行政规范文件⟧   |'), {
      messages: ['表二没有“行政规范文件”这一行，这里应为“行政规范性文件”'],
      fixed: sampleReport(),
    });
  });

  it('knows the row that is meant by its place', () => {
    expectFindings('NB116', replaceOnce('| 行政许可 |', '| ⟦审批事项⟧ |'), {
      messages: ['表二没有“审批事项”这一行，这里应为“行政许可”'],
      fixed: sampleReport(),
    });
  });

  it('finds a row too many', () => {
    expectFindings(
      'NB116',
      replaceOnce('\n| （七）总计 ', '\n| ⟦4.移送其他机关⟧ | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| （七）总计 '),
      {
        messages: ['表三没有“4.移送其他机关”这一行'],
        isFixable: false,
      },
    );
  });

  it('lets notes, blank rows and the groups of the page be', () => {
    expectNone('NB116', replaceOnce('\n| （七）总计 ', '\n| 注：数据截至12月31日 ||||||||\n| （七）总计 '));
    expectNone('NB116', replaceOnce('| 行政诉讼：未经复议直接起诉 |', '| 行政诉讼 ||||||\n| 未经复议直接起诉 |'));
    expectNone('NB116', replaceOnce('| 行政强制 |', '|  |  |\n| 行政强制 |'));
  });
});

describe('NB116 tells', () => {
  slipTells([
    [
      '| 行政许可 |                0 |',
      '| 行政认可 | 0 |',
      'NB116 warning 表二没有“行政认可”这一行，这里应为“行政许可” | likely 改为“行政许可”',
    ],
  ]);
});
