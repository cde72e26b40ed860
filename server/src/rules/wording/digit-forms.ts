import { parseInteger } from '../../law/chinese-numerals.ts';
import type { ProseLine } from '../../report/prose/line.ts';
import type { Prose } from '../../report/prose/prose.ts';
import { matchesIn } from '../matches.ts';
import { eachLine, proseRange, proseRule, quote, rewriteFix } from '../prose-rule.ts';
import { NO_PROBLEMS, type Problem } from '../rule.ts';
import { enclosing } from './enclosing.ts';

const FULL_DIGITS = /[０-９]+(?:[．，][０-９]+)*[％]?/g;
const CHINESE_YEAR = /[二２][〇零○ＯO0０][一二三四五六七八九〇零○][一二三四五六七八九〇零○](?=年)/g;
/** Two digits and 年 that cannot be a number of years: 23年度, 23年3月, 截至23年底. */
const SHORT_YEAR =
  /(?:1[5-9]|[23]\d)(?<![\d.．〇～~—第近逾超满约零一-]\d\d)年(?=度|\d{1,2}月|年?底|初|末|上半年|下半年|全年)/g;
const PERCENT_RANGE = /(?<![\d.%-])(\d+(?:\.\d+)?)\s?([-~～—－]{1,2}|至|到)\s?(\d+(?:\.\d+)?)[%％]/g;

/** NB607: figures written in another form than the rest. */
export const digitForms = proseRule(
  {
    code: 'NB607',
    name: 'digit-forms',
    title: '数字的写法不统一',
    english: 'Figures are written in mixed forms',
    severity: 'information',
    fix: 'mixed',
    why: '统计数字、年份用半角阿拉伯数字，年份写四位，百分比范围两端都写百分号（GB/T 15835）。',
    mend: '改为规范的写法；可以用快速修复。',
    sample: {
      in: '第一部分的正文',
      wrong: '⟦二〇二三⟧年共公开⟦１２⟧条，办结率提高⟦10-20%⟧，比⟦22年⟧度有所进步。',
      right: '2023年共公开12条，办结率提高10%～20%，比2022年度有所进步。',
    },
  },
  // The title and the headings of sections have rules of their own.
  (prose) => (prose.level === 1 || prose.level === 2 ? NO_PROBLEMS : digitsInLines(prose)),
);

const digitsInLines = eachLine(digitsIn);

function digitsIn(line: ProseLine, problems: Problem[], prose: Prose): void {
  const { text } = line;
  for (const match of matchesIn(FULL_DIGITS, text)) {
    const plain = match[0].normalize('NFKC');
    problems.push(problem(line, match, plain, `${quote(match[0])}是全角数字，应为“${plain}”`, true));
  }
  if (text.includes('年')) {
    chineseYears(prose, line, problems);
    shortYears(prose, line, problems);
  }
  if (text.includes('%') || text.includes('％')) {
    for (const match of matchesIn(PERCENT_RANGE, text)) {
      const due = `${match[1]}%～${match[3]}%`;
      problems.push(problem(line, match, due, `${quote(match[0])}的两端都要写百分号，应为“${due}”`, false));
    }
  }
}

function chineseYears(prose: Prose, line: ProseLine, problems: Problem[]): void {
  for (const match of matchesIn(CHINESE_YEAR, line.text)) {
    const year = parseInteger(match[0].normalize('NFKC').replace(/[○O0]/g, '〇').replace('2', '二'));
    if (isQuoted(prose, line, match.index)) continue;
    problems.push(problem(line, match, String(year), `年份${quote(match[0])}应写作阿拉伯数字“${year}”`, false));
  }
}

function shortYears(prose: Prose, line: ProseLine, problems: Problem[]): void {
  for (const match of matchesIn(SHORT_YEAR, line.text)) {
    if (isQuoted(prose, line, match.index)) continue;
    const due = `20${match[0]}`;
    problems.push(problem(line, match, due, `年份${quote(match[0])}不能简写，应为“${due}”`, false));
  }
}

function problem(line: ProseLine, match: RegExpExecArray, due: string, message: string, isSafe: boolean): Problem {
  const from = match.index;
  const to = from + match[0].length;
  return { range: proseRange(line, from, to), message, fixes: [rewriteFix(line, from, to, due, isSafe)] };
}

/** Checks for a place inside a title or quotation, which keeps its form. */
function isQuoted(prose: Prose, line: ProseLine, at: number): boolean {
  return enclosing(prose, line, at).some(({ open }) => '《“'.includes(open.character));
}
