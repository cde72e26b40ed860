import assert from 'node:assert/strict';
import { readFreeTable } from '../../../../server/src/report/table/free.ts';
import type { TableBlock } from '../../../../server/src/syntax/block.ts';
import { readTree } from '../../../../server/src/syntax/tree.ts';

function labels(...lines: string[]): string {
  const [table] = readTree(lines.join('\n')).blocks;
  assert.equal(table.kind, 'table');
  return readFreeTable(table as TableBlock)
    .rows.map(({ label }) => label)
    .join();
}

describe('a table of the author’s own', () => {
  const [HEAD, DASHES] = ['| 领域 | 件数 |', '| - | - |'];

  it('has the label of the row above where a row says ^^', () => {
    assert.equal(
      labels(HEAD, DASHES, '| 教育 | 1 |', '| ^^ | 2 |', '| ^^ | 3 |', '| 住房 | 4 |', '| ^^ | 5 |'),
      '教育,教育,教育,住房,住房',
    );
    assert.equal(labels(HEAD, DASHES, '| ^^ | 1 |', '|  | 2 |', '| ^^ | 3 |'), '领域,,');
  });

  it('has ^^ for a label where there is no row above', () => {
    assert.equal(labels(DASHES, '| ^^ | 1 |', '| ^^ | 2 |', '| 教育 | 3 |'), '^^,^^,教育');
  });

  it('goes on with a label however many rows it has', () => {
    const all = labels(HEAD, DASHES, '| 教育 | 1 |', ...new Array<string>(3000).fill('| ^^ | 1 |'));
    assert.equal(all, new Array<string>(3001).fill('教育').join());
  });
});
