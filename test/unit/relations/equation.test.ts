import assert from 'node:assert/strict';
import {
  type Equation,
  type EquationTerm,
  expectedOf,
  formatDifference,
  formatSum,
  imbalanceOf,
  type Operand,
  rewritten,
  roundingOf,
  slackOfTerms,
  summandsOf,
} from '../../../server/src/relations/equation.ts';
import { fromYuan, inYuan, moneyExponent } from '../../../server/src/relations/money.ts';
import { decimalOf, formatDecimal } from '../../../server/src/report/decimal.ts';
import { readFigure } from '../../../server/src/report/figure.ts';
import { readCells } from '../../../server/src/syntax/cell.ts';

/** Returns an operand with the text of a cell; one in 万元 is an amount. */
function operand(text: string, more: Partial<Operand> = {}): Operand {
  const figure = readFigure(text.replaceAll('*', ''));
  const money = moneyExponent(figure);
  return {
    name: text,
    figure,
    line: 0,
    cell: readCells(`| ${text} |`, 0)[0],
    isAmount: false,
    ...(money !== undefined && { money, isAmount: true }),
    ...more,
  };
}

/** Parses terms written as `3 -9 2万元`. */
function terms(written: string): EquationTerm[] {
  return written.split(' ').map((one) => {
    const isMinus = one.startsWith('-') && one.length > 1;
    return { sign: isMinus ? -1 : 1, operand: operand(isMinus ? one.slice(1) : one) };
  });
}

/** Returns an equation whose total is the first term on the left, or the term with index `total` among all. */
function equation(left: string, right: string, total = 0): Equation {
  const [leftTerms, rightTerms] = [terms(left), terms(right)];
  return {
    kind: 'declared',
    rule: 'NB306',
    meaning: '',
    left: leftTerms,
    right: rightTerms,
    total: [...leftTerms, ...rightTerms][total],
  };
}

/** Returns the expected total and the actual one: `5 for 7`. */
function imbalance(...written: Parameters<typeof equation>): string | undefined {
  const found = imbalanceOf(equation(...written));
  return found && `${formatDecimal(found.expected)} for ${formatDecimal(found.actual)}`;
}

function expected(...written: Parameters<typeof equation>): string | undefined {
  const value = expectedOf(equation(...written));
  return value && formatDecimal(value);
}

describe('an equation that does not hold', () => {
  it('tells what its total should be, on either side', () => {
    assert.equal(imbalance('7', '2 3'), '5 for 7');
    assert.equal(imbalance('2 3', '7', 2), '5 for 7');
    assert.equal(imbalance('2 3', '7 1', 2), '4 for 7');
    assert.equal(imbalance('7', '9 -2 1'), '8 for 7');
  });

  it('tells it of a total that is taken away', () => {
    assert.equal(imbalance('9', '12 -1', 2), '3 for 1');
  });

  it('is none where it holds or has what is no figure', () => {
    assert.equal(imbalance('5', '2 3'), undefined);
    assert.equal(imbalance('5', '2 若干'), undefined);
    assert.equal(imbalance('若干', '2 3'), undefined);
    assert.equal(imbalance('0', '— 无'), undefined);
  });

  it('is none where amounts are off by what was rounded, either way', () => {
    assert.equal(imbalance('5.2万元', '2.5万元 2.6万元'), undefined);
    assert.equal(imbalance('5.0万元', '2.5万元 2.6万元'), undefined);
    assert.equal(imbalance('5.3万元', '2.5万元 2.6万元'), '5.1 for 5.3');
    assert.equal(imbalance('4.9万元', '2.5万元 2.6万元'), '5.1 for 4.9');
  });

  it('brings amounts to the unit of its total', () => {
    assert.equal(imbalance('7.50万元', '25000元 3.00万元'), '5.50 for 7.50');
    assert.equal(imbalance('75000元', '25000元 3.00万元'), '55000 for 75000');
    assert.equal(imbalance('7.50万元', '25000元 3'), undefined, 'a unit is not known');
    assert.equal(imbalance('7.50万元', '25000元 0'), '2.50 for 7.50', 'nothing is nothing in any unit');
    assert.equal(imbalance('0', '25000元 3.00万元'), '55000 for 0', 'in 元 where the total has no unit');
    assert.equal(imbalance('—', '25000元 3.00万元'), '55000 for 0');
  });
});

describe('what a total is, worked out from the others', () => {
  it('takes their signs into account', () => {
    assert.equal(expected('1', '2 3'), '5');
    assert.equal(expected('2 3', '9 1', 2), '4');
    assert.equal(expected('9', '12 -1', 2), '3');
    assert.equal(expected('1元', '25000元 3.00万元'), '55000');
    assert.equal(expected('1.0万元', '25000元 3.00万元'), '5.5');
  });

  it('is not known where another is no figure', () => {
    assert.equal(expected('1', '若干 3'), undefined);
    assert.equal(expected('若干', '2 3'), '5');
  });
});

describe('the other terms than the total', () => {
  const summands = (...written: Parameters<typeof equation>) => formatSum(summandsOf(equation(...written)));

  it('have the signs that they have when it stands alone', () => {
    assert.equal(summands('1 2', '3 4', 3), '1 + 2 − 3');
    assert.equal(summands('1 2', '3 4', 0), '3 + 4 − 2');
    assert.equal(summands('9', '12 -1', 2), '−9 + 12');
  });
});

describe('a sum in words', () => {
  it('has the first sign only where it is taken away', () => {
    assert.equal(formatSum(terms('3 -9 2')), '3 − 9 + 2');
    assert.equal(formatSum(terms('-3 9')), '−3 + 9');
    assert.equal(formatSum([]), '0');
  });

  it('leaves out what is zero where it is long', () => {
    assert.equal(formatSum(terms('1 0 0 0 0 0 2')), '1 + 0 + 0 + 0 + 0 + 0 + 2');
    assert.equal(formatSum(terms('1 0 0 0 0 0 2 —')), '1 + 2');
    assert.equal(formatSum(terms('0 0 0 0 0 0 0 0')), '0');
  });

  it('has units where there are several', () => {
    assert.equal(formatSum(terms('3元 2万元')), '3元 + 2万元');
    assert.equal(formatSum(terms('3万元 2万元')), '3 + 2');
    assert.equal(formatSum(terms('3万元'), terms('3万元 1亿元')), '3万元');
  });

  it('is off by more or by less', () => {
    const difference = (actual: string, due: string) => formatDifference(decimalOf(actual), decimalOf(due));
    assert.equal(difference('5', '3'), '多 2');
    assert.equal(difference('3', '5'), '少 2');
  });
});

describe('the rounding of a figure', () => {
  const rounding = (text: string, more?: Partial<Operand>) => {
    const half = roundingOf(operand(text, more));
    return half && formatDecimal(half);
  };

  it('is half a unit of its last digit where it is an amount with decimals, or in 万元', () => {
    assert.equal(rounding('2.50', { isAmount: true }), '0.005');
    assert.equal(rounding('3万元'), '0.5');
    assert.equal(rounding('3元'), undefined);
    assert.equal(rounding('2.5'), undefined, 'a count');
    assert.equal(rounding('0万元'), undefined);
    assert.equal(rounding('—', { isAmount: true, money: 4 }), undefined);
    assert.equal(rounding('3', { isAmount: true }), undefined, 'an amount in no unit that is known');
  });

  it('adds up', () => {
    assert.equal(formatDecimal(slackOfTerms(terms('2.5万元 3万元 1元'), false)), '0.55');
    assert.equal(formatDecimal(slackOfTerms(terms('2.5万元 3万元 1元'), true)), '5500');
  });
});

describe('a figure that is written anew', () => {
  it('keeps its unit and bold type', () => {
    assert.equal(rewritten(operand('3万元'), decimalOf('4')), '4万元');
    assert.equal(rewritten(operand('**3**'), decimalOf('4')), '**4**');
    assert.equal(rewritten(operand('__3__', { figure: readFigure('3件') }), decimalOf('4')), '__4件__');
    assert.equal(rewritten(operand('—'), decimalOf('4')), '4');
  });
});

describe('units of money', () => {
  it('are named behind the figure, else in its headers, the first that names one', () => {
    assert.equal(moneyExponent(readFigure('3万元'), '金额（元）'), 4);
    assert.equal(moneyExponent(readFigure('3'), '金额', '收费（单位：亿元）'), 8);
    assert.equal(moneyExponent(readFigure('3'), '金额（元）', '收费（亿元）'), 0);
    assert.equal(moneyExponent(readFigure('3件'), '金额 ( 万元 )'), 4);
    assert.equal(moneyExponent(readFigure('3'), '金额', '万元'), undefined);
  });

  it('are brought to 元 and back', () => {
    const yuan = (text: string, exponent: number) => formatDecimal(inYuan(decimalOf(text), exponent));
    assert.equal(yuan('2.5', 4), '25000');
    assert.equal(yuan('2.50000', 4), '25000.0');
    assert.equal(yuan('2.5000', 4), '25000');
    const back = (text: string, exponent: number, decimals: number) =>
      formatDecimal(fromYuan(decimalOf(text), exponent, decimals));
    assert.equal(back('25000', 4, 0), '2.5');
    assert.equal(back('25000', 4, 2), '2.50');
    assert.equal(back('20000', 4, 0), '2');
    assert.equal(back('25001', 4, 0), '2.5001');
  });
});
