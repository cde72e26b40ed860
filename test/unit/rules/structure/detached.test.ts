import assert from 'node:assert/strict';
import { readReport } from '../../../../server/src/report/report.ts';
import { isDetached } from '../../../../server/src/rules/structure/detached.ts';
import { readTree } from '../../../../server/src/syntax/tree.ts';

const TABLE = '| 事项 | 件数 |\n| --- | --- |\n| 许可 | 1 |';

/** Returns, for each table of a text, whether it has come loose from the one above. */
function detached(...blocks: readonly string[]): boolean[] {
  const report = readReport(readTree(blocks.join('\n\n')));
  return report.tree.blocks.flatMap(({ kind }, index) => (kind === 'table' ? [isDetached(report, index)] : []));
}

describe('rows below a blank line', () => {
  it('are of the table above where they begin with figures and have as many columns', () => {
    assert.deepEqual(detached(TABLE, '| 处罚 | 2 |'), [false, true]);
    assert.deepEqual(detached(TABLE, '| 处罚 | 2 |\n| 强制 | 无 |', '| 收费 | 3 |'), [false, true, true]);
    assert.deepEqual(detached(TABLE, '| 处罚 | ^^ |'), [false, true]);
  });

  it('are a table of their own where they are wider, begin with words, or have a header', () => {
    assert.deepEqual(detached(TABLE, '| 处罚 | 2 | 3 |'), [false, false]);
    assert.deepEqual(detached(TABLE, '| 处罚 | 若干 |'), [false, false]);
    assert.deepEqual(detached(TABLE, TABLE), [false, false]);
    assert.deepEqual(detached(TABLE, '| 处罚 | 2 |\n| --- | --- |'), [false, false]);
  });

  it('are it where there is no table with a header above', () => {
    assert.deepEqual(detached('正文。', '| 处罚 | 2 |'), [false]);
    assert.deepEqual(detached(TABLE, '正文。', '| 处罚 | 2 |'), [false, false]);
    assert.deepEqual(detached(TABLE, '| 处罚 | 若干 |', '| 强制 | 2 |'), [false, false, false]);
    assert.deepEqual(detached('| 处罚 | 2 |', '| 强制 | 2 |'), [false, false]);
  });

  it('are told of up to sixty-four pieces', () => {
    const pieces = detached(TABLE, ...Array<string>(66).fill('| 处罚 | 2 |'));
    assert.deepEqual([pieces[0], pieces[1], pieces[64], pieces[65]], [false, true, true, false]);
  });
});
