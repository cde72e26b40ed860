import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDecimal } from '../../../server/src/report/decimal.ts';
import { readFigure } from '../../../server/src/report/figure.ts';

/** Returns a cell's content in short: the number with its unit, and its slip with the correct form. */
function figureIn(text: string): string {
  const figure = readFigure(text);
  if (figure.kind !== 'number') return figure.kind;
  const { value, unit = '', slip } = figure;
  return `${formatDecimal(value)}${unit}${slip ? ` ${slip.kind} ${slip.plain}` : ''}`;
}

describe('a figure in a cell', () => {
  const samples: Readonly<Record<string, string>> = {
    '0': '0',
    '3402': '3402',
    '007': '7',
    '59237.2449': '59237.2449',
    '1,808,595': '1808595',
    '59,237.2449': '59237.2449',
    '+1036': '1036',
    '-3': '-3',
    '－3': '-3',
    '**12**': '12',
    '251000元': '251000元',
    '3.5万元': '3.5万元',
    '12件': '12件',
    '': 'blank',
    '&nbsp;': 'blank',
    '—': 'nothing',
    '/': 'nothing',
    无: 'nothing',
    '１２': '12 full-width 12',
    '3 402': '3402 spaces 3402',
    '1O2': '102 lookalike 102',
    l2: '12 lookalike 12',
    O: '0 lookalike 0',
    '1,23': 'text',
    '12,3456': 'text',
    '1.2.3': 'text',
    '1+2': 'text',
    约二十: 'text',
    l: 'text',
    '.': 'text',
    ',': 'text',
    '+': 'text',
  };
  for (const [text, expected] of Object.entries(samples)) {
    it(`“${text}” is ${expected}`, () => assert.equal(figureIn(text), expected));
  }

  it('keeps every digit of any decimal', () => {
    const decimal = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 25n }), fc.stringMatching(/^\d{1,8}$/));
    fc.assert(
      fc.property(decimal, ([whole, fraction]) => {
        assert.equal(figureIn(`${whole}`), `${whole}`);
        assert.equal(figureIn(`${whole}.${fraction}`), `${whole}.${fraction}`);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof readFigure(text).kind === 'string'));
  });
});
