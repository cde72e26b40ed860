import assert from 'node:assert/strict';
import { numberText } from '../../../server/src/import/docx/number-text.ts';

describe('the numbers of automatic lists', () => {
  const cases: readonly (readonly [format: string, value: number, text: string])[] = [
    ['decimal', 12, '12'],
    ['chineseCounting', 1, '一'],
    ['chineseCounting', 10, '十'],
    ['chineseCountingThousand', 11, '十一'],
    ['chineseCountingThousand', 20, '二十'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['japaneseCounting', 21, '二十一'],
    ['ideographDigital', 20, '二〇'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 3, '丙'],
    ['ideographZodiac', 12, '亥'],
    ['decimalEnclosedCircleChinese', 3, '③'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 3, '03'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 28, 'bb'],
    ['none', 3, ''],
    ['whatever', 3, '3'],
  ];
  for (const [format, value, text] of cases)
    it(`${format} ${value} is ${text || 'nothing'}`, () => assert.equal(numberText(value, format), text));
});
