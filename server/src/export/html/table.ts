import type { PageCell, PageRow, TableContent } from '../../layout/content.ts';
import { escapeHtml, htmlAttribute } from './escape.ts';
import { renderInline } from './markdown.ts';
import { classes, describe, type Marking, severityClass } from './marking.ts';

/** Renders a table with its caption, headers with their scope, and cells with their place in the source. */
export function renderTable(table: TableContent, marking: Marking): string {
  const { caption, columnGroups, headerRows, rowGroups, rows, widths } = table;
  const parts: string[] = [];
  // Messages go below the table: a cell holds its figure and nothing else.
  const messages: string[] = [];
  const render = (row: PageRow) => renderRow(row, marking, messages);
  if (caption !== '') parts.push(`<caption>${escapeHtml(caption)}</caption>`);
  parts.push(columns(columnGroups, widths));
  if (headerRows > 0) parts.push(`<thead>${rows.slice(0, headerRows).map(render).join('')}</thead>`);
  let at = headerRows;
  for (const size of rowGroups) {
    const own = rows.slice(at, at + size);
    parts.push(`<tbody>${own.map(render).join('')}</tbody>`);
    at += size;
  }
  const name = caption === '' ? '表格' : caption;
  const mark = describe(table.findings, marking);
  if (mark.message !== '') messages.push(mark.message);
  const own = classes('nb-table', `nb-${table.layout}`, severityClass(table.findings, marking));
  // A table too wide for a phone scrolls by itself; tabindex lets the keyboard reach it.
  const scroll = marking.source
    ? ''
    : `${htmlAttribute('role', 'region')}${htmlAttribute('aria-label', name)} tabindex="0"`;
  const place = marking.source ? ' data-l="0"' : '';
  const below = messages.length === 0 ? '' : `<div hidden class="nb-messages">${messages.join('')}</div>`;
  return `<div class="nb-scroll"${scroll}${place}><table${own}${mark.attributes}>${parts.join('')}</table>${below}</div>`;
}

function columns(groups: readonly number[], widths: readonly number[] | undefined): string {
  let at = 0;
  return groups
    .map((size) => {
      const own = widths?.slice(at, at + size);
      at += size;
      if (!own) return `<colgroup${htmlAttribute('span', size)}></colgroup>`;
      return `<colgroup>${own.map((width) => `<col${htmlAttribute('width', `${Math.round(width * 100) / 100}%`)}>`).join('')}</colgroup>`;
    })
    .join('');
}

function renderRow({ cells }: PageRow, marking: Marking, messages: string[]): string {
  const line = marking.source ? cells.find((cell) => cell.rowSpan === 1 && cell.source)?.source?.line : undefined;
  const place = line === undefined ? '' : htmlAttribute('data-l', line);
  return `<tr${place}>${cells.map((cell) => renderCell(cell, marking, messages)).join('')}</tr>`;
}

function renderCell(cell: PageCell, marking: Marking, messages: string[]): string {
  const tag = cell.role === 'header' ? 'th' : 'td';
  const mark = describe(cell.findings, marking);
  if (mark.message !== '') messages.push(mark.message);
  const attributes = [
    cell.scope && tag === 'th' ? htmlAttribute('scope', cell.scope) : '',
    cell.colSpan > 1 ? htmlAttribute('colspan', cell.colSpan) : '',
    cell.rowSpan > 1 ? htmlAttribute('rowspan', cell.rowSpan) : '',
    classes(
      cell.role === 'figure' ? 'nb-figure' : undefined,
      cell.align === 'center' ? undefined : `nb-${cell.align}`,
      severityClass(cell.findings, marking),
    ),
    marking.source ? sourceAttributes(cell) : '',
    mark.attributes,
  ];
  return `<${tag}${attributes.join('')}>${renderInline(cell.text)}</${tag}>`;
}

/** Writes the line, the start and end of the content, and the place of the pipe after it. */
function sourceAttributes({ source }: PageCell): string {
  if (!source) return '';
  return ` data-l="${source.line}" data-c="${source.from}" data-e="${source.to}" data-p="${source.end}"`;
}
