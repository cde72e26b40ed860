import assert from 'node:assert/strict';
import fc from 'fast-check';
import { add, compare, decimalOf, formatDecimal, subtract } from '../../../server/src/report/decimal.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(6))
  .map(([digits, scale]) => ({ digits, scale }));

describe('decimals', () => {
  it('are exact where binary floating point is not', () => {
    assert.equal(formatDecimal(add(decimalOf('0.1'), decimalOf('0.2'))), '0.3');
    assert.equal(formatDecimal(add(decimalOf('9007199254740993'), decimalOf('1'))), '9007199254740994');
    assert.equal(formatDecimal(subtract(decimalOf('0.05'), decimalOf('1'))), '-0.95');
  });

  it('read what they write', () => {
    fc.assert(fc.property(decimal, (a) => assert.equal(compare(decimalOf(formatDecimal(a)), a), 0)));
  });

  it('add and subtract', () => {
    fc.assert(fc.property(decimal, decimal, (a, b) => assert.equal(compare(subtract(add(a, b), b), a), 0)));
  });
});
