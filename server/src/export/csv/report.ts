import { formatDecimal } from '../../report/decimal.ts';
import { figureAt, type Report } from '../../report/report.ts';

const HEADER = ['机关', '年度', '地址', '项目', '列', '数值'];

/**
 * Writes the three tables as one CSV, one line per figure with its address, so that the files of many reports can
 * simply be concatenated. It begins with a byte order mark, without which Excel takes the text for GBK; lines end in
 * CRLF (RFC 4180). Figures are in plain digits; a blank is an empty field.
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

/** The beginning of a formula. Chinese and Japanese spreadsheets also take full-width signs, and skip spaces. */
const FORMULA = /^\s*[=+\-@＝＋－＠].|^[\t\r\n]/s;

/** Writes a field, in quotation marks if it needs them. What a spreadsheet would take for a formula is made text. */
export function field(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
