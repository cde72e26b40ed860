import type { PageCell, PageRow, TableContent } from '../../layout/content.ts';
import { displayWidth } from '../../syntax/width.ts';
import { plainText } from '../html/markdown.ts';
import { element, value } from '../ooxml/xml.ts';
import { fontsOf } from './fonts.ts';
import { TEXT_WIDTH } from './measure.ts';
import { docxRuns, type Links } from './runs.ts';
import { STYLE } from './styles.ts';

/** The least height of a row, in twips, by layout: the large tables then nearly fill one page. */
const ROW_HEIGHTS: Readonly<Record<TableContent['layout'], number>> = {
  stacked: 460,
  nested: 320,
  'side-by-side': 400,
  free: 400,
};

/** A table with more columns than this has small type. */
const MOST_WIDE_COLUMNS = 6;

/** Writes a table with merged cells. Its header repeats on every page, and no row is split between pages. */
export function tableXml(table: TableContent, links: Links): string {
  const columns = table.columnGroups.reduce((sum, size) => sum + size, 0);
  const widths = columnWidths(table, columns);
  const placed = placedRows(table.rows, columns);
  const rows = placed.map((row, i) => {
    const isHeader = i < table.headerRows;
    // Keep a statutory table on one page if it fits: each row keeps to the next.
    const keepsNext = isHeader || (table.id !== undefined && i < placed.length - 1);
    return element(
      'w:tr',
      {},
      element(
        'w:trPr',
        {},
        element('w:cantSplit'),
        element('w:trHeight', { 'w:val': ROW_HEIGHTS[table.layout], 'w:hRule': 'atLeast' }),
        isHeader ? element('w:tblHeader') : '',
      ),
      ...row.map((one) => cellXml(one, table, widths, keepsNext, links)),
    );
  });
  return element('w:tbl', {}, properties(table, widths), grid(widths), rows.join(''));
}

function properties({ caption, headerRows }: TableContent, widths: readonly number[]): string {
  return element(
    'w:tblPr',
    {},
    value('w:tblStyle', STYLE.table),
    element('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
    value('w:jc', 'center'),
    value('w:tblLayout', 'fixed').replace('w:val', 'w:type'),
    element('w:tblLook', { 'w:val': '0420', 'w:firstRow': headerRows > 0 ? 1 : 0, 'w:noVBand': 1 }),
    caption === '' ? '' : value('w:tblCaption', caption),
  );
}

function grid(widths: readonly number[]): string {
  return element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width })));
}

/** Returns the columns' widths in twips, which add up to the type area. */
function columnWidths(table: TableContent, columns: number): number[] {
  const shares = table.widths ?? contentShares(table.rows, columns);
  const total = shares.reduce((sum, share) => sum + share, 0);
  let from = 0;
  let given = 0;
  return shares.map((share) => {
    from += share;
    const to = Math.round((TEXT_WIDTH * from) / total);
    const width = to - given;
    given = to;
    return width;
  });
}

/** Returns shares of the width by the widest content of each column, within bounds. */
function contentShares(rows: readonly PageRow[], columns: number): number[] {
  const shares = new Array<number>(columns).fill(4);
  for (const row of placedRows(rows, columns)) {
    for (const { cell, column } of row) {
      if (cell.colSpan > 1) continue;
      shares[column] = Math.max(shares[column], Math.min(24, displayWidth(plainText(cell.text))));
    }
  }
  return shares;
}

/** A cell in its row: where it begins, or where it continues from a row above. */
interface PlacedCell {
  readonly cell: PageCell;
  readonly column: number;
  readonly goesOn: boolean;
}

/** Fills every place of the grid, since Word wants a cell in each row that a merged one spans. */
function placedRows(rows: readonly PageRow[], columns: number): PlacedCell[][] {
  const open: ({ cell: PageCell; left: number } | undefined)[] = new Array(columns).fill(undefined);
  return rows.map(({ cells }) => {
    const row: PlacedCell[] = [];
    const waiting = [...cells];
    for (let column = 0; column < columns; ) {
      const above = open[column];
      const cell = above?.cell ?? waiting.shift();
      if (!cell) break;
      row.push({ cell, column, goesOn: above !== undefined });
      const left = (above?.left ?? cell.rowSpan) - 1;
      for (let c = column; c < column + cell.colSpan; c++) open[c] = left > 0 ? { cell, left } : undefined;
      column += cell.colSpan;
    }
    return row;
  });
}

function cellXml(
  { cell, column, goesOn }: PlacedCell,
  table: TableContent,
  widths: readonly number[],
  keepsNext: boolean,
  links: Links,
): string {
  const width = widths.slice(column, column + cell.colSpan).reduce((sum, one) => sum + one, 0);
  const merge = goesOn ? element('w:vMerge') : cell.rowSpan > 1 ? value('w:vMerge', 'restart') : '';
  const isSmall = table.layout === 'nested' || table.layout === 'side-by-side' || widths.length > MOST_WIDE_COLUMNS;
  const isCaption = table.layout === 'stacked' && cell.scope === 'rowgroup';
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      cell.colSpan > 1 ? value('w:gridSpan', cell.colSpan) : '',
      merge,
      value('w:vAlign', 'center'),
    ),
    element(
      'w:p',
      {},
      element(
        'w:pPr',
        {},
        value('w:pStyle', isSmall ? STYLE.smallCell : STYLE.cell),
        keepsNext ? element('w:keepNext') : '',
        cell.align === 'center' ? '' : value('w:jc', cell.align),
      ),
      goesOn ? '' : docxRuns(cell.text, links, isCaption ? fontsOf('hei') : ''),
    ),
  );
}
