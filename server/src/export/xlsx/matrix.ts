import type { Matrix } from '../../workspace/roll-up-report.ts';
import { officePackage, type PackagePart, relationshipsPart } from '../ooxml/package.ts';
import { element, escapeXml, part } from '../ooxml/xml.ts';
import { cellName } from './reference.ts';
import { styleSheet } from './styles.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The number of rows above the units: table, row and column of each figure. */
const HEADER_ROWS = 3;

/** Makes a workbook of units × figures in one sheet: a row per unit, and live sums in the last one. */
export function matrixXlsx(matrix: Matrix, title: string): Uint8Array {
  const styles = styleSheet();
  const sheet = matrixSheet(matrix, styles);
  const parts: PackagePart[] = [
    { name: 'xl/workbook.xml', type: `${TYPE}.sheet.main+xml`, xml: workbookXml() },
    relationshipsPart('xl/workbook.xml', [
      { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
      { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
    ]),
    { name: 'xl/worksheets/sheet1.xml', type: `${TYPE}.worksheet+xml`, xml: sheet },
    { name: 'xl/styles.xml', type: `${TYPE}.styles+xml`, xml: styles.xml() },
  ];
  return officePackage('xl/workbook.xml', parts, { title });
}

function workbookXml(): string {
  const sheet = element('sheet', { name: '汇总', sheetId: 1, 'r:id': 'rId1' });
  const names = { xmlns: MAIN, 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' };
  return part(element('workbook', names, element('sheets', {}, sheet), element('calcPr', { fullCalcOnLoad: 1 })));
}

function matrixSheet({ columns, units, totals }: Matrix, styles: ReturnType<typeof styleSheet>): string {
  const header = styles.idOf({ font: 'header', isBordered: true, align: 'center' });
  const name = styles.idOf({ font: 'text', isBordered: true, align: 'left' });
  const figure = styles.idOf({ font: 'text', isBordered: true, align: 'right' });
  const rows: string[] = [];
  const row = (cells: readonly string[]) => rows.push(element('row', { r: rows.length + 1 }, ...cells));
  const text = (column: number, words: string, style: number) =>
    element(
      'c',
      { r: cellName(rows.length, column), s: style, t: 'inlineStr' },
      element('is', {}, element('t', {}, escapeXml(words))),
    );
  const number = (column: number, digits: string, formula = '') =>
    element('c', { r: cellName(rows.length, column), s: figure }, formula, element('v', {}, digits));
  const cell = (column: number, value: string) => {
    if (value === '') return element('c', { r: cellName(rows.length, column), s: figure });
    return /^-?\d+(\.\d+)?$/.test(value) ? number(column, value) : text(column, value, figure);
  };
  for (let level = 0; level < HEADER_ROWS; level++) {
    const labels = columns.map(({ address }, i) => text(i + 1, address.split('/')[level], header));
    row([text(0, level === 0 ? '机关' : '', header), ...labels]);
  }
  for (const unit of units) row([text(0, unit.name, name), ...unit.figures.map((value, i) => cell(i + 1, value))]);
  const last = HEADER_ROWS + units.length - 1;
  const sums = totals.map((value, i) => {
    if (value === '' || units.length === 0) return cell(i + 1, value);
    const range = `${cellName(HEADER_ROWS, i + 1)}:${cellName(last, i + 1)}`;
    return number(i + 1, value, element('f', {}, `SUM(${range})`));
  });
  row([text(0, '合计', name), ...sums]);
  const pane = element('pane', {
    xSplit: 1,
    ySplit: HEADER_ROWS,
    topLeftCell: cellName(HEADER_ROWS, 1),
    activePane: 'bottomRight',
    state: 'frozen',
  });
  return part(
    element(
      'worksheet',
      { xmlns: MAIN },
      element('sheetViews', {}, element('sheetView', { workbookViewId: 0 }, pane)),
      element('cols', {}, element('col', { min: 1, max: 1, width: 28, customWidth: 1 })),
      element('sheetData', {}, rows.join('')),
    ),
  );
}
