import { allFigures, figureAt, type Report, readReport } from '../report/report.ts';
import { readTree } from '../syntax/tree.ts';
import type { ReportItem } from './items.ts';
import { doubt, type ImportNote } from './source.ts';
import { address, type FilledTable, missingRows } from './tables/filled.ts';

/** What an import found. */
export interface ImportSummary {
  readonly organ?: string;
  readonly year?: number;
  readonly format?: string;
  /** The ordinals of the sections that have a heading. */
  readonly sections: readonly number[];
  /** The statutory tables that were found: 表二, 表三, 表四. */
  readonly tables: readonly string[];
  /** The number of figures in their places. */
  readonly figures: number;
  /** What a person should check. */
  readonly doubtful: readonly ImportNote[];
}

/** Reads the finished markup as a report and compares it with what was found in the source. */
export function summarise(
  markup: string,
  items: readonly ReportItem[],
  doubts: readonly ImportNote[],
  isWhole: boolean,
): ImportSummary {
  const report = readReport(readTree(markup));
  const tables = items.flatMap((item) => (item.kind === 'table' ? [item.table] : []));
  const doubtful: ImportNote[] = [...doubts];
  let figures = 0;
  for (const { figure } of allFigures(report).values()) {
    if (figure.figure.kind === 'number') figures++;
    else if (figure.figure.kind === 'text') doubtful.push(doubt(`${figure.address}不是数字`, figure.cell.text));
  }
  for (const table of tables) for (const one of [...table.doubts, ...doubtsAbout(table, report)]) doubtful.push(one);
  const sections = [...new Set(report.sections.map(({ section }) => section.format.ordinal))].sort((a, b) => a - b);
  if (isWhole)
    doubtful.push(
      ...lacking(
        report.format.tables.map(({ id }) => id),
        tables,
      ),
    );
  return {
    ...(report.meta.organ && { organ: report.meta.organ.text }),
    ...(report.meta.year && { year: report.meta.year.value, format: report.format.id }),
    sections,
    tables: [
      ...new Set(report.tables.flatMap(({ reading }) => (reading.kind === 'statutory' ? [reading.format.id] : []))),
    ],
    figures,
    doubtful,
  };
}

/** Notes rows that were not found, and figures that are not in their places. */
function doubtsAbout(table: FilledTable, report: Report): ImportNote[] {
  const { table: format } = table.vocabulary;
  const found: ImportNote[] = [];
  const missing = missingRows(table);
  if (missing.length > 0) found.push(doubt(`${format.id}没有找到 ${missing.length} 行，已留空`, missing.join('、')));
  for (const [row, values] of table.figures) {
    for (const [column, text] of values) {
      const place = address(format, row, column);
      const stands = figureAt(report, place)?.figure.cell.text.replace(/[\s\\]/g, '');
      if (stands !== text.replace(/[\s\\]/g, '')) found.push(doubt(`${place}没有填对`, text));
    }
  }
  return found;
}

function lacking(ids: readonly string[], tables: readonly FilledTable[]): ImportNote[] {
  const known = new Set(tables.map(({ vocabulary }) => vocabulary.table.id));
  return ids.filter((id) => !known.has(id)).map((id) => doubt(`没有找到${id}；原文件中也许是图片，请照着填写`, ''));
}
