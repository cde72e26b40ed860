import assert from 'node:assert/strict';
import { formatSum, type Operand } from '../../../server/src/relations/equation.ts';
import { equationsOf } from '../../../server/src/relations/report-equations.ts';
import { readReport } from '../../../server/src/report/report.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';

const equationsIn = (text: string) => equationsOf(readReport(readTree(text))).filter(({ kind }) => kind === 'named');

/** Returns a table from rows whose cells are separated by blanks. */
function table(...rows: string[]): string {
  const lines = rows.map((row) => `| ${row.split(' ').join(' | ')} |`);
  const bars = `|${' - |'.repeat(rows[0].split(' ').length)}`;
  return [lines[0], bars, ...lines.slice(1)].join('\n');
}

/** Returns the sums of a table in figures: `6 = 1 + 2 + 3`. */
const sums = (...rows: string[]) =>
  equationsIn(table(...rows)).map(({ left, right }) => `${formatSum(left)} = ${formatSum(right)}`);

describe('totals by name', () => {
  it('add up the columns, and the rows, that are not totals themselves', () => {
    assert.deepEqual(sums('项目 甲 乙 合计', '收 1 2 3', '支 4 5 9'), ['3 = 1 + 2', '9 = 4 + 5']);
    assert.deepEqual(sums('项目 甲', '收 1', '支 4', '总计 5'), ['5 = 1 + 4']);
  });

  it('may come first, and add up what follows', () => {
    assert.deepEqual(sums('项目 合计 甲 乙', '收 3 1 2'), ['3 = 1 + 2']);
    assert.deepEqual(sums('项目 甲', '小计 3', '收 1', '支 2', '小计 4', '存 4'), ['3 = 1 + 2', '4 = 4']);
    assert.deepEqual(sums('项目 甲', '合计 7', '小计 3', '收 1', '支 2', '小计 4', '存 4'), [
      '3 = 1 + 2',
      '4 = 4',
      '7 = 3 + 4',
    ]);
    assert.deepEqual(sums('项目 甲', '合计 7', '收 1', '支 2', '小计 3', '存 4', '小计 4'), [
      '3 = 1 + 2',
      '4 = 4',
      '7 = 3 + 4',
    ]);
  });

  it('add up the 小计, and what stands behind the last of them', () => {
    const all = sums('项目 甲', '收 1', '支 2', '小计 3', '存 4', '借 5', '小计 9', '余 7', '合计 19');
    assert.deepEqual([...all].sort(), ['19 = 3 + 9 + 7', '3 = 1 + 2', '9 = 4 + 5'].sort());
  });

  it('may be several, each of all', () => {
    assert.deepEqual(sums('项目 甲', '收 1', '支 2', '合计 3', '总计 3').length, 2);
  });

  it('know no sum of nothing', () => {
    assert.deepEqual(sums('项目 甲', '合计 3'), []);
    assert.deepEqual(sums('项目 甲', '收 —', '支 —', '合计 —').length, 0);
  });

  it('pass over columns of words, and of what counts nothing', () => {
    assert.deepEqual(sums('项目 甲 备注 合计', '收 1 无误 3', '支 4 同上 9'), ['3 = 1', '9 = 4']);
    assert.deepEqual(sums('项目 甲 占比 合计', '收 1 7 3'), ['3 = 1']);
    assert.deepEqual(sums('合计率 甲 乙 合计', '收 1 2 3'), ['3 = 1 + 2'], 'the first column has names');
  });

  it('pass over rows in which a cell is no figure, or that end too soon', () => {
    assert.deepEqual(sums('项目 甲 乙 合计', '收 1 若干 3', '支 4 5 9'), ['9 = 4 + 5']);
    assert.deepEqual(sums('项目 甲 乙 合计', '支 4 5 9', '收 1 2'), ['9 = 4 + 5']);
    assert.deepEqual(sums('项目 合计 甲 乙', '支 9 4 5', '收 1 1'), ['9 = 4 + 5']);
  });

  it('are left alone where units differ, unless all are of money', () => {
    assert.deepEqual(sums('项目 甲（件） 乙（元） 合计（元）', '收 1 2 3'), []);
    assert.deepEqual(sums('项目 甲（万元） 乙（元） 合计（元）', '收 1 2 3').length, 1);
    assert.deepEqual(sums('项目 甲（件） 乙（件） 合计（件）', '收 1 2 3').length, 1);
    assert.deepEqual(sums('项目 甲（件） 占比（%） 合计（件）', '收 1 2 3'), ['3 = 1']);
  });

  it('are left alone in a table of more columns or totals than anybody adds up', () => {
    const wide = (count: number) => sums(`项目 ${'甲 '.repeat(count)}合计`, `收 ${'1 '.repeat(count)}9`).length;
    assert.equal(wide(498), 1);
    assert.equal(wide(499), 0);
    const many = (count: number) => sums('项目 甲', '收 1', ...new Array(count).fill('合计 1')).length;
    assert.equal(many(50), 50);
    assert.equal(many(51), 0);
  });

  it('say what they are', () => {
    const [{ meaning, total }] = equationsIn(table('项目 甲 乙 合计', '收 1 2 3'));
    assert.equal(meaning, '收/合计等于各项之和');
    assert.equal(total.operand.name, '收/合计');
  });
});

/** Returns the operands of the first sum, the total first. */
function operands(text: string): readonly Operand[] {
  const [{ left, right }] = equationsIn(text);
  return [...left, ...right].map(({ operand }) => operand);
}

describe('figures of a free table', () => {
  it('are amounts where their row or column has decimals or a unit of money', () => {
    const areAmounts = (...rows: string[]) => operands(table(...rows)).map(({ isAmount }) => isAmount);
    assert.deepEqual(areAmounts('项目 甲 乙 合计', '收 1 2 3'), [false, false, false]);
    assert.deepEqual(areAmounts('项目 甲 乙 合计', '收 1 2.5 3'), [true, true, true]);
    assert.deepEqual(areAmounts('项目 甲 乙 合计', '收 1 2 3', '支 1.5 2 3'), [false, true, false]);
    assert.deepEqual(areAmounts('项目 甲 乙 合计', '收 1 2 3', '支 1 2元 3'), [false, false, true]);
    assert.deepEqual(areAmounts('项目 甲（万元） 乙（万元） 合计（万元）', '收 1 2 3'), [true, true, true]);
  });

  it('have the unit that they, their column or their row name', () => {
    assert.deepEqual(
      operands(table('项目 甲（万元） 乙（元） 合计（元）', '收 1 2 3')).map(({ money }) => money),
      [0, 4, 0],
    );
    const [total] = operands(table('项目 甲 合计', '收（亿元） 1 3'));
    assert.equal(total.money, 8);
    assert.equal('money' in operands(table('项目 甲 合计', '收 1 3'))[0], false);
  });

  it('stand where they are in the document', () => {
    const [total, first] = operands(`正文。\n\n${table('项目 甲 合计', '收 1 3')}`);
    assert.deepEqual([total.line, total.cell.text, total.name], [4, '3', '收/合计']);
    assert.deepEqual([first.line, first.cell.text, first.name], [4, '1', '收/甲']);
  });
});
