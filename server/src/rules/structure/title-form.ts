import { readLabel } from '../../report/label.ts';
import type { PlacedHeading, Report } from '../../report/report.ts';
import { officialTitle, readTitle } from '../../report/title.ts';
import type { HeadingBlock } from '../../syntax/block.ts';
import type { Edit, Range } from '../../syntax/position.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { eolOf, insertAt, insertBlockBefore, lineContent } from '../edit.ts';
import { type Fix, NO_PROBLEMS, type Problem, type ReportRule } from '../rule.ts';
import { headingWords, setHeading } from './heading-edit.ts';
import { isBlankReport, isCutOff, topRange } from './section-places.ts';

/** NB105: the report has no title, several titles, or one that is not in an official form. */
export const titleForm: ReportRule = {
  code: 'NB105',
  name: 'title-form',
  title: '题目缺少、多余或不合格式',
  english: 'The title is missing, not alone, or not in an official form',
  scope: 'report',
  severity: 'warning',
  fix: 'mixed',
  parameters: [],
  why: '题目写作“机关+年度+年政府信息公开工作年度报告”，年度也可以写在机关前面；全文只有这一个一级标题。',
  mend: '改正题目，或用快速修复按机关和年度写出题目；其他标题前多写几个 #。',
  sample: {
    in: '题目',
    wrong: '⟦青石镇人民政府2023年政府信息公开工作年度报告⟧',
    right: '# 青石镇人民政府2023年政府信息公开工作年度报告',
  },
  check: (report) => {
    if (isBlankReport(report)) return NO_PROBLEMS;
    const { title } = report;
    if (!title) return isCutOff(report) ? NO_PROBLEMS : [missing(report)];
    const others = report.headings.filter(
      ({ heading, index }) => heading.level === 1 && index !== title.index && !isSection(report, index),
    );
    const form = formProblem(report, title);
    return [...(form ? [form] : []), ...others.map((other) => surplus(other, title))];
  },
};

function isSection({ sections }: Report, index: number): boolean {
  return sections.some((one) => one.index === index);
}

function missing(report: Report): Problem {
  const typed = typedTitle(report);
  if (typed) {
    const { range, words, edit } = typed;
    return {
      range,
      message: `“${words}”像是题目，前面应有一个 # 和空格`,
      fixes: [{ title: '标为题目（加 #）', edits: [edit], isPreferred: true, isSafe: true }],
    };
  }
  const { organ, year } = report.meta;
  const { tree } = report;
  const fixes: Fix[] = [];
  if (organ?.text && year) {
    const words = officialTitle(organ.text, year.value);
    const edit = titleBefore(tree, tree.starts[1] ?? tree.lineCount, words);
    fixes.push({ title: `写上题目“${words}”`, edits: [edit], isPreferred: true, isSafe: false });
  }
  return {
    range: topRange(report),
    message: '缺少题目，应写作“# 机关+年度+年政府信息公开工作年度报告”',
    ...(fixes.length > 0 && { fixes }),
  };
}

/** Inserts the title below the front matter, or at the top. */
function titleBefore(tree: SyntaxTree, line: number, words: string): Edit {
  if (line >= tree.lineCount) return insertBlockBefore(tree, line, `# ${words}`);
  const eol = eolOf(tree.blocks[0].lines);
  return insertAt({ line, character: 0 }, `# ${words}${eol}${eol}`);
}

/** Finds a title that is typed as a plain line or with too many #, before any section. */
function typedTitle(report: Report): { range: Range; words: string; edit: Edit } | undefined {
  const { blocks, starts } = report.tree;
  const end = report.sections[0]?.index ?? blocks.length;
  for (let index = 0; index < Math.min(end, 4); index++) {
    const block = blocks[index];
    if (block.kind === 'heading' && isTitle(block.text)) {
      return {
        range: headingWords(block, starts[index]),
        words: block.text,
        edit: setHeading(block, starts[index], 1, block.text),
      };
    }
    if (block.kind !== 'paragraph') continue;
    const words = block.lines[0].text.trim().replace(/^\*\*(.+)\*\*$/, '$1');
    if (!isTitle(words)) continue;
    const range = lineContent(block.lines[0], starts[index]);
    return { range, words, edit: { range, newText: `# ${words}` } };
  }
  return undefined;
}

function isTitle(words: string): boolean {
  const reading = words.length <= 80 ? readTitle(words) : undefined;
  return reading !== undefined && isOfficial(words, reading);
}

function isOfficial(words: string, { organ, year, isYearFirst }: NonNullable<ReturnType<typeof readTitle>>): boolean {
  const official = officialTitle(organ, year, isYearFirst);
  return organ !== '' && (words === official || words.replace(/\s/g, '') === official.replace(/\s/g, ''));
}

function formProblem(report: Report, { heading, start, reading }: NonNullable<Report['title']>): Problem | undefined {
  if (reading && isOfficial(heading.text, reading)) return undefined;
  const organ = reading?.organ || report.meta.organ?.text;
  const year = reading?.year ?? report.meta.year?.value;
  const words = organ && year ? officialTitle(organ, year, reading?.isYearFirst) : undefined;
  return {
    range: headingWords(heading, start),
    message: words
      ? `题目“${heading.text}”不合格式，应为“${words}”`
      : `题目“${heading.text}”不合格式，应写明机关和年度，以“年政府信息公开工作年度报告”结尾`,
    ...(words && {
      fixes: [
        {
          title: `改为“${words}”`,
          edits: [setHeading(heading, start, 1, words)],
          isPreferred: true,
          isSafe: false,
        },
      ],
    }),
  };
}

function surplus({ heading, start }: PlacedHeading, title: { heading: HeadingBlock; start: number }): Problem {
  const level = readLabel(heading.text).ordinal?.level === 1 ? 3 : 2;
  return {
    range: headingWords(heading, start),
    message: `一级标题只用于题目，“${heading.text}”前应多写几个 #`,
    related: [{ range: headingWords(title.heading, title.start), message: '题目在这里' }],
    fixes: [
      {
        title: `改为 ${'#'.repeat(level)} 标题`,
        edits: [setHeading(heading, start, level, heading.text)],
        isPreferred: true,
        isSafe: false,
      },
    ],
  };
}
