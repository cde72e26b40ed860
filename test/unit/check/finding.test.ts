import assert from 'node:assert/strict';
import { addFindings, type Finding, plainFinding, shiftFinding } from '../../../server/src/check/finding.ts';
import { LazyProblem } from '../../../server/src/rules/lazy-problem.ts';
import { lineRange } from '../../../server/src/syntax/position.ts';

const EARLIER: Finding = { code: 'NB999', severity: 'hint', range: lineRange(0, 0, 1), message: '先前的' };

/** Returns the findings of a rule that reports this many problems. */
function findingsOf(count: number): Finding[] {
  const found = [EARLIER];
  const problems = Array.from({ length: count }, (_, i) => ({ range: lineRange(i, 0, 1), message: `第${i}处` }));
  addFindings(found, { code: 'NB301', severity: 'error' }, problems);
  return found;
}

describe('the problems of a rule', () => {
  it('become findings of its code and severity', () => {
    const [earlier, own] = findingsOf(1);
    assert.equal(earlier, EARLIER);
    assert.deepEqual([own.code, own.severity, own.message], ['NB301', 'error', '第0处']);
    assert.deepEqual(own.range, lineRange(0, 0, 1));
    assert.deepEqual([own.expected, own.related, own.fixes], [undefined, undefined, undefined]);
    assert.deepEqual(findingsOf(0), [EARLIER]);
  });

  it('are moved with their places and fixes, which are made when they are asked for', () => {
    let made = 0;
    const problem = {
      range: lineRange(1, 2, 3),
      message: '应为 3',
      expected: '3',
      related: [
        { range: lineRange(2, 0, 1), message: '本报告' },
        { uri: 'file:///other.nianbao', range: lineRange(5, 0, 1), message: '上年' },
      ],
      get fixes() {
        made++;
        return [
          { title: '改为 3', edits: [{ range: lineRange(1, 2, 3), newText: '3' }], isPreferred: true, isSafe: false },
        ];
      },
    };
    const found: Finding[] = [];
    addFindings(found, { code: 'NB301', severity: 'error' }, [problem]);
    const moved = shiftFinding(found[0], 10);
    assert.deepEqual([moved.range, moved.expected], [lineRange(11, 2, 3), '3']);
    assert.equal(made, 0);
    assert.deepEqual(
      moved.related?.map(({ range }) => range.start.line),
      [12, 5],
    );
    assert.deepEqual(moved.fixes, [
      { title: '改为 3', edits: [{ range: lineRange(11, 2, 3), newText: '3' }], isPreferred: true, isSafe: false },
    ]);
    assert.equal(moved.fixes, moved.fixes);
    assert.equal(made, 1);
  });

  it('are written out for who sends them elsewhere', () => {
    const found: Finding[] = [];
    const range = lineRange(0, 0, 1);
    const fix = { title: '改为 3', edits: [{ range, newText: '3' }], isPreferred: true, isSafe: false };
    const related = [{ range, message: '上年' }];
    addFindings(found, { code: 'NB301', severity: 'error' }, [
      new LazyProblem(range, '应为 3', { expected: '3', related: () => related, fixes: () => [fix] }),
      { range, message: '没有改法' },
    ]);
    const named = { code: 'NB301', severity: 'error', range } as const;
    assert.deepEqual(structuredClone(found.map(plainFinding)), [
      { ...named, message: '应为 3', expected: '3', related, fixes: [fix] },
      { ...named, message: '没有改法' },
    ]);
  });

  it('are listed up to a thousand, with the number of the others', () => {
    assert.equal(findingsOf(1000).length, 1001);
    assert.equal(findingsOf(1000)[1000].message, '第999处');
    assert.equal(findingsOf(1002).length, 1001);
    assert.equal(findingsOf(1002)[1000].message, '第999处（此类问题还有 2 处，没有逐一列出）');
  });
});
