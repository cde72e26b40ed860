import { lineRange } from '../syntax/position.ts';
import { figureRule } from './figure-rule.ts';

/** NB204: a cell where a figure is due is blank. */
export const blankCell = figureRule(
  {
    code: 'NB204',
    name: 'blank-cell',
    title: '应填数字的单元格是空的',
    english: 'A cell where a figure is due is blank',
    severity: 'warning',
    isFixable: true,
    why: '没有发生的也要填 0；空着分不清是没有发生还是漏填。',
    mend: '填上数字；确实没有发生的填 0，可以用快速修复。',
    wrong: '| 行政许可 |  |',
    right: '| 行政许可 | 0 |',
  },
  ({ figure, isMissing, address, line, cell }) => {
    if (figure.kind !== 'blank' || isMissing) return undefined;
    const newText = cell.to === cell.end && cell.from === cell.start ? ' 0 ' : '0';
    return {
      range: lineRange(line, cell.start, cell.end),
      message: `${address}是空的，没有发生的请填 0`,
      fixes: [
        {
          title: '填 0',
          edits: [{ range: lineRange(line, cell.from, cell.to), newText }],
          isPreferred: true,
          isSafe: false,
        },
      ],
    };
  },
);
