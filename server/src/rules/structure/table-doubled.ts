import type { PartFormat, RowFormat } from '../../formats/format.ts';
import type { PlacedStatutory } from '../../report/placed.ts';
import { shiftRange } from '../../syntax/position.ts';
import { lineContent } from '../edit.ts';
import { NO_PROBLEMS, type Problem, type ReportRule } from '../rule.ts';
import { rowsOf } from './table-rows.ts';

/** NB113: a statutory table, or a part of one, appears twice. */
export const tableDoubled: ReportRule = {
  code: 'NB113',
  name: 'table-doubled',
  title: '规定的表格出现两次',
  english: 'A statutory table, or a part of it, stands there twice',
  scope: 'report',
  severity: 'error',
  fix: 'none',
  parameters: [],
  why: '同一张表只填一次；有两张时，不知道以哪一张的数字为准。',
  mend: '核对两张表，删去多余的一张；多出的一张若是别的表，请改正它的行、列名称。',
  sample: {
    in: '第二十条第（五）项的表格',
    wrong: `第二十条第（五）项

| 信息内容 | 本年处理决定数量 |
| :--- | ---: |
| 行政许可 | 25 |

第二十条第（五）项

⟦| 信息内容 | 本年处理决定数量 |⟧
| :--- | ---: |
| 行政许可 | 25 |`,
    right: `第二十条第（五）项

| 信息内容 | 本年处理决定数量 |
| :--- | ---: |
| 行政许可 | 25 |`,
  },
  check: (report) => {
    if (areAllDistinct(report.statutory)) return NO_PROBLEMS;
    const holders = new Map<RowFormat, PlacedStatutory>();
    const problems: Problem[] = [];
    for (const table of report.statutory) {
      const rows = rowIds(table);
      const first = rows.map((row) => holders.get(row)).find((one) => one !== undefined);
      for (const row of rows) if (!holders.has(row)) holders.set(row, table);
      if (!first) continue;
      const { format } = table.reading;
      const part = format.parts.find((one) => one.rows.some((row) => rows.includes(row)));
      const name = part?.caption ? `${format.id}“${part.caption}”部分` : format.id;
      problems.push({
        range: firstLine(table),
        message: `${name}出现了两次，请只保留一张`,
        related: [{ range: firstLine(first), message: '前一张在这里' }],
      });
    }
    return problems;
  },
};

/** Checks for the usual case: each table is another part of the format. */
function areAllDistinct(tables: readonly PlacedStatutory[]): boolean {
  const parts = new Set<PartFormat>();
  for (const { reading } of tables) {
    if (!reading.hasOfficialLabels) return false;
    parts.add(reading.rows[0].part);
  }
  return parts.size === tables.length;
}

function firstLine({ reading, start }: PlacedStatutory) {
  return shiftRange(lineContent(reading.block.lines[0], 0), start);
}

/** Returns the rows of the format that a table has, without group rows. */
export function rowIds({ reading }: PlacedStatutory): RowFormat[] {
  const { isSideBySide } = rowsOf(reading);
  const rows = isSideBySide
    ? reading.headers.flatMap(({ columns }) => columns.map((column) => column.row))
    : reading.rows.map((row) => (row.isGuess ? undefined : row.row));
  return [...new Set(rows)].filter((row): row is RowFormat => row !== undefined && !row.isGroup);
}
