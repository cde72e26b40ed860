import type { Format } from '../../formats/format.ts';
import { knownFormats } from '../../formats/index.ts';
import { tablesOf } from '../../formats/tables.ts';
import { foldLabel } from '../../report/label.ts';
import type { PlacedTable } from '../../report/placed.ts';
import type { Report } from '../../report/report.ts';
import { flatMap } from '../../syntax/flat-map.ts';
import { frontMatterOf } from '../../syntax/front-matter.ts';
import { lineRange, shiftRange } from '../../syntax/position.ts';
import { eolOf, insertAt, lineContent } from '../edit.ts';
import { type Fix, NO_PROBLEMS, type Problem, type ReportRule } from '../rule.ts';
import { convertTable } from './convert-table.ts';
import { counterpart, misfit, type OtherReading, otherFormatOf, readAs } from './other-format.ts';
import { partsIn } from './table-rows.ts';

/** NB126: a table is in the format of other report years. */
export const formatYear: ReportRule = {
  code: 'NB126',
  name: 'format-year',
  title: '表格用的是别的年度的格式',
  english: 'A table is in the format of other report years',
  scope: 'report',
  severity: 'error',
  fix: 'offered',
  parameters: [],
  why: '2019、2020年度的报告用国办公开办函〔2019〕60号的表格，2021年度起用国办公开办函〔2021〕30号的表格，行和列不同；照抄往年的表格，数字就对不上栏目。',
  mend: '改成本年度的表格。快速修复照搬两种格式都有的栏目，对不上的数字写在表格下面，请核对后补填；确实要用另一种格式的，在开头写明“格式: 2019”或“格式: 2021”。',
  sample: {
    in: '第二十条第（一）项的表格',
    wrong: `第二十条第（一）项

⟦| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |⟧
| :--- | ---: | ---: | ---: |
| 规章 | 0 | 0 | 0 |
| 规范性文件 | 1 | 1 | 5 |`,
    right: `第二十条第（一）项

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :--- | ---: | ---: | ---: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 1 | 1 | 5 |`,
  },
  check: (report) =>
    flatMap(report.tables, (table) => {
      const other = otherOf(report, table);
      return other ? [problemOf(report, table, other)] : NO_PROBLEMS;
    }),
};

function otherOf(report: Report, { reading, section, captionIndex }: PlacedTable): OtherReading | undefined {
  if (reading.kind === 'statutory') return otherFormatOf(reading);
  // A part that the report's format does not have was read as a free table.
  if (captionIndex === undefined) return undefined;
  const caption = report.tree.blocks[captionIndex].lines[0].text;
  for (const format of knownFormats()) {
    if (format === report.format || section === undefined) continue;
    const table = tablesOf(format, section).find(({ parts }) =>
      parts.some((part) => isCaptionOf(caption, part.caption)),
    );
    const other = table && readAs(reading.block, format, table.id, caption);
    if (other && other.rows.length > 0 && misfit(other) === 0) return { format, reading: other };
  }
  return undefined;
}

function isCaptionOf(text: string, caption: string | undefined): boolean {
  return caption !== undefined && foldLabel(caption) === foldLabel(text);
}

function problemOf(report: Report, table: PlacedTable, other: OtherReading): Problem {
  const { format } = report;
  const { block } = table.reading;
  const year = report.meta.year?.value ?? report.title?.reading?.year;
  const due = report.meta.format ? '开头写明用' : `${year === undefined ? '本年度' : `${year}年度`}应当用`;
  const own = format.tables.find((one) => one.id === other.reading.format.id);
  const converted = own && convertTable(other.reading, own);
  const hasPart = own && partsIn(other.reading).some((part) => counterpart(part, own.parts));
  const lacks = hasPart ? '' : '；这种格式没有这一部分，请把它移到正文中说明，或者删去';
  return {
    range: shiftRange(lineContent(block.lines[0], 0), table.start),
    message: `这张表用的是${nameOf(other.format)}，${due}${nameOf(format)}${lacks}`,
    fixes: [
      ...(converted ? [conversion(table, converted.text, converted.left, format)] : []),
      ...nameFormat(report, other.format),
    ],
  };
}

/** 2019年格式（国办公开办函〔2019〕60号） */
function nameOf({ id, notice }: Format): string {
  return `${id}年格式（${notice.number}）`;
}

type Converted = NonNullable<ReturnType<typeof convertTable>>;

function conversion({ reading, start }: PlacedTable, text: string, left: Converted['left'], to: Format): Fix {
  const { block } = reading;
  const last = block.size - 1;
  const note = left.map(({ row, column, cell }) => `${row.id}${column.id} ${cell.text}`).join('、');
  const words = note === '' ? text : `${text}\n\n原表中没有对应栏目的数字：${note}。`;
  return {
    title: `改成${to.id}年格式的表格${note === '' ? '' : '，没有对应栏目的数字写在表下'}`,
    edits: [
      {
        range: {
          start: { line: start, character: 0 },
          end: lineRange(start + last, 0, block.lines[last].text.length).end,
        },
        newText: words.replaceAll('\n', eolOf(block.lines)),
      },
    ],
    isPreferred: true,
    isSafe: false,
  };
}

/** Names the other format in the front matter, if that is readable and names none yet. */
function nameFormat({ meta }: Report, format: Format): Fix[] {
  const { block } = meta;
  if (!block?.closed || meta.format || frontMatterOf(block).problems.length > 0) return [];
  const edit = insertAt({ line: block.size - 1, character: 0 }, `格式: ${format.id}${eolOf(block.lines)}`);
  return [{ title: `在开头写明这份报告用${format.id}年格式`, edits: [edit], isPreferred: false, isSafe: false }];
}
