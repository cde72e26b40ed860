import type { PageCell, TableContent } from '../../layout/content.ts';
import { formatDecimal } from '../../report/decimal.ts';
import { type NumberFigure, readFigure } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { plainText } from '../html/markdown.ts';
import { element, escapeXml, part } from '../ooxml/xml.ts';
import { type SheetPlace, totalsOf } from './formulas.ts';
import { cellName } from './reference.ts';
import type { CellStyle, StyleSheet } from './styles.ts';

/** The number of rows above the table: its name, and the title of the report. */
const TABLE_FROM = 2;
const BROKEN_NOTE = '标红的数与勾稽关系不符，按报告原样保留，没有换成公式。';

interface SheetCell {
  readonly cell: PageCell;
  readonly row: number;
  readonly column: number;
}

/** Writes a table as a sheet: its cells merged as in the official layout, its totals as live formulas. */
export function sheetXml(table: TableContent, report: Report, subtitle: string, styles: StyleSheet): string {
  const width = table.columnGroups.reduce((sum, size) => sum + size, 0);
  const cells = placedCells(table, width);
  const places = new Map<string, SheetPlace>();
  for (const { cell, row, column } of cells) if (cell.address !== undefined) places.set(cell.address, { row, column });
  const totals = totalsOf(report, places);

  const merges: string[] = [];
  const lines = new Map<number, { column: number; xml: string }[]>();
  const put = (row: number, column: number, xml: string) => {
    const line = lines.get(row);
    if (line) line.push({ column, xml });
    else lines.set(row, [{ column, xml }]);
  };
  const merge = (row: number, column: number, rows: number, columns: number) => {
    if (rows > 1 || columns > 1)
      merges.push(`${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`);
  };
  const heading = (row: number, text: string, font: 'title' | 'note') => {
    put(row, 0, textCell(row, 0, text, styles.idOf({ font, isBordered: false, align: 'center' })));
    merge(row, 0, 1, width);
  };

  heading(0, table.caption, 'title');
  heading(1, subtitle, 'note');
  for (const { cell, row, column } of cells) {
    const { address = '', rowSpan, colSpan } = cell;
    const formula = totals.formulas.get(address);
    put(row, column, cellXml(cell, row, column, formula, totals.broken.has(address), styles));
    const border = styles.idOf({ font: 'text', isBordered: true, align: 'center' });
    for (let r = row; r < row + rowSpan; r++) {
      for (let c = column; c < column + colSpan; c++) {
        if (r !== row || c !== column) put(r, c, element('c', { r: cellName(r, c), s: border }));
      }
    }
    merge(row, column, rowSpan, colSpan);
  }
  const last = TABLE_FROM + table.rows.length;
  if (totals.broken.size > 0) heading(last, BROKEN_NOTE, 'note');

  const rows = [...lines].sort(([a], [b]) => a - b);
  return part(
    element(
      'worksheet',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
      element('dimension', { ref: `A1:${cellName(rows[rows.length - 1][0], width - 1)}` }),
      element('sheetFormatPr', { defaultRowHeight: 18 }),
      columnsXml(table, width),
      element(
        'sheetData',
        {},
        ...rows.map(([row, line]) =>
          element(
            'row',
            { r: row + 1, ...heightOf(table, row, width) },
            ...line.sort((a, b) => a.column - b.column).map(({ xml }) => xml),
          ),
        ),
      ),
      element('mergeCells', { count: merges.length }, ...merges.map((ref) => element('mergeCell', { ref }))),
      element('printOptions', { horizontalCentered: 1 }),
      element('pageMargins', { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
      element('pageSetup', {
        paperSize: 9,
        orientation: table.layout === 'side-by-side' ? 'landscape' : 'portrait',
        fitToHeight: 1,
      }),
    ),
  );
}

/** Returns the place of each cell of the layout in the sheet. */
function placedCells(table: TableContent, width: number): SheetCell[] {
  const taken = new Set<number>();
  const placed: SheetCell[] = [];
  table.rows.forEach(({ cells }, i) => {
    const row = TABLE_FROM + i;
    let column = 0;
    for (const cell of cells) {
      while (taken.has(row * width + column)) column++;
      placed.push({ cell, row, column });
      for (let r = row; r < row + cell.rowSpan; r++)
        for (let c = column; c < column + cell.colSpan; c++) taken.add(r * width + c);
      column += cell.colSpan;
    }
  });
  return placed;
}

function cellXml(
  cell: PageCell,
  row: number,
  column: number,
  formula: string | undefined,
  isBroken: boolean,
  styles: StyleSheet,
): string {
  const text = plainText(cell.text.replace(/<br\s*\/?>/gi, ''));
  const figure = cell.role === 'figure' ? readFigure(cell.text) : undefined;
  const isNumber = figure?.kind === 'number' && figure.unit === undefined;
  const style: CellStyle = {
    font: cell.role === 'header' ? 'header' : 'text',
    isBordered: true,
    align: cell.align,
    isBroken,
    ...(isNumber && { decimals: figure.value.scale }),
  };
  const id = styles.idOf(style);
  const digits = isNumber ? digitsOf(figure) : '';
  const name = cellName(row, column);
  if (formula !== undefined) {
    const cached = element('v', {}, digits === '' ? '0' : digits);
    return element('c', { r: name, s: id }, element('f', {}, formula), cached);
  }
  if (isNumber) return element('c', { r: name, s: id }, element('v', {}, digits));
  return text === '' ? element('c', { r: name, s: id }) : textCell(row, column, text, id);
}

function digitsOf({ value }: NumberFigure): string {
  return formatDecimal(value);
}

function textCell(row: number, column: number, text: string, style: number): string {
  const words = element('t', { 'xml:space': 'preserve' }, escapeXml(text));
  return element('c', { r: cellName(row, column), s: style, t: 'inlineStr' }, element('is', {}, words));
}

/** The width of all columns in characters, by layout: about as many as a page in portrait holds. */
const PAGE_CHARACTERS: Readonly<Record<TableContent['layout'], number>> = {
  stacked: 80,
  nested: 110,
  'side-by-side': 110,
  free: 90,
};

function columnsXml({ layout, widths }: TableContent, width: number): string {
  const all = PAGE_CHARACTERS[layout];
  return element(
    'cols',
    {},
    ...Array.from({ length: width }, (_, i) =>
      element('col', {
        min: i + 1,
        max: i + 1,
        width: Math.max(6, Math.round(((widths?.[i] ?? 100 / width) * all) / 100)),
        customWidth: 1,
      }),
    ),
  );
}

/** Returns a row's height. Merged cells do not grow with their text: rows with long labels get the lines they need. */
function heightOf(
  { layout, rows, widths, columnGroups }: TableContent,
  row: number,
  width: number,
): { ht?: number; customHeight?: 1 } {
  const cells = rows[row - TABLE_FROM]?.cells;
  if (!cells) return row === 0 ? { ht: 28, customHeight: 1 } : {};
  const labels = columnGroups[0];
  const spanned = cells.filter(({ rowSpan }) => rowSpan === 1);
  const lines = spanned.map(({ text, colSpan, role, scope }) => {
    const isLabel = role === 'header' && scope === 'row';
    // A row's own label is right before its figures, after any columns of groups.
    const own = isLabel ? widths?.slice(Math.max(0, labels - colSpan), labels) : undefined;
    const share = own?.reduce((sum, one) => sum + one, 0) ?? (100 / width) * colSpan;
    return Math.ceil((text.length * 2) / ((PAGE_CHARACTERS[layout] * share) / 100));
  });
  return { ht: Math.max(20, 15 * Math.min(4, Math.max(1, ...lines))), customHeight: 1 };
}
