import type { Matrix } from '../../workspace/roll-up-report.ts';
import { field } from './report.ts';

/** Units × figures as CSV, a unit a line, with the sums in the last one; ready for Excel as the CSV of a report is. */
export function matrixCsv({ columns, units, totals }: Matrix): string {
  const lines = [
    ['机关', ...columns.map(({ address }) => address)],
    ...units.map(({ name, figures }) => [name, ...figures]),
    ['合计', ...totals],
  ];
  return `\ufeff${lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;
}
