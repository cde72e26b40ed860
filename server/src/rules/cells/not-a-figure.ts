import { foldLabel } from '../../report/label.ts';
import { lineRange } from '../../syntax/position.ts';
import { figureRule } from './figure-rule.ts';

/** NB201: a cell that should hold a figure holds something else. */
export const notAFigure = figureRule(
  {
    code: 'NB201',
    name: 'not-a-figure',
    title: '应填数字的单元格里不是数字',
    english: 'A cell where a figure is due holds something else',
    severity: 'error',
    fix: 'none',
    why: '表格的每一格只填一个阿拉伯数字，说明文字写在表外，否则合计无从核对。',
    mend: '改成数字；需要说明的，写到表格下面。',
    sample: { in: '表二中的行', wrong: '| 行政许可 | ⟦约二十⟧ |', right: '| 行政许可 | 20 |' },
  },
  // A label that spans its row is not a wrong figure: other rules report what is wrong with such a row.
  ({ figure, line, cell, row }) =>
    figure.kind === 'text' && foldLabel(cell.text) !== foldLabel(row.label)
      ? { range: lineRange(line, cell.from, cell.to), message: `“${shorten(cell.text)}”不是数字，请改填阿拉伯数字` }
      : undefined,
);

function shorten(text: string): string {
  return text.length <= 20 ? text : `${text.slice(0, 20)}……`;
}
