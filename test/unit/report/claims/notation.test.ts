import assert from 'node:assert/strict';
import { writeQuantity } from '../../../../server/src/report/claims/notation.ts';
import { readQuantity } from '../../../../server/src/report/claims/quantity.ts';
import { decimalOf } from '../../../../server/src/report/decimal.ts';

describe('a number is written as the one before it', () => {
  const rows: readonly [quantity: string, value: string, written: string][] = [
    ['12件', '3511', '3511'],
    ['12件', '3511.0', '3511'],
    // With the same separators and digit width.
    ['1,234件', '2822652', '2,822,652'],
    ['1,234件', '122652', '122,652'],
    ['1,234件', '12', '12'],
    ['1,234.50元', '59237.25', '59,237.25'],
    ['３５件', '3511', '３５１１'],
    ['３５.６元', '59.25', '５９．３'],
    // With as many decimals as the original; a whole number keeps its own.
    ['35.60元', '59', '59.00'],
    ['35.6元', '59.25', '59.3'],
    ['35.6元', '59.24', '59.2'],
    ['35元', '59.25', '59.25'],
    // Counts have no fractions.
    ['12.5件', '12', '12'],
    ['1,234.5件', '2345', '2,345'],
    ['0.5倍', '2', '2.0'],
    // In 万 or 亿.
    ['0.53万件', '3511', '0.35万'],
    ['3万件', '35110', '4万'],
    ['5.29亿元', '592372449', '5.92亿'],
    ['５.３万件', '3511', '０．４万'],
    ['1,234万元', '59230000', '5,923万'],
    // As rough as the original: rounded down if the true value may be higher, up if lower.
    ['3800余件', '3511', '3500'],
    ['3800余件', '3500', '3500'],
    ['约3800件', '3551', '3600'],
    ['约3800件', '3549', '3500'],
    ['近3000件', '3511', '4000'],
    ['近3000件', '4000', '4000'],
    ['不足3000件', '3511', '4000'],
    ['超过3000件', '3511', '3000'],
    ['3000余件', '511', '511'],
    ['18万余件', '203511', '20万'],
    ['20万余件', '183511', '10万'],
    ['1.8万余件', '23511', '2.3万'],
    ['1.8万余件', '20351', '2.0万'],
    ['3811余件', '3511', '3511'],
    ['0余件', '3511', '3511'],
    // In Chinese numerals below a hundred million.
    ['十二件', '3511', '三千五百一十一'],
    ['十二件', '11.0', '十一'],
    ['十二件', '0', '零'],
    ['十二件', '99999999', '九千九百九十九万九千九百九十九'],
    ['十二件', '100000000', '100000000'],
    ['十二件', '35.6', '35.6'],
    ['十二件', '-3', '-3'],
  ];
  const WORDS = { 约: 'about', 近: 'nearly', 不足: 'below', 超过: 'above' } as const;
  for (const [source, value, written] of rows) {
    it(`${source}, of ${value}: ${written}`, () => {
      const word = (['约', '近', '不足', '超过'] as const).find((one) => source.startsWith(one));
      const { quantity } = readQuantity(source, word?.length ?? 0, word && WORDS[word]);
      assert.ok(quantity);
      assert.equal(writeQuantity(quantity, decimalOf(value)), written);
    });
  }
});
