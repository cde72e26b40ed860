import type { PartFormat, TableFormat } from '../../formats/format.ts';
import { tablesOf } from '../../formats/tables.ts';
import { sectionHeading, tableTemplate, withoutCaption } from '../../formats/template.ts';
import { foldLabel } from '../../report/label.ts';
import type { PlacedTable } from '../../report/placed.ts';
import { isCaption, type Report } from '../../report/report.ts';
import type { StatutoryTable } from '../../report/table/readings.ts';
import { flatMap } from '../../syntax/flat-map.ts';
import { type Edit, shiftEdit, shiftRange } from '../../syntax/position.ts';
import { insertBlockBefore, insertLinesAfter, lineContent } from '../edit.ts';
import { NO_PROBLEMS, type Problem, type ReportRule } from '../rule.ts';
import { headingWords } from './heading-edit.ts';
import { otherFormatOf } from './other-format.ts';
import { BLANK, firstBlockOf } from './section-missing.ts';
import { isCutOff, sectionPlaces } from './section-places.ts';
import { partsIn } from './table-rows.ts';

/**
 * NB112: a section has no statutory table, or lacks a part of it. The fix inserts blank figures, each of which makes a
 * finding of NB204: zeros would state that nothing happened, which only the organ knows.
 */
export const tableMissing: ReportRule = {
  code: 'NB112',
  name: 'table-missing',
  title: '缺少规定的表格',
  english: 'A statutory table, or a part of it, is missing',
  scope: 'report',
  severity: 'error',
  fix: 'offered',
  parameters: [],
  why: '第二、三、四部分的表格由统一格式规定，没有发生的也要列表填 0；贴成图片的表格无法核对。',
  mend: '补上表格；可以用快速修复插入空表，再逐格填写。',
  sample: {
    in: '第四部分',
    wrong: `## ⟦四、政府信息公开行政复议、行政诉讼情况⟧

没有发生。`,
    right: `## 四、政府信息公开行政复议、行政诉讼情况

| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| :--- | ---: | ---: | ---: | ---: | ---: |
| 行政复议 | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼：未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼：复议后起诉 | 0 | 0 | 0 | 0 | 0 |`,
  },
  check: (report) => {
    const present = new Set(flatMap(report.statutory, ({ reading }) => partsIn(reading)));
    const incomplete = report.format.tables.filter(({ parts }) => !parts.every((part) => present.has(part)));
    if (incomplete.length === 0 || isCutOff(report)) return NO_PROBLEMS;
    return flatMap(incomplete, (table) => check(report, table));
  },
};

function check(report: Report, table: TableFormat): Problem[] {
  const heading = sectionPlaces(report).headings.get(table.section);
  const own = report.statutory.filter(({ reading }) => reading.format === table);
  // NB126 reports tables in the format of other years.
  if (own.some(({ reading }) => otherFormatOf(reading) !== undefined)) return [];
  const present = new Set(own.flatMap(({ reading }) => partsIn(reading)));
  const missing = table.parts.filter((part) => !present.has(part));
  if (missing.length === 0) return [];
  if (present.size === 0) {
    // Other rules report a missing section (NB106) and a table without a header (NB122).
    if (!heading || report.tables.some((one) => one.section === table.section && one.reading.block.delimiter === 0)) {
      return [];
    }
    const words = sectionHeading(heading.section.format).slice(3);
    const edits = [insertBlockBefore(report.tree, lineFor(report, table, heading.index), tableTemplate(table, BLANK))];
    return [
      {
        range: headingWords(heading.section.heading, heading.start),
        message: `“${words}”缺少规定的表格（${table.id}）`,
        fixes: [{ title: `插入空的${table.id}`, edits, isPreferred: true, isSafe: false }],
      },
    ];
  }
  const range = heading
    ? headingWords(heading.section.heading, heading.start)
    : shiftRange(lineContent(own[0].reading.block.lines[0], 0), own[0].start);
  return missing.map((part) => {
    const name = part.caption ?? table.id;
    const edits = partInsertion(report, table, part, own);
    return {
      range,
      message: `${table.id}缺少“${name}”这一部分`,
      ...(edits && { fixes: [{ title: `插入空的“${name}”部分`, edits, isPreferred: true, isSafe: false }] }),
    };
  });
}

/** The line before which a table belongs: after those that precede it in its section, else below the heading. */
function lineFor(report: Report, table: TableFormat, heading: number): number {
  const tables = tablesOf(report.format, table.section);
  const preceding = tables.slice(0, tables.indexOf(table));
  const before = report.statutory.findLast(({ reading }) => preceding.includes(reading.format));
  return before ? lineAfter(report, before) : (report.tree.starts[heading + 1] ?? report.tree.lineCount);
}

/** The line after a table and the comments that belong to it. */
function lineAfter({ tree }: Report, { index }: PlacedTable): number {
  let behind = index + 1;
  while (tree.blocks[behind]?.kind === 'comment') behind++;
  return tree.starts[behind] ?? tree.lineCount;
}

type Own = PlacedTable & { readonly reading: StatutoryTable };

function partInsertion(report: Report, table: TableFormat, part: PartFormat, own: readonly Own[]): Edit[] | undefined {
  const { tree } = report;
  const orphan = captionWithoutTable(report, part);
  const text = tableTemplate({ ...table, parts: [orphan === undefined ? part : withoutCaption(part)] }, BLANK);
  if (orphan !== undefined) return [insertBlockBefore(tree, tree.starts[orphan + 1] ?? tree.lineCount, text)];

  const index = table.parts.indexOf(part);
  const before = own.findLast(({ reading }) => partsIn(reading).some((one) => table.parts.indexOf(one) < index));
  if (!before) return [insertBlockBefore(tree, tree.starts[firstBlockOf(report, own[0])], text)];
  if (before.reading.captions.length > 0 || partsIn(before.reading).length > 1) return stackedPart(before, table, part);
  return [insertBlockBefore(tree, lineAfter(report, before), text)];
}

/** Returns the index of the part's caption if no table follows it. */
function captionWithoutTable({ tree }: Report, part: PartFormat): number | undefined {
  const key = foldLabel(part.caption ?? '');
  const index = tree.blocks.findIndex(
    (block, i) => isCaption(block) && foldLabel(block.lines[0].text) === key && tree.blocks[i + 1]?.kind !== 'table',
  );
  return key === '' || index === -1 ? undefined : index;
}

/** Inserts the part into a table that holds several, after its predecessor. */
function stackedPart({ reading, start }: Own, table: TableFormat, part: PartFormat): Edit[] | undefined {
  const { block, rows } = reading;
  const index = table.parts.indexOf(part);
  const last = rows.findLast((row) => row.row && table.parts.indexOf(row.part) < index);
  const width = block.lines[block.delimiter]?.cells?.length ?? 0;
  if (!last || width < 2 || part.columns.length + 1 > width) return undefined;
  const end = '|'.repeat(width - part.columns.length);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} ${end}`;
  const texts = [
    `| ${part.caption} ${'|'.repeat(width)}`,
    line([part.corner, ...part.columns.map((column) => column.label)]),
    ...part.rows.map((row) => line([row.label, ...part.columns.map(() => '')])),
  ];
  return [shiftEdit(insertLinesAfter(block.lines, last.line, texts), start)];
}
