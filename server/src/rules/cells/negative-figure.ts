import { lineRange } from '../../syntax/position.ts';
import { figureRule } from './figure-rule.ts';

/** NB203: a figure is below zero. */
export const negativeFigure = figureRule(
  {
    code: 'NB203',
    name: 'negative-figure',
    title: '数字是负数',
    english: 'A figure is below zero',
    severity: 'error',
    fix: 'none',
    why: '件数和金额都不会小于 0。',
    mend: '核对后改正；“-”如果表示没有发生，请填 0。',
    sample: { in: '表二中的行', wrong: '| 行政强制 | ⟦-3⟧ |', right: '| 行政强制 | 3 |' },
  },
  ({ figure, column, line, cell, address }) =>
    figure.kind === 'number' && figure.value.digits < 0n && !column.isSigned
      ? { range: lineRange(line, cell.from, cell.to), message: `${address}不应为负数，现为 ${cell.text}` }
      : undefined,
);
