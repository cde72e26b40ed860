import assert from 'node:assert/strict';
import { analyse } from '../../../../server/src/check/analyse.ts';
import { readTree } from '../../../../server/src/syntax/tree.ts';
import {
  brokenReportText,
  cityText,
  digitBehind,
  grownText,
  organOf,
  reportText,
  sizeOf,
} from '../../../../tools/bench/texts.ts';

const codesOf = (text: string) => analyse(readTree(text)).findings.map(({ code }) => code);

describe('the samples of the benchmark', () => {
  it('are reports of different organs with different figures, and nothing is wrong with them', () => {
    const texts = Array.from({ length: 12 }, (_, i) => reportText(i));
    assert.equal(new Set(texts).size, texts.length);
    for (const text of texts) assert.deepEqual(codesOf(text), []);
    assert.equal(reportText(3), texts[3]);
  });

  it('have one wrong total where they are to be broken', () => {
    for (let i = 0; i < 12; i++) assert.deepEqual(codesOf(brokenReportText(i)), ['NB301'], `${i}`);
  });

  it('have names enough for a folder of ten thousand', () => {
    assert.equal(new Set(Array.from({ length: 10_000 }, (_, i) => organOf(i))).size, 10_000);
  });

  it('grow to the size that is asked for, and stay in order', () => {
    const text = grownText(200_000);
    assert.ok(sizeOf(text) >= 200_000 && sizeOf(text) < 201_000, `${sizeOf(text)}`);
    assert.deepEqual(codesOf(text), []);
  });
});

describe('digitBehind', () => {
  it('finds the first digit behind words', () => {
    const text = '甲\n乙 12 丙\n乙 3';
    assert.deepEqual(digitBehind(text, '乙'), { line: 1, character: 2 });
    assert.deepEqual(digitBehind(text, '乙', 5), { line: 2, character: 2 });
  });

  it('throws where there is none', () => {
    assert.throws(() => digitBehind('甲 1', '乙'));
    assert.throws(() => digitBehind(cityText(), '没有产生信息公开处理费'));
  });
});
