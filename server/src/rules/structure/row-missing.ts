import type { RowFormat } from '../../formats/format.ts';
import type { PlacedStatutory } from '../../report/placed.ts';
import type { Report } from '../../report/report.ts';
import type { StatutoryTable } from '../../report/table/readings.ts';
import { flatMap } from '../../syntax/flat-map.ts';
import { lineRange, type Range, shiftEdit, shiftRange } from '../../syntax/position.ts';
import { lineContent } from '../edit.ts';
import type { Problem, ReportRule } from '../rule.ts';
import { insertionWithFigures } from './derived-figures.ts';
import { isDetached } from './detached.ts';
import { mayHaveLabelSlips } from './label-slips.ts';
import { insertRows } from './row-insertion.ts';
import { rowIds } from './table-doubled.ts';
import { groupOf, rowsOf, shortLabel } from './table-rows.ts';

/** From this many on, missing rows make one finding together. */
const MANY = 6;

/** NB114: a row is missing from a statutory table. */
export const rowMissing: ReportRule = {
  code: 'NB114',
  name: 'row-missing',
  title: '表格缺少规定的行',
  english: 'A statutory table lacks a row',
  scope: 'report',
  severity: 'error',
  fix: 'offered',
  parameters: [],
  why: '表格的行由统一格式规定，没有发生的也要保留并填 0。',
  mend: '补上缺少的行；可以用快速修复在应有的位置插入空行，再填写数字。',
  sample: {
    in: '第二十条第（六）项的表格',
    wrong: `第二十条第（六）项

| 信息内容 | 本年处理决定数量 |
| :--- | ---: |
| ⟦行政处罚⟧ | 3 |`,
    right: `第二十条第（六）项

| 信息内容 | 本年处理决定数量 |
| :--- | ---: |
| 行政处罚 | 3 |
| 行政强制 | 0 |`,
  },
  check: (report) => flatMap(report.statutory, (table) => check(report, table)),
};

function check(report: Report, table: PlacedStatutory): Problem[] {
  const { reading, start } = table;
  if (!mayHaveLabelSlips(reading)) return [];
  // Rows that are only separated from their table are not missing.
  if (isDetached(report, table.index) || isDetached(report, table.index + 1)) return [];
  const { official, match, isSideBySide } = rowsOf(reading);
  if (match.missing.length === 0) return [];
  const others = report.statutory.filter((one) => one !== table && one.reading.format === reading.format);
  const elsewhere = new Set(others.flatMap(rowIds));
  // Report rows that two pieces of a table both lack at the first piece only.
  const earlier = others.filter((one) => one.index < table.index).map((one) => rowsOf(one.reading));
  const missing = match.missing
    .map((index) => official[index])
    .filter((row) => !elsewhere.has(row) && !earlier.some((one) => one.official.includes(row)));
  if (missing.length === 0) return [];
  const groups = missing.length < MANY ? missing.map((row) => [row]) : [missing];
  return groups.map((rows) => {
    const insertion = isSideBySide
      ? undefined
      : insertionWithFigures(report, (figure) =>
          insertRows(reading, rows, figure).map((edit) => shiftEdit(edit, start)),
        );
    const name = rows.length === 1 ? `“${shortLabel(rows[0].label)}”一行` : `缺少的 ${rows.length} 行`;
    const title = `插入${name}${insertion?.isDerived ? '，按勾稽关系填数' : ''}`;
    return {
      range: shiftRange(placeOf(reading, rows, official), start),
      message: messageOf(reading.format.id, rows, official, isSideBySide),
      ...(insertion && { fixes: [{ title, edits: insertion.edits, isPreferred: true, isSafe: false }] }),
    };
  });
}

/** Returns the label next to the missing row; for several rows the table's first line. */
function placeOf(
  { rows, block }: StatutoryTable,
  [row, ...more]: readonly RowFormat[],
  official: readonly RowFormat[],
): Range {
  const index = official.indexOf(row);
  const known = rows.filter((reading) => reading.row);
  const before = known.findLast((reading) => official.indexOf(reading.row as RowFormat) < index);
  const near = before ?? known[0];
  if (!near || more.length > 0) return lineContent(block.lines[0], 0);
  return lineRange(near.line, near.labelCell.from, near.labelCell.to);
}

function messageOf(
  id: string,
  rows: readonly RowFormat[],
  official: readonly RowFormat[],
  isSideBySide: boolean,
): string {
  const names = rows.map((row) => `“${shortLabel(row.label)}”`);
  if (rows.length > 1) return `${id}缺少 ${rows.length} 行：${names.slice(0, 3).join('、')}等`;
  if (isSideBySide) return `${id}缺少${names[0]}一组`;
  const group = rows[0].level === 2 ? groupOf(rows[0], official) : undefined;
  return group ? `${id}“${group.label}”下缺少${names[0]}一行` : `${id}缺少${names[0]}一行`;
}
