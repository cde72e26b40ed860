import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatChinese, parseInteger, readInteger } from '../../../server/src/law/chinese-numerals.ts';

describe('Chinese numerals', () => {
  const written: [string, number][] = [
    ['零', 0],
    ['五', 5],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['五十六', 56],
    ['一百', 100],
    ['一百零五', 105],
    ['一百一十', 110],
    ['九百九十九', 999],
    ['一千零五', 1005],
    ['一千零五十', 1050],
    ['一万', 10000],
    ['一万零五十', 10050],
    ['十万五千', 105000],
    ['一亿零一', 100000001],
  ];
  for (const [text, value] of written) {
    it(`reads and writes ${text}`, () => {
      assert.equal(parseInteger(text), value);
      assert.equal(formatChinese(value), text);
    });
  }

  const read: [string, number][] = [
    ['百零五', 105],
    ['两百', 200],
    ['二〇', 20],
    ['二○二三', 2023],
    ['〇', 0],
    ['一百十', 110],
    ['20', 20],
    ['２０', 20],
    ['020', 20],
  ];
  for (const [text, value] of read) it(`reads ${text}`, () => assert.equal(parseInteger(text), value));

  for (const text of [
    '',
    '一百五',
    '一万五',
    '十十',
    '百千',
    '百零',
    '零十',
    '二0',
    '2十',
    '万',
    '第',
    '一 百',
    '-1',
    '1.5',
  ]) {
    it(`does not read ${JSON.stringify(text)}`, () => assert.equal(parseInteger(text), undefined));
  }

  it('reads back what it writes', () => {
    for (let value = 0; value < 20000; value++) assert.equal(parseInteger(formatChinese(value)), value);
    const number = fc.integer({ min: 0, max: 999_999_999_999 });
    fc.assert(fc.property(number, (value) => parseInteger(formatChinese(value)) === value));
  });

  it('writes nothing but whole numbers in range', () => {
    for (const value of [-1, 0.5, Number.NaN, 1e12]) assert.throws(() => formatChinese(value), RangeError);
  });

  it('reads as far as the numeral goes', () => {
    assert.deepEqual(readInteger('第二十条', 1), { value: 20, end: 3 });
    assert.deepEqual(readInteger('第20条', 1), { value: 20, end: 3 });
    assert.equal(readInteger('第条', 1), undefined);
    assert.equal(readInteger('一'.repeat(40), 0), undefined);
  });
});
