import { formatDocument } from '../features/format/format.ts';
import { partTemplate } from '../formats/template.ts';
import { readFigure } from '../report/figure.ts';
import { readReport } from '../report/report.ts';
import { applyEdits } from '../syntax/edit.ts';
import { readTree } from '../syntax/tree.ts';
import { escapeCell, escapeInline, escapeParagraph } from './escape.ts';
import { freeTableMarkup } from './free-table.ts';
import type { ReportItem } from './items.ts';
import { type FilledTable, filledParts } from './tables/filled.ts';

/** The values of the front matter, and the title. */
export interface Head {
  readonly title?: string;
  readonly organ?: string;
  readonly year?: number;
  /** The format's id, if it is not that of the year. */
  readonly format?: string;
}

/** Writes a report: front matter, title, and its items with a blank line between them; tables aligned. */
export function writeMarkup(head: Head, items: readonly ReportItem[]): string {
  const blocks = items.flatMap(itemMarkup);
  const top = [frontMatter(head), head.title === undefined ? '' : `# ${escapeInline(head.title)}`].filter(Boolean);
  const text = `${[...(top.length > 0 ? [top.join('\n')] : []), ...blocks].join('\n\n')}\n`;
  const tree = readTree(text);
  return applyEdits(tree, formatDocument(readReport(tree), { ambiguousWidth: 'wide' }));
}

function frontMatter({ organ, year, format }: Head): string {
  const lines = [
    ...(organ ? [`机关: ${yamlText(organ)}`] : []),
    ...(year ? [`年度: ${year}`] : []),
    ...(format ? [`格式: "${format}"`] : []),
  ];
  return lines.length === 0 ? '' : ['---', ...lines, '---'].join('\n');
}

/** Quotes a value that YAML could read as something else. */
function yamlText(text: string): string {
  return /^[\u4e00-\u9fff][^:#]*$/.test(text) ? text : JSON.stringify(text);
}

function itemMarkup(item: ReportItem): string[] {
  switch (item.kind) {
    case 'heading':
      return [`${'#'.repeat(item.level)} ${escapeInline(item.text).replace(/(\s)(#+)$/, '$1\\$2')}`];
    case 'prose':
      return [escapeParagraph(item.text)];
    case 'free':
      return [freeTableMarkup(item.grid)];
    case 'table':
      return tableMarkup(item.table);
  }
}

function tableMarkup(table: FilledTable): string[] {
  const parts = filledParts(table).map((part) =>
    partTemplate(part, (row, column) => figureText(table.figures.get(row.id)?.get(column) ?? '')),
  );
  const notes = table.notes.map(escapeParagraph);
  return [...parts, ...notes, ...(table.leftover.length > 0 ? [leftoverMarkup(table.leftover)] : [])];
}

/** Returns a figure as it was written, without spaces that only the page put into it. */
function figureText(text: string): string {
  const close = text.replace(/\s+/g, '');
  return readFigure(close).kind === 'number' ? close : escapeCell([text]);
}

/** Writes rows that have no place as a table of their own. */
function leftoverMarkup(rows: readonly (readonly string[])[]): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const line = (cells: readonly string[]) => `| ${cells.map((text) => escapeCell([text])).join(' | ')} |`;
  const filled = rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]);
  const header = ['未能填入的内容', ...new Array<string>(width - 1).fill('')];
  return [line(header), `|${' --- |'.repeat(width)}`, ...filled.map(line)].join('\n');
}
