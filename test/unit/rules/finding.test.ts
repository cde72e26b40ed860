import assert from 'node:assert/strict';
import { addFindings, type Finding } from '../../../server/src/rules/finding.ts';
import { lineRange } from '../../../server/src/syntax/position.ts';

const EARLIER: Finding = { code: 'NB999', severity: 'hint', range: lineRange(0, 0, 1), message: '先前的' };

/** The findings that there are when a rule has so many problems. */
function findings(count: number): Finding[] {
  const found = [EARLIER];
  const problems = Array.from({ length: count }, (_, i) => ({ range: lineRange(i, 0, 1), message: `第${i}处` }));
  addFindings(found, { code: 'NB301', severity: 'error' }, problems);
  return found;
}

describe('the problems of a rule', () => {
  it('become findings of its code and severity', () => {
    assert.deepEqual(findings(1), [
      EARLIER,
      { code: 'NB301', severity: 'error', range: lineRange(0, 0, 1), message: '第0处' },
    ]);
    assert.deepEqual(findings(0), [EARLIER]);
  });

  it('are told to a thousand, and how many more there are', () => {
    assert.equal(findings(1000).length, 1001);
    assert.equal(findings(1000)[1000].message, '第999处');
    assert.equal(findings(1002).length, 1001);
    assert.equal(findings(1002)[1000].message, '第999处（此类问题还有 2 处，没有逐一列出）');
  });
});
