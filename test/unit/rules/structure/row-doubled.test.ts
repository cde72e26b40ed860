import assert from 'node:assert/strict';
import { expectFindings, replaceOnce, slipTells } from '../../../support/expect-findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { sampleReport } from '../../../support/report.ts';
import { section, table } from '../../../support/tables.ts';

describe('NB115 row-doubled', () => {
  it('finds the second row and names the first', () => {
    const { analysis } = expectFindings(
      'NB115',
      replaceOnce(
        '| 行政强制       |',
        '| ⟦行政处罚⟧ | 0 |\n| 行政强制       |',
        replaceOnce('| 行政强制 |', '| 行政强制       |'),
      ),
      {
        messages: ['“行政处罚”一行重复'],
        isFixable: false,
      },
    );
    assert.equal(analysis.findings[0].related?.[0].message, '前一行在这里');
  });

  it('knows the row that is meant', () => {
    expectFindings('NB115', replaceOnce('| 行政强制 |', '| ⟦行政处罚⟧ |'), {
      messages: ['“行政处罚”一行重复，这里应为“行政强制”'],
      fixed: sampleReport(),
    });
    expectFindings('NB115', replaceOnce('| 行政处罚 |', '| ⟦行政强制⟧ |'), {
      messages: ['“行政强制”一行重复，这里应为“行政处罚”'],
      fixed: sampleReport(),
    });
  });

  it('points to the row below where it is the upper one that is wrong', () => {
    const text = section('二', '第二十条第（六）项', table(['信息内容', '本年处理决定数量'], ['行政强制', '行政强制']));
    const { findings } = fixture(text, 'NB115').analysis;
    assert.deepEqual(
      findings.map(({ message, range, related }) => [message, range.start.line, related?.map((one) => one.message)]),
      [['“行政强制”一行重复，这里应为“行政处罚”', 9, ['另一行在这里']]],
    );
  });
});

describe('NB115 tells', () => {
  slipTells([
    [
      '| 行政许可 |                0 |',
      '| 行政许可 |                0 |\n| 行政许可 |                0 |',
      'NB115 error “行政许可”一行重复 → 42 前一行在这里',
    ],
  ]);
});
