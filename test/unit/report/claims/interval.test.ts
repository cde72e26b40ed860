import assert from 'node:assert/strict';
import {
  type Approximation,
  approximately,
  exactly,
  type Interval,
  isNotAbove,
  meet,
  powerOfTen,
  quotient,
  rounded,
  roundTo,
  sumOf,
  times,
  trimmed,
} from '../../../../server/src/report/claims/interval.ts';
import { type Decimal, decimalOf, formatDecimal } from '../../../../server/src/report/decimal.ts';

/** Returns `12 to 15`, `12 to below 15` if the end is excluded, `12 to any` if there is none. */
function shown({ low, high, isOpen }: Interval): string {
  return `${plain(low)} to ${isOpen ? 'below ' : ''}${high ? plain(high) : 'any'}`;
}

function plain(value: Decimal): string {
  return formatDecimal(trimmed(value));
}

const number = (text: string) => exactly(decimalOf(text));

describe('what a number in words may stand for', () => {
  it('of an exact one is itself alone', () => {
    assert.equal(shown(number('3511')), '3511 to 3511');
  });

  it('of a rounded one begins half a place below and ends before the next, where it was cut off', () => {
    assert.equal(shown(rounded(decimalOf('35000'), decimalOf('1000'))), '34500 to below 36000');
    assert.equal(shown(rounded(decimalOf('5.92'), decimalOf('0.01'))), '5.915 to below 5.93');
  });

  const words: readonly [word: Approximation, value: string, unit: string, expected: string][] = [
    ['about', '3500', '100', '3150 to 3850'],
    ['about', '500', '100', '400 to 600'],
    ['nearly', '3600', '100', '3240 to 3600'],
    ['nearly', '300', '100', '200 to 300'],
    ['below', '3600', '100', '0 to 3600'],
    ['above', '3500', '100', '3500 to any'],
    ['and-more', '3500', '100', '3500 to 3850'],
    ['and-more', '20', '10', '20 to 30'],
  ];
  for (const [word, value, unit, expected] of words) {
    it(`with “${word}”, of ${value}, is ${expected}`, () => {
      assert.equal(shown(approximately(decimalOf(value), word, decimalOf(unit))), expected);
    });
  }
});

describe('two intervals', () => {
  const about = approximately(decimalOf('500'), 'about', decimalOf('100'));
  const cut = rounded(decimalOf('35000'), decimalOf('1000'));
  const above = approximately(decimalOf('100'), 'above', decimalOf('100'));
  const rows: readonly [value: string, interval: Interval, doMeet: boolean][] = [
    ['12', number('12'), true],
    ['12', number('12.00'), true],
    ['12', number('13'), false],
    ['12', number('11'), false],
    ['400', about, true],
    ['399', about, false],
    ['600', about, true],
    ['601', about, false],
    ['34500', cut, true],
    ['34499', cut, false],
    ['35999', cut, true],
    ['36000', cut, false],
    ['100', above, true],
    ['99', above, false],
    ['100000', above, true],
  ];
  for (const [value, interval, doMeet] of rows) {
    it(`${doMeet ? 'meet' : 'do not meet'}: ${value} and ${shown(interval)}`, () => {
      assert.equal(meet(number(value), interval), doMeet);
      assert.equal(meet(interval, number(value)), doMeet);
    });
  }

  it('are in order when the first does not begin behind the end of the other', () => {
    assert.equal(isNotAbove(number('12'), number('12')), true);
    assert.equal(isNotAbove(number('13'), number('12')), false);
    assert.equal(isNotAbove(number('11'), number('12')), true);
    assert.equal(isNotAbove(number('36000'), cut), false);
    assert.equal(isNotAbove(number('35999'), cut), true);
    assert.equal(isNotAbove(number('100000'), above), true);
  });

  it('add up end by end: to an open one with an open one, to one without end with one without', () => {
    assert.equal(shown(sumOf([number('12'), number('3')])), '15 to 15');
    assert.equal(shown(sumOf([number('12'), about])), '412 to 612');
    assert.equal(shown(sumOf([cut, about])), '34900 to below 36600');
    assert.equal(shown(sumOf([above, cut])), '34600 to below any');
    assert.equal(shown(sumOf([number('5'), above])), '105 to any');
    assert.equal(shown(sumOf([])), '0 to 0');
  });
});

describe('decimals in words', () => {
  it('are multiplied exactly', () => {
    assert.equal(formatDecimal(times(decimalOf('5.92'), powerOfTen(8))), '592000000.00');
    assert.equal(formatDecimal(times(decimalOf('0.1'), decimalOf('0.3'))), '0.03');
  });

  it('have powers of ten on both sides of the point', () => {
    assert.deepEqual(
      [4, 1, 0, -1, -4].map((exponent) => formatDecimal(powerOfTen(exponent))),
      ['10000', '10', '1', '0.1', '0.0001'],
    );
    assert.deepEqual(powerOfTen(0), { digits: 1n, scale: 0 });
  });

  it('are divided to a number of places, and cut off there', () => {
    assert.equal(formatDecimal(quotient(decimalOf('2'), decimalOf('3'), 4)), '0.6666');
    assert.equal(formatDecimal(quotient(decimalOf('1.5'), decimalOf('0.25'), 2)), '6.00');
    assert.equal(formatDecimal(quotient(decimalOf('7'), decimalOf('0.5'), 0)), '14');
  });

  const rounding: readonly [value: string, places: number, expected: string][] = [
    ['34.25', 1, '34.3'],
    ['34.249', 1, '34.2'],
    ['34.2', 2, '34.20'],
    ['34.2', 1, '34.2'],
    ['0.5', 0, '1'],
    ['0.4', 0, '0'],
    ['0.00', 1, '0.0'],
    ['-2.5', 0, '-3'],
    ['-2.4', 0, '-2'],
    ['1234.5678', 3, '1234.568'],
  ];
  for (const [value, places, expected] of rounding) {
    it(`are rounded: ${value} to ${expected}`, () => {
      assert.equal(formatDecimal(roundTo(decimalOf(value), places)), expected);
    });
  }

  it('lose trailing zeros after the decimal point, and no others', () => {
    assert.deepEqual(
      ['35.600', '12.0', '120', '0.00', '0.05'].map((text) => formatDecimal(trimmed(decimalOf(text)))),
      ['35.6', '12', '120', '0', '0.05'],
    );
  });
});
