import assert from 'node:assert/strict';
import type { PartFormat } from '../../server/src/formats/format.ts';
import { national2021 } from '../../server/src/formats/national-2021.ts';
import { partTemplate, sectionHeading } from '../../server/src/formats/template.ts';
import type { SamplePlace } from '../../server/src/rules/sample.ts';

/** A part of a report that a sample may replace, as a whole or row by row. */
interface Stretch {
  readonly name: string;
  readonly text: string;
}

/** A report as its stretches in order. */
export type CompleteReport = readonly Stretch[];

/**
 * Figures for which every relation holds, also with the same report as last year's: 上年结转 equals 结转下年度, and as many
 * documents are issued as repealed.
 */
const FIGURES: Readonly<Record<string, readonly number[]>> = {
  行政规范性文件: [1, 1, 5],
  行政许可: [25],
  行政处罚: [3],
  行政强制: [1],
  一: [3, 0, 0, 0, 0, 9, 12],
  二: [1, 0, 0, 0, 0, 0, 1],
  '三（一）': [2, 0, 0, 0, 0, 8, 10],
  '三（二）': [1, 0, 0, 0, 0, 1, 2],
  '三（七）': [3, 0, 0, 0, 0, 9, 12],
  四: [1, 0, 0, 0, 0, 0, 1],
  行政复议: [3, 1, 0, 0, 4],
};

/** Prose by section. The whole report has too few sentences for NB405 to compare. */
const PROSE: Readonly<Record<number, string>> = {
  1: '本机关依法做好政府信息公开工作。',
  5: '政策解读的形式还不够丰富。今后多用图表、案例解读。',
  6: '本年度没有收取信息处理费。',
};

const NUMERALS = '一二三四五六';

/** Returns a complete report without findings; with `empty`, all its figures are 0. */
export function completeReport(organ: string, year: number, { empty = false } = {}): CompleteReport {
  const figuresOf = empty ? {} : FIGURES;
  const table = (part: PartFormat) =>
    partTemplate(part, (row, columnId) => {
      const column = part.columns.findIndex(({ id }) => id === columnId);
      return String(figuresOf[row.id]?.[column] ?? 0);
    });
  const sections = national2021.sections.flatMap((section): Stretch[] => {
    const { ordinal } = section;
    const name = `第${NUMERALS[ordinal - 1]}部分`;
    const parts = national2021.tables.find((one) => one.section === ordinal)?.parts ?? [];
    return [
      { name: `${name}的标题`, text: sectionHeading(section) },
      ...parts.map((part) => ({ name: `${name}的${part.caption ?? '表格'}`, text: table(part) })),
      ...(PROSE[ordinal] ? [{ name: `${name}的正文`, text: PROSE[ordinal] }] : []),
    ];
  });
  return [
    { name: '开头的信息', text: `---\n机关: ${organ}\n年度: ${year}\n---` },
    { name: '题目', text: `# ${organ}${year}年政府信息公开工作年度报告` },
    ...sections,
  ];
}

/** Returns the text of a report: blank lines between its stretches, except between front matter and title. */
export function wholeText(report: CompleteReport): string {
  const [first, ...others] = report.map(({ text }) => text);
  return `${first}\n${others.join('\n\n')}\n`;
}

/** The stretches of each place, as prefixes of their names; for single rows, the stretches to search for the rows. */
const COVERED: Readonly<Record<SamplePlace, readonly string[]>> = {
  开头: ['开头的信息', '题目'],
  开头的信息: ['开头的信息'],
  题目: ['题目'],
  第一部分: ['第一部分'],
  第一部分的正文: ['第一部分的正文'],
  '第二十条第（一）项的表格': ['第二部分的第二十条第（一）项'],
  '第二十条第（五）项的表格': ['第二部分的第二十条第（五）项'],
  '第二十条第（六）项的表格': ['第二部分的第二十条第（六）项'],
  '第二十条第（五）、（六）项的表格': ['第二部分的第二十条第（五）项', '第二部分的第二十条第（六）项'],
  第四部分: ['第四部分'],
  表四: ['第四部分的表格'],
  第五部分: ['第五部分'],
  第五部分的正文: ['第五部分的正文'],
  '第五、六部分': ['第五部分', '第六部分'],
  第六部分: ['第六部分'],
  表二中的行: ['第二部分'],
  表三中的行: ['第三部分'],
  表四中的行: ['第四部分'],
};

/**
 * Replaces the content of a place with a text. Each row replaces the one with the same label, or, if its own label is
 * wrong, the one with the label of the corresponding row of `official`.
 */
export function put(report: CompleteReport, place: SamplePlace, text: string, official = text): CompleteReport {
  const isCovered = ({ name }: Stretch) => COVERED[place].some((one) => name.startsWith(one));
  if (place.endsWith('中的行')) {
    const labels = official.split('\n').map(labelOf);
    return text.split('\n').reduce((after, row, i) => putRow(after, isCovered, labels[i], row), report);
  }
  const first = report.find(isCovered);
  assert.ok(first, place);
  return report.flatMap((one) => (one === first ? [{ ...one, text }] : isCovered(one) ? [] : [one]));
}

function putRow(
  report: CompleteReport,
  isCovered: (one: Stretch) => boolean,
  label: string | undefined,
  row: string,
): CompleteReport {
  let count = 0;
  const replaced = report.map((one) => {
    if (!isCovered(one)) return one;
    const lines = one.text.split('\n').map((line) => {
      if (labelOf(line) !== label) return line;
      count++;
      return row;
    });
    return { ...one, text: lines.join('\n') };
  });
  assert.equal(count, 1, `one row is ${label}`);
  return replaced;
}

function labelOf(row: string): string | undefined {
  return row.replaceAll(/[⟦⟧]/g, '').split('|')[1]?.trim();
}
