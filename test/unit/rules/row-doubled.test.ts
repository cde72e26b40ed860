import assert from 'node:assert/strict';
import { sampleReport } from '../fixture.ts';
import { expectFindings, slip } from './slip.ts';

describe('NB115 row-doubled', () => {
  it('finds the second row and names the first', () => {
    const { analysis } = expectFindings(
      'NB115',
      slip('| 行政强制       |', '| ⟦行政处罚⟧ | 0 |\n| 行政强制       |', slip('| 行政强制 |', '| 行政强制       |')),
      {
        messages: ['“行政处罚”一行重复'],
        isFixable: false,
      },
    );
    assert.equal(analysis.findings[0].related?.[0].message, '前一行在这里');
  });

  it('knows the row that is meant', () => {
    expectFindings('NB115', slip('| 行政强制 |', '| ⟦行政处罚⟧ |'), {
      messages: ['“行政处罚”一行重复，这里应为“行政强制”'],
      fixed: sampleReport(),
    });
    expectFindings('NB115', slip('| 行政处罚 |', '| ⟦行政强制⟧ |'), {
      messages: ['“行政强制”一行重复，这里应为“行政处罚”'],
      fixed: sampleReport(),
    });
  });
});
