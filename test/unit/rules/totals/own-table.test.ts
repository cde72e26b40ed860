import assert from 'node:assert/strict';
import { fixture } from '../../../support/fixture.ts';

const totalsIn = (text: string) => fixture(text, 'NB3').analysis.findings;

describe('the verdict on a table of one’s own', () => {
  const table = (...rows: string[]) =>
    ['| 项目 | 甲 | 乙 | 合计 |', '| --- | --- | --- | --- |', ...rows.map((row) => `| ${row} |`)].join('\n');
  const SOUND = ['一 | 3 | 2 | 5', '二 | 1 | 1 | 2', '合计 | 4 | 3 | 7'];

  it('names a total of row and column once', () => {
    const [finding, ...others] = totalsIn(table(SOUND[0], SOUND[1], '合计 | 4 | 3 | 8'));
    assert.deepEqual(others, []);
    assert.match(finding.message, /^合计\/合计应为 7（= [^）]+），现为 8，多 1$/);
    assert.match(finding.related?.at(-1)?.message ?? '', /^合计\/合计应为 7（= /);
  });

  it('names two of three totals and more', () => {
    const rows = table('一 | 3 | 7 | 5', SOUND[1], '三 | 4 | 3 | 7', '合计 | 8 | 6 | 14');
    const [finding] = totalsIn(`${rows}\n<!-- 勾稽 行: 一 + 二 = 三 -->`);
    const broken = '合计/乙、一/合计等 3 处的勾稽关系不成立';
    assert.equal(finding.message, `一/乙应为 2，现为 7（有一位数字不同）；因为它，${broken}`);
    assert.equal(finding.fixes?.length, 4);
  });

  it('offers every way to change two cells, and prefers none', () => {
    const [finding] = totalsIn(table('一 | 3 | 2 | 4', '二 | 1 | 1 | 3', SOUND[2]));
    const others = '（也可能是别的数字记错了，共有 3 种改法）';
    const broken = '因为它，一/合计的勾稽关系不成立';
    assert.equal(finding.message, `一/乙可能应为 1，现为 2（两格的数字对调）；${broken}${others}`);
    assert.deepEqual(
      finding.fixes?.slice(0, 3).map(({ title, isPreferred }) => `${isPreferred ? '★' : ''}${title}`),
      ['把一/乙改为 1，把二/乙改为 2', '把一/合计改为 5，把二/合计改为 2', '把一/甲改为 2，把二/甲改为 2'],
    );
  });

  it('leaves out relations whose rule is off', () => {
    const text = `${table('一 | 3 | 5 | 5', SOUND[1], SOUND[2])}\n<!-- 勾稽 行: 一 = 合计 -->`;
    const codes = (...on: string[]) => fixture(text, ...on).analysis.findings.map(({ code }) => code);
    assert.ok(codes('NB305', 'NB306').includes('NB306'));
    assert.deepEqual([...new Set(codes('NB305'))], ['NB305']);
    assert.deepEqual([...new Set(codes('NB306'))], ['NB306']);
  });
});
