import type { FigureSlip } from '../../report/figure.ts';
import { lineRange } from '../../syntax/position.ts';
import { figureRule } from './figure-rule.ts';

const SLIPS: Readonly<Record<FigureSlip, string>> = {
  lookalike: '里有像数字的字母或符号（如字母 O、l）',
  'full-width': '是全角数字',
  spaces: '的数字中间有空格',
};

/** NB205: a figure has full-width digits, letters that look like digits, or spaces. */
export const lookalike = figureRule(
  {
    code: 'NB205',
    name: 'lookalike',
    title: '数字里有形似数字的字符',
    english: 'A figure has full-width digits, look-alike letters or spaces',
    severity: 'warning',
    fix: 'mixed',
    why: '全角数字、字母 O 和 l 看起来像 0 和 1，但别的系统读不出来，复制到表格软件里也不能求和。',
    mend: '用快速修复改成半角数字；字母代替数字的，先核对原数。',
    sample: {
      in: '表二中的行',
      wrong: `| 行政许可 | ⟦１２０⟧ |
| 行政处罚 | ⟦12O⟧ |`,
      right: `| 行政许可 | 120 |
| 行政处罚 | 120 |`,
    },
  },
  ({ figure, line, cell }) => {
    if (figure.kind !== 'number' || !figure.slip) return undefined;
    const { kind, plain } = figure.slip;
    const range = lineRange(line, cell.from, cell.to);
    return {
      range,
      message: `“${cell.text}”${SLIPS[kind]}，应写作 ${plain}`,
      fixes: [
        { title: `改为 ${plain}`, edits: [{ range, newText: plain }], isPreferred: true, isSafe: kind !== 'lookalike' },
      ],
    };
  },
);
