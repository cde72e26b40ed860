import assert from 'node:assert/strict';
import { fillCells } from '../../../server/src/features/fill-cells.ts';
import { national2021 } from '../../../server/src/formats/national-2021.ts';
import { reportTemplate } from '../../../server/src/formats/template.ts';
import { clipboardCells } from '../../../server/src/import/cells.ts';
import { readReport } from '../../../server/src/report/report.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { messyCell, tableHtml } from '../../support/html-table.ts';
import { figuresOf } from '../../support/imported.ts';
import { distinctFigures, tableThree } from '../../support/official-tables.ts';
import { applyEdits } from '../../support/text.ts';

describe('the cells of a clipboard', () => {
  it('are lines with tabs, quoted ones of several lines too', () => {
    assert.deepEqual(clipboardCells('1\t2\r\n3\t\r\n', undefined), [
      ['1', '2'],
      ['3', ''],
    ]);
    assert.deepEqual(clipboardCells('"甲\n乙"\t2\n', undefined), [['甲乙', '2']]);
    assert.deepEqual(clipboardCells('\t2', undefined), [['', '2']]);
  });

  it('are figures one a line, but neither a typed figure nor lines of text', () => {
    assert.deepEqual(clipboardCells('1\n22\n', undefined), [['1'], ['22']]);
    assert.deepEqual(clipboardCells('1\r\n', undefined), [['1']]);
    assert.equal(clipboardCells('1', undefined), undefined);
    assert.equal(clipboardCells('甲\n1', undefined), undefined);
    assert.equal(clipboardCells('', undefined), undefined);
  });

  it('are a table that stands alone in HTML, as Excel and Word write it', () => {
    const excel =
      '<html><head><style>td{}</style></head><body><table><!--StartFragment--><col width=72><tr height=18><td>1</td><td x:num>2&nbsp;</td></tr><tr><td colspan=2>3</td></tr><!--EndFragment--></table></body></html>';
    assert.deepEqual(clipboardCells('1\t2\r\n3\t\r\n', excel), [
      ['1', '2'],
      ['3', ''],
    ]);
    const word =
      '<p></p><table><tr><td><p>行政</p><p>许可</p></td><td rowspan=2><p>5</p></td></tr><tr><td>甲</td></tr></table>';
    assert.deepEqual(clipboardCells('行政\n许可\t5\n甲\t', word), [
      ['行政许可', '5'],
      ['甲', ''],
    ]);
    assert.deepEqual(clipboardCells('7', '<table><tr><td>7</td></tr></table>'), [['7']]);
    assert.equal(clipboardCells('文 7', '<p>文</p><table><tr><td>7</td></tr></table>'), undefined);
  });

  it('may be a whole table in the official layout, pasted on the first label', () => {
    const { at, all } = distinctFigures();
    const rows = clipboardCells('', tableHtml(tableThree(national2021, at), messyCell));
    assert.ok(rows);
    const text = reportTemplate(national2021, '青石镇人民政府', 2023);
    const line = text.split('\n').findIndex((one) => one.startsWith('| 一、本年新收'));
    const report = readReport(readTree(text));
    const filling = fillCells(report, { line, character: 3 }, rows, { ambiguousWidth: 'wide' });
    assert.ok(filling && 'edits' in filling, JSON.stringify(filling));
    const filled = figuresOf(applyEdits(text, filling.edits));
    const due = [...all].filter(([address]) => address.startsWith('表三/'));
    assert.deepEqual(
      due.filter(([address, figure]) => filled.get(address) !== figure),
      [],
    );
    assert.ok(due.length > 100);
  });
});
