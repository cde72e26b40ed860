import { formatDecimal } from '../../report/decimal.ts';
import type { Figure } from '../../report/figure.ts';
import { figureAt, type Report } from '../../report/report.ts';

/**
 * Writes a report's figures as JSON, by table, row and column: every place of the format, null if it is blank or has a
 * mark for nothing. A figure is in its own digits, never a binary number: 59237.2449, 0.50. What is not a figure is a
 * string, and a unit after a figure is listed by address under 单位.
 */
export function renderJson(report: Report): string {
  const { organ, year } = report.meta;
  const title = report.title?.reading;
  const units: string[] = [];
  const tables = report.format.tables.map((table) => {
    const rows = table.parts.flatMap((part) =>
      part.rows
        .filter(({ isGroup }) => !isGroup)
        .map((row) => {
          const figures = part.columns.map((column) => {
            const address = `${table.id}/${row.id}/${column.id}`;
            const cell = figureAt(report, address)?.figure;
            if (cell?.figure.kind === 'number' && cell.figure.unit !== undefined)
              units.push(entry(address, JSON.stringify(cell.figure.unit)));
            return entry(column.id, cell ? figureJson(cell.figure, cell.cell.text) : 'null');
          });
          return `      ${entry(row.id, `{ ${figures.join(', ')} }`)}`;
        }),
    );
    return `    ${entry(table.id, `{\n${rows.join(',\n')}\n    }`)}`;
  });
  const members = [
    entry('机关', JSON.stringify(organ?.text ?? title?.organ ?? null)),
    entry('年度', JSON.stringify(year?.value ?? title?.year ?? null)),
    entry('格式', JSON.stringify(report.format.id)),
    entry('表', `{\n${tables.join(',\n')}\n  }`),
    ...(units.length > 0 ? [entry('单位', `{ ${units.join(', ')} }`)] : []),
  ];
  return `{\n${members.map((member) => `  ${member}`).join(',\n')}\n}\n`;
}

function entry(key: string, json: string): string {
  return `${JSON.stringify(key)}: ${json}`;
}

function figureJson(figure: Figure, text: string): string {
  switch (figure.kind) {
    case 'number':
      return formatDecimal(figure.value);
    case 'text':
      return JSON.stringify(text);
    default:
      return 'null';
  }
}
