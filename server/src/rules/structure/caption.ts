import type { PartFormat } from '../../formats/format.ts';
import { foldLabel } from '../../report/label.ts';
import type { PlacedTable } from '../../report/placed.ts';
import type { Report } from '../../report/report.ts';
import { columnCount } from '../../report/table/grid.ts';
import type { StatutoryTable } from '../../report/table/readings.ts';
import { flatMap } from '../../syntax/flat-map.ts';
import { type Edit, lineRange, type Range, shiftEdit, shiftRange } from '../../syntax/position.ts';
import { insertBlockBefore, insertLinesAfter, lineContent } from '../edit.ts';
import type { Problem, ReportRule } from '../rule.ts';
import { headingWords, setHeading } from './heading-edit.ts';

/** NB123: a part of table two has no caption, or that of another part. */
export const caption: ReportRule = {
  code: 'NB123',
  name: 'caption',
  title: '表格上方的条款名称缺少或有误',
  english: 'A part of table two lacks its caption, or has another',
  scope: 'report',
  severity: 'warning',
  fix: 'mixed',
  parameters: [],
  why: '表二的每一小表上方注明所依据的《条例》条款，如“第二十条第（五）项”。',
  mend: '补上或改正条款名称；可以用快速修复。',
  sample: {
    in: '第二十条第（五）、（六）项的表格',
    wrong: `⟦第二十条第（六）项⟧

| 信息内容 | 本年处理决定数量 |
| :--- | ---: |
| 行政许可 | 25 |

⟦| 信息内容 | 本年处理决定数量 |⟧
| :--- | ---: |
| 行政处罚 | 3 |
| 行政强制 | 1 |`,
    right: `第二十条第（五）项

| 信息内容 | 本年处理决定数量 |
| :--- | ---: |
| 行政许可 | 25 |

第二十条第（六）项

| 信息内容 | 本年处理决定数量 |
| :--- | ---: |
| 行政处罚 | 3 |
| 行政强制 | 1 |`,
  },
  check: (report) => flatMap(report.statutory, (table) => check(report, table, table.reading)),
};

/** A caption in the report, and how to replace its words. */
interface Caption {
  readonly text: string;
  readonly range: Range;
  readonly replace: (words: string) => Edit;
}

function check(report: Report, table: PlacedTable, reading: StatutoryTable): Problem[] {
  const { format, block, captions } = reading;
  const problems: Problem[] = [];
  const told = new Set<PartFormat>();
  let current = captionAbove(report, table);
  let line = -1;
  let part: PartFormat | undefined;
  const isOne = captions.length === 0 && reading.hasOfficialLabels;
  for (const row of isOne ? reading.rows.slice(0, 1) : reading.rows) {
    const within = captions.findLast((one) => one.line > line && one.line < row.line);
    if (within) current = captionWithin(table, within);
    line = row.line;
    // Unknown rows belong to the part above.
    if (!row.row || !row.part.caption || (row.part === part && !within)) continue;
    part = row.part;
    if (told.has(part)) continue;
    told.add(part);
    const due = row.part.caption;
    if (!current) problems.push(missing(report, table, reading, row.line, due, told.size === 1));
    else if (!isSame(current.text, due)) problems.push(wrong(current, due, format.id));
    current = undefined;
  }
  return block.delimiter < 1 ? [] : problems;
}

/** Compares captions without regard to emphasis, width of brackets and white space. */
function isSame(text: string, due: string): boolean {
  const plain = (words: string) => words.normalize('NFKC').replace(/[\s*_：:]/g, '');
  return text === due || plain(text) === plain(due);
}

function captionAbove({ tree }: Report, { index, captionIndex }: PlacedTable): Caption | undefined {
  const above = tree.blocks[index - 1];
  if (captionIndex !== undefined) {
    const range = lineContent(tree.blocks[captionIndex].lines[0], tree.starts[captionIndex]);
    const text = tree.blocks[captionIndex].lines[0].text.trim();
    return { text, range, replace: (newText) => ({ range, newText }) };
  }
  if (above?.kind !== 'heading' || !/^[^第]*第[^条]*条.*项/.test(above.text)) return undefined;
  const start = tree.starts[index - 1];
  return {
    text: above.text,
    range: headingWords(above, start),
    replace: (words) => setHeading(above, start, above.level, words),
  };
}

function captionWithin({ start }: PlacedTable, { line, cell }: StatutoryTable['captions'][number]): Caption {
  const range = lineRange(start + line, cell.from, cell.to);
  return { text: cell.text, range, replace: (newText) => ({ range, newText }) };
}

function wrong(is: Caption, due: string, id: string): Problem {
  const isOther = foldLabel(is.text) !== foldLabel(due);
  return {
    range: is.range,
    message: isOther ? `下面是${id}“${due}”的内容，这里写的是“${is.text}”` : `“${is.text}”在统一格式中写作“${due}”`,
    fixes: [{ title: `改为“${due}”`, edits: [is.replace(due)], isPreferred: true, isSafe: false }],
  };
}

function missing(
  report: Report,
  { start, index }: PlacedTable,
  reading: StatutoryTable,
  row: number,
  due: string,
  isFirst: boolean,
): Problem {
  const { block } = reading;
  const header = headerAbove(reading, row);
  const edit = isFirst
    ? insertBlockBefore(report.tree, report.tree.starts[index], due)
    : shiftEdit(
        insertLinesAfter(block.lines, header - 1, [`| ${due} ${'|'.repeat(columnCount(block, block.delimiter))}`]),
        start,
      );
  return {
    range: shiftRange(lineContent(block.lines[header], header), start),
    message: `上方缺少“${due}”`,
    fixes: [{ title: `补上“${due}”`, edits: [edit], isPreferred: true, isSafe: true }],
  };
}

/** Returns the header line right above a row or above earlier rows of the same part, else the row's own line. */
function headerAbove({ headers, rows }: StatutoryTable, row: number): number {
  const before = rows.findLast((one) => one.line < row)?.line ?? -1;
  return headers.find((one) => one.line > before && one.line < row)?.line ?? (before === -1 ? 0 : row);
}
