import { type Analysis, analyse } from '../../server/src/check/analyse.ts';
import type { Format } from '../../server/src/formats/format.ts';
import { national2021 } from '../../server/src/formats/national-2021.ts';
import { reportTemplate } from '../../server/src/formats/template.ts';
import { type Report, readReport } from '../../server/src/report/report.ts';
import { readTree } from '../../server/src/syntax/tree.ts';

/** Reads a text as a report. */
export function reportOf(text: string): Report {
  return readReport(readTree(text));
}

/** Reads and checks a text under the default settings. */
export function analysisOf(text: string): Analysis {
  return analyse(readTree(text));
}

/**
 * Returns a whole report in which every relation holds. All figures are 0 except those in `figures`, by address
 * (`表三/一/自然人`). Every section has one sentence of prose; the last also has the statutory one on fees.
 */
export function sampleReport(
  figures: Readonly<Record<string, number | string>> = {},
  organ = '青石镇人民政府',
  year = 2023,
  format: Format = national2021,
): string {
  const report = reportTemplate(format, organ, year, {
    prose: '本机关依法做好这项工作。',
    figure: (row, column, table) => String(figures[`${table.id}/${row.id}/${column}`] ?? 0),
  });
  return `${report.trimEnd()}本年度没有收取信息处理费。\n`;
}
