import type { Figure } from '../report/figure.ts';
import type { FigureCell } from '../report/table/readings.ts';
import type { Operand } from './equation.ts';
import { moneyExponent } from './money.ts';

const NO_FIGURE: Figure = { kind: 'text' };

/**
 * A figure of a statutory table as an operand. In a row with too few cells the figures may be in the wrong columns: a
 * missing one does not count as a figure, so that nothing is concluded from it.
 */
export function figureOperand({ address, figure, line, cell, column, isMissing }: FigureCell, start: number): Operand {
  const isAmount = column.kind === 'amount';
  const operand = { name: address, figure: isMissing ? NO_FIGURE : figure, line: start + line, cell, isAmount };
  const money = isAmount ? moneyExponent(figure, column.label) : undefined;
  return money === undefined ? operand : { ...operand, money };
}
