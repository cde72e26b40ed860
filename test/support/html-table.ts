import type { OfficialCell, OfficialTable } from './official-tables.ts';

/** Renders the content of a cell as HTML. */
export type CellHtml = (cell: OfficialCell) => string;

export const plainCell: CellHtml = ({ text }) => text;

/** As Word and old editors write cells: paragraphs, no-break spaces, line breaks, fonts. */
export const messyCell: CellHtml = ({ text }) => {
  if (text === '') return '<p>&nbsp;</p>';
  const half = text.length > 8 ? `${text.slice(0, 5)}<br>\r\n  ${text.slice(5)}` : text;
  return `<p style="text-align:center" class=MsoNormal><font face="仿宋"><span lang=EN-US>&nbsp;${half}&nbsp;</span></font><o:p></o:p>`;
};

export function tableHtml(table: OfficialTable, cellHtml: CellHtml = plainCell): string {
  const rows = table.map(
    (cells) =>
      `<tr>${cells
        .map((cell) => {
          const spans = `${cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : ''}${cell.rowSpan > 1 ? ` rowspan=${cell.rowSpan}` : ''}`;
          return `<td${spans} valign=top>${cellHtml(cell)}</td>`;
        })
        .join('\n')}</tr>`,
  );
  return `<table border=1 class=MsoTable>\n<tbody>${rows.join('\n')}</tbody></table>`;
}
