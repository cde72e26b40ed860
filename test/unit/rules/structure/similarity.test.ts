import assert from 'node:assert/strict';
import { nearest, similarity } from '../../../../server/src/rules/structure/similarity.ts';

describe('how alike two labels are', () => {
  it('is told by the characters to put in, leave out or change', () => {
    const cases: readonly [a: string, b: string, alike: number][] = [
      ['行政许可', '行政许可', 1],
      ['行政 许可。', '行政许可', 1],
      ['行政许可', '行政认可', 3 / 4],
      ['行政许可', '行政许', 3 / 4],
      ['行政许', '行政许可', 3 / 4],
      ['行政规范文件', '行政规范性文件', 6 / 7],
      ['政行许可', '行政许可', 2 / 4],
      ['总计', '自然人', 0],
      ['', '自然人', 0],
      ['', '', 0],
      ['——', '', 0],
    ];
    for (const [a, b, alike] of cases) assert.ok(Math.abs(similarity(a, b) - alike) < 1e-9, `${a} ${b}`);
  });

  it('is nothing for labels longer than any of a format’s', () => {
    assert.equal(similarity('办'.repeat(60), '办'.repeat(60)), 1);
    assert.equal(similarity('办'.repeat(61), '办'.repeat(61)), 0);
    assert.equal(similarity('办'.repeat(61), '办'.repeat(59)), 0);
    assert.equal(similarity('办'.repeat(59), '办'.repeat(61)), 0);
  });
});

describe('the nearest of some labels', () => {
  const of = (text: string, least: number, ...labels: string[]) => nearest(text, labels, (one) => one, least);

  it('is the one most alike, the first of equals', () => {
    assert.equal(of('行政认可', 0.5, '行政强制', '行政许可'), '行政许可');
    assert.equal(of('行政认可', 0.5, '行政许可', '行政强制'), '行政许可');
    assert.equal(of('行政', 0.5, '行政许可', '行政强制'), '行政许可');
  });

  it('must be alike enough', () => {
    assert.equal(of('行政认可', 0.75, '行政许可'), '行政许可');
    assert.equal(of('行政认可', 0.76, '行政许可'), undefined);
    assert.equal(of('总计', 0, '自然人'), undefined);
  });
});
