import { formatDecimal } from '../../report/decimal.ts';
import { figureAt, type Report } from '../../report/report.ts';

const HEADER = ['机关', '年度', '地址', '项目', '列', '数值'];

/**
 * The three tables as one CSV, a figure a line with its address, so that the files of many reports can simply be put
 * behind one another. It begins with a byte order mark, without which Excel takes the text for GBK; lines end as
 * RFC 4180 has it. Figures are in plain digits; a blank is an empty field.
 */
export function renderCsv(report: Report): string {
  const organ = report.meta.organ?.text ?? report.title?.reading?.organ ?? '';
  const year = String(report.meta.year?.value ?? report.title?.reading?.year ?? '');
  const lines = report.format.tables.flatMap((table) =>
    table.parts.flatMap((part) =>
      part.rows
        .filter(({ isGroup }) => !isGroup)
        .flatMap((row) =>
          part.columns.map((column) => {
            const address = `${table.id}/${row.id}/${column.id}`;
            const label = part.caption === undefined ? row.label : `${part.caption} ${row.label}`;
            return [field(organ), year, address, field(label), field(column.label), figureText(report, address)];
          }),
        ),
    ),
  );
  return `\ufeff${[HEADER, ...lines].map((fields) => `${fields.join(',')}\r\n`).join('')}`;
}

function figureText(report: Report, address: string): string {
  const cell = figureAt(report, address)?.figure;
  if (!cell) return '';
  const { figure } = cell;
  if (figure.kind === 'number') return `${formatDecimal(figure.value)}${figure.unit ?? ''}`;
  return figure.kind === 'text' ? field(cell.cell.text) : '';
}

/** How a formula begins: full-width signs count too in Chinese and Japanese spreadsheets, and blanks are skipped. */
const FORMULA = /^\s*[=+\-@＝＋－＠].|^[\t\r\n]/s;

/** A field, in quotation marks where it needs them. What a spreadsheet would take for a formula is made text. */
export function field(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
