import assert from 'node:assert/strict';
import { analyse } from '../../../../server/src/check/analyse.ts';
import { readSettings } from '../../../../server/src/check/settings.ts';
import { readTree } from '../../../../server/src/syntax/tree.ts';
import { fixture } from '../../../support/fixture.ts';

/** A table of two columns with their total. */
const table = (...rows: string[]) =>
  ['| 项目 | 甲 | 乙 | 合计 |', '| --- | --- | --- | --- |', ...rows.map((row) => `| ${row} |`)].join('\n');
const SOUND = ['一 | 3 | 2 | 5', '二 | 1 | 1 | 2', '合计 | 4 | 3 | 7'];

/** What is said of the totals of a text: each message, then the places that belong to it, then its fixes, ★ the first choice. */
function told(text: string): unknown[] {
  return fixture(text, 'NB3').analysis.findings.flatMap(({ message, related = [], fixes = [] }) => [
    message,
    related.map((one) => one.message),
    fixes.map(({ title, isPreferred }) => `${isPreferred ? '★' : ''}${title}`),
  ]);
}

describe('what is said of totals that do not hold', () => {
  it('is nothing where they hold', () => {
    assert.deepEqual(told(table(...SOUND)), []);
  });

  it('names a total with its sum, and the other total that it breaks', () => {
    assert.deepEqual(told(table('一 | 3 | 2 | 4', SOUND[1], SOUND[2])), [
      '一/合计应为 5（= 3 + 2），现为 4，少 1；因为它，合计/合计的勾稽关系也不成立',
      ['一/甲：3', '一/乙：2', '合计/合计应为 6（= 4 + 2），现为 7，多 1'],
      ['★把一/合计改为 5', '把合计/合计改为 6（= 4 + 2）'],
    ]);
  });

  it('names a total of row and column once', () => {
    const [message, places] = told(table(SOUND[0], SOUND[1], '合计 | 4 | 3 | 8'));
    assert.match(String(message), /^合计\/合计应为 7（= [^）]+），现为 8，多 1$/);
    assert.match(String((places as string[]).at(-1)), /^合计\/合计应为 7（= /);
  });

  it('names a part, with the totals that it breaks and the rest of the shortest sum', () => {
    assert.deepEqual(told(table('一 | 3 | 5 | 5', SOUND[1], SOUND[2])), [
      '一/乙应为 2，现为 5（有一位数字不同）；因为它，合计/乙、一/合计的勾稽关系不成立',
      ['合计/乙应为 6（= 5 + 1），现为 3，少 3', '一/合计应为 8（= 3 + 5），现为 5，少 3', '二/乙：1'],
      ['★把一/乙改为 2', '把合计/乙改为 6（= 5 + 1）', '把一/合计改为 8（= 3 + 5）'],
    ]);
  });

  it('names a blank that should have a figure', () => {
    const [message] = told(table('一 | 3 | | 5', SOUND[1], SOUND[2]));
    assert.equal(message, '一/乙应为 2，现为空（漏填）；因为它，合计/乙、一/合计的勾稽关系不成立');
  });

  it('names two of three totals and more', () => {
    const rows = ['一 | 3 | 7 | 5', SOUND[1], '三 | 4 | 3 | 7', '合计 | 8 | 6 | 14'];
    const [message, , fixes] = told(`${table(...rows)}\n<!-- 勾稽 行: 一 + 二 = 三 -->`);
    assert.equal(message, '一/乙应为 2，现为 7（有一位数字不同）；因为它，合计/乙、一/合计等 3 处的勾稽关系不成立');
    assert.equal((fixes as unknown[]).length, 4);
  });

  it('offers every way to change two cells, and prefers none', () => {
    const found = told(table('一 | 3 | 2 | 4', '二 | 1 | 1 | 3', SOUND[2]));
    assert.equal(
      found[0],
      '一/乙可能应为 1，现为 2（两格的数字对调）；因为它，一/合计的勾稽关系不成立（也可能是别的数字记错了，共有 3 种改法）',
    );
    assert.deepEqual((found[2] as string[]).slice(0, 3), [
      '把一/乙改为 1，把二/乙改为 2',
      '把一/合计改为 5，把二/合计改为 2',
      '把一/甲改为 2，把二/甲改为 2',
    ]);
  });

  it('leaves out relations whose rule is off', () => {
    const text = `${table('一 | 3 | 5 | 5', SOUND[1], SOUND[2])}\n<!-- 勾稽 行: 一 = 合计 -->`;
    const codes = (off: Readonly<Record<string, string>>) =>
      analyse(readTree(text), readSettings(off, {}))
        .findings.map(({ code }) => code)
        .filter((code) => /^NB30[56]/.test(code));
    assert.ok(codes({}).includes('NB306'));
    assert.deepEqual([...new Set(codes({ NB306: 'off' }))], ['NB305']);
    assert.deepEqual([...new Set(codes({ NB305: 'off' }))], ['NB306']);
    assert.deepEqual(codes({ NB305: 'off', NB306: 'off' }), []);
  });
});
