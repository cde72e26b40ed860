import type { PlacedTitle, Report } from '../../report/report.ts';
import { frontMatterOf } from '../../syntax/front-matter.ts';
import type { FrontMatterValue } from '../../syntax/front-matter-entries.ts';
import { lineRange, type Range } from '../../syntax/position.ts';
import { type Fix, NO_PROBLEMS, type Problem, type ReportRule } from '../rule.ts';

/** NB104: the front matter names another organ or year than the title. */
export const titleMismatch: ReportRule = {
  code: 'NB104',
  name: 'title-mismatch',
  title: '题目与开头的机关、年度不一致',
  english: 'Title and front matter disagree',
  scope: 'report',
  severity: 'warning',
  fix: 'offered',
  parameters: [],
  why: '沿用上年文件时，常有一处忘了改；机关、年度以哪里为准，要由您确定。',
  mend: '核对后，用快速修复把题目改得与开头一致，或把开头改得与题目一致。',
  sample: {
    in: '开头',
    wrong: `---
机关: 青石镇人民政府
年度: 2023
---
# 青石镇人民政府⟦2022⟧年政府信息公开工作年度报告`,
    right: `---
机关: 青石镇人民政府
年度: 2023
---
# 青石镇人民政府2023年政府信息公开工作年度报告`,
  },
  check: (report) => {
    const { title, meta } = report;
    // Do not compare what was not read with certainty.
    if (!title?.reading || !meta.block || frontMatterOf(meta.block).problems.length > 0) return NO_PROBLEMS;
    const { organ, year, organFrom, organTo, yearFrom, yearTo } = title.reading;
    const problems: Problem[] = [];
    if (organ && meta.organ && !isSame(meta.organ.text, organ)) {
      problems.push(differing('机关', organ, meta.organ, inTitle(title, organFrom, organTo)));
    }
    const given = yearValue(report);
    if (given && meta.year && meta.year.value !== year) {
      problems.push(differing('年度', String(year), given, inTitle(title, yearFrom, yearTo)));
    }
    return problems;
  },
};

function isSame(organ: string, other: string): boolean {
  return organ === other || plain(organ) === plain(other);
}

function plain(words: string): string {
  return words.normalize('NFKC').replace(/\s/g, '');
}

function yearValue({ meta }: Report): FrontMatterValue | undefined {
  return meta.block && frontMatterOf(meta.block).entries.find((entry) => entry.key === '年度')?.values[0];
}

/** Returns the range of part of the title, or of its whole first line if it has several. */
function inTitle({ heading, start }: PlacedTitle, from: number, to: number): Range & { isExact: boolean } {
  const { text } = heading.lines[0];
  const isExact = text.startsWith(heading.text, heading.from);
  return isExact
    ? { ...lineRange(start, heading.from + from, heading.from + to), isExact }
    : { ...lineRange(start, heading.from, text.trimEnd().length), isExact };
}

function differing(
  key: '机关' | '年度',
  titled: string,
  value: FrontMatterValue,
  { isExact, ...range }: Range & { isExact: boolean },
): Problem {
  const toTitle: Fix = {
    title: `把题目改为“${value.text}”`,
    edits: [{ range, newText: value.text }],
    isPreferred: true,
    isSafe: false,
  };
  const toMatter: Fix = {
    title: `把开头的${key}改为“${titled}”`,
    edits: [{ range: value.range, newText: titled }],
    isPreferred: false,
    isSafe: false,
  };
  return {
    range,
    message: `题目里是“${titled}”，开头写的${key}是“${value.text}”，两处应当一致`,
    related: [{ range: value.range, message: `开头写的${key}` }],
    fixes: isExact ? [toTitle, toMatter] : [toMatter],
  };
}
