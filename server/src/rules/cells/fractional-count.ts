import { lineRange } from '../../syntax/position.ts';
import { figureRule } from './figure-rule.ts';

/** NB202: a count has decimals. Amounts (行政事业性收费) may have them. */
export const fractionalCount = figureRule(
  {
    code: 'NB202',
    name: 'fractional-count',
    title: '件数不是整数',
    english: 'A count has decimals',
    severity: 'error',
    fix: 'none',
    why: '件数、数量都是整数；只有金额可以有小数。',
    mend: '核对后改为整数。',
    sample: { in: '表二中的行', wrong: '| 行政处罚 | ⟦12.5⟧ |', right: '| 行政处罚 | 12 |' },
  },
  ({ figure, column, line, cell, address }) =>
    figure.kind === 'number' && column.kind === 'count' && figure.value.scale > 0
      ? { range: lineRange(line, cell.from, cell.to), message: `${address}应为整数，现为 ${cell.text}` }
      : undefined,
);
