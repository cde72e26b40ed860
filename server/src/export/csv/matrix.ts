import type { Matrix } from '../../workspace/roll-up-report.ts';
import { field } from './report.ts';

/** Writes units × figures as CSV, one line per unit and the sums last; ready for Excel, as the CSV of a report is. */
export function matrixCsv({ columns, units, totals }: Matrix): string {
  const lines = [
    ['机关', ...columns.map(({ address }) => address)],
    ...units.map(({ name, figures }) => [name, ...figures]),
    ['合计', ...totals],
  ];
  return `\ufeff${lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;
}
