import type { SectionFormat } from '../../formats/format.ts';
import { tablesOf } from '../../formats/tables.ts';
import { sectionHeading, sectionTemplate } from '../../formats/template.ts';
import { foldLabel } from '../../report/label.ts';
import type { PlacedTable } from '../../report/placed.ts';
import type { Report } from '../../report/report.ts';
import { type Edit, lineRange } from '../../syntax/position.ts';
import { insertBlockBefore } from '../edit.ts';
import { NO_PROBLEMS, type Problem, type ReportRule } from '../rule.ts';
import { isBlankReport, isCutOff, sectionPlaces, topRange } from './section-places.ts';

/** Fixes insert blank figures: zeros would state that nothing happened, which only the organ knows. */
export const BLANK = () => '';

/** NB106: a section of the format is missing. */
export const sectionMissing: ReportRule = {
  code: 'NB106',
  name: 'section-missing',
  title: '缺少规定的部分',
  english: 'A section is missing',
  scope: 'report',
  severity: 'error',
  fix: 'offered',
  parameters: [],
  why: '全国统一格式规定了六个部分，没有内容的也要列出标题并写明。',
  mend: '补上这一部分；可以用快速修复在应有的位置插入标题和表格，再填写内容。',
  sample: {
    in: '第五、六部分',
    wrong: `## 六、其他需要报告的事项

本年度没有收取信息处理费。`,
    right: `## 五、存在的主要问题及改进情况

政策解读的形式还不够丰富。今后多用图表、案例解读。

## 六、其他需要报告的事项

本年度没有收取信息处理费。`,
  },
  check: (report) => {
    if (isCutOff(report)) return NO_PROBLEMS;
    const { sections } = report.format;
    const { headings, unmarked } = sectionPlaces(report);
    const missing = sections.filter(({ ordinal }) => !headings.has(ordinal) && !unmarked.has(ordinal));
    if (missing.length === 0) return NO_PROBLEMS;
    return missing.length === sections.length ? [allMissing(report)] : missing.map((one) => problem(report, one));
  },
};

function problem(report: Report, section: SectionFormat): Problem {
  const words = sectionHeading(section).slice(3);
  return {
    range: topRange(report),
    message: `缺少“${words}”这一部分`,
    fixes: [{ title: `插入“${words}”`, edits: [insertion(report, section)], isPreferred: true, isSafe: false }],
  };
}

function allMissing(report: Report): Problem {
  if (isBlankReport(report)) return { range: lineRange(0, 0, 0), message: '文件是空的，规定的六个部分都还没有写' };
  const { tree, format } = report;
  const hasTables = report.statutory.length > 0;
  const text = format.sections.map((one) => sectionTemplate(format, one, { figure: BLANK })).join('\n\n');
  return {
    range: topRange(report),
    message: '规定的六个部分一个也没有找到，请按“## 一、总体情况”的样式写出各部分的标题',
    ...(!hasTables && {
      fixes: [
        {
          title: '在末尾插入六个部分',
          edits: [insertBlockBefore(tree, tree.lineCount, text)],
          isPreferred: true,
          isSafe: false,
        },
      ],
    }),
  };
}

/** Inserts the section's template between its neighbours; above a table of its own that is there, only the heading. */
function insertion(report: Report, section: SectionFormat): Edit {
  const { tree, format } = report;
  const tables = tablesOf(format, section.ordinal);
  const own = report.statutory.find(({ reading }) => tables.includes(reading.format));
  if (own) return insertBlockBefore(tree, tree.starts[firstBlockOf(report, own)], sectionHeading(section));
  const text = sectionTemplate(format, section, { figure: BLANK });
  return insertBlockBefore(tree, lineFor(report, section.ordinal), text);
}

/** Returns the index of a table's block, or of the caption above it. */
export function firstBlockOf({ tree }: Report, { index, captionIndex, reading }: PlacedTable): number {
  if (captionIndex !== undefined) return captionIndex;
  const above = tree.blocks[index - 1];
  const isCaption =
    above?.kind === 'heading' &&
    reading.kind === 'statutory' &&
    reading.format.parts.some((part) => part.caption && foldLabel(part.caption) === foldLabel(above.text));
  return isCaption ? index - 1 : index;
}

/** Returns the line before which a section belongs: the end of the one before it, else the start of the one after. */
function lineFor(report: Report, ordinal: number): number {
  const { headings, again, unmarked } = sectionPlaces(report);
  const places = [
    ...[...headings].map(([own, { start }]) => ({ own, start })),
    ...[...unmarked].map(([own, { line }]) => ({ own, start: line })),
  ].sort((a, b) => a.own - b.own);
  const before = places.findLast(({ own }) => own < ordinal);
  if (!before) return Math.min(...places.map(({ start }) => start));
  let end = report.tree.lineCount;
  for (const { start } of [...places, ...again]) if (start > before.start) end = Math.min(end, start);
  return end;
}
