import assert from 'node:assert/strict';
import { expectFindings, slipTells } from '../../../support/expect-findings.ts';
import { sampleReport } from '../../../support/report.ts';

describe('NB118 row-order', () => {
  it('finds the row that is in the wrong place, and names the one above', () => {
    const lines = sampleReport().split('\n');
    const at = lines.findIndex((line) => line.startsWith('| 四、结转'));
    const [row] = lines.splice(at, 1);
    lines.splice(
      lines.findIndex((line) => line.startsWith('| 三、本年度')),
      0,
      row.replace('四、结转下年度继续办理', '⟦$&⟧'),
    );
    const { analysis } = expectFindings('NB118', lines.join('\n'), {
      messages: ['“四、结转下年度继续办理”应排在“（七）总计”之后'],
    });
    assert.equal(analysis.findings[0].related?.[0].message, '应排在这一行之后');
  });
});

describe('NB118 tells', () => {
  slipTells([
    [
      '| 行政处罚 |                0 |\n| 行政强制',
      '| 行政强制 |                0 |\n| 行政处罚',
      'NB118 warning “行政处罚”应排在最前面',
    ],
  ]);
});
