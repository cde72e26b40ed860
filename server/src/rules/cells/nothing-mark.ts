import { lineRange } from '../../syntax/position.ts';
import { figureRule } from './figure-rule.ts';

/** NB206: a cell has a mark for nothing (—, /, 无) instead of 0. */
export const nothingMark = figureRule(
  {
    code: 'NB206',
    name: 'nothing-mark',
    title: '用符号代替 0',
    english: 'A mark for nothing stands where 0 is due',
    severity: 'warning',
    fix: 'offered',
    why: '没有发生的应填 0；“/”“—”“无”分不清是没有发生还是不适用，汇总时也不能相加。',
    mend: '没有发生的填 0，可以用快速修复。',
    sample: { in: '表二中的行', wrong: '| 行政强制 | ⟦/⟧ |', right: '| 行政强制 | 0 |' },
  },
  ({ figure, address, line, cell }) => {
    if (figure.kind !== 'nothing') return undefined;
    const range = lineRange(line, cell.from, cell.to);
    return {
      range,
      message: `${address}写的是“${cell.text}”，没有发生的请填 0`,
      fixes: [{ title: '改为 0', edits: [{ range, newText: '0' }], isPreferred: true, isSafe: false }],
    };
  },
);
