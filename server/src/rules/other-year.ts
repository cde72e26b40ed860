import { kindOf, MARK } from '../report/prose/marks.ts';
import { type Prose, proseOf } from '../report/prose/prose.ts';
import type { Block } from '../syntax/block.ts';
import { lineRange } from '../syntax/position.ts';
import { yearOf } from './report-organ.ts';
import type { Problem, ReportRule } from './rule.ts';

/** NB610: the year before or after the report's stands where the report's own is due. */
export const otherYear: ReportRule = {
  code: 'NB610',
  name: 'other-year',
  title: '正文写的是别的年度',
  english: 'The prose speaks of another year as the report’s own',
  scope: 'report',
  severity: 'warning',
  isFixable: true,
  parameters: [],
  why: '套用上年的报告时，容易漏改年份。与上年比较、提到往年文件的不在此列。',
  mend: '核对后改为报告年度；可以用快速修复。',
  wrong: '---\n年度: 2023\n---\n## 一、总体情况\n\n2022年，本机关共收到政府信息公开申请3件。',
  right: '---\n年度: 2023\n---\n## 一、总体情况\n\n2023年，本机关共收到政府信息公开申请3件。',
  check: (report) => {
    const year = yearOf(report);
    if (year === undefined) return [];
    const { blocks, starts } = report.tree;
    const problems: Problem[] = [];
    for (let i = 0; i < blocks.length; i++) {
      for (const mention of mentionsOf(blocks[i])) {
        if (Math.abs(mention.year - year) === 1) problems.push(problem(mention, starts[i], year));
      }
    }
    return problems;
  },
};

/** A year of which a sentence says what was done in it. */
interface Mention {
  readonly year: number;
  readonly line: number;
  readonly at: number;
}

function problem({ year, line, at }: Mention, start: number, due: number): Problem {
  const range = lineRange(start + line, at, at + 4);
  return {
    range,
    message: `报告年度是 ${due} 年，这里写的是 ${year} 年，是否漏改`,
    fixes: [{ title: `改为 ${due}`, edits: [{ range, newText: String(due) }], isPreferred: true, isSafe: false }],
  };
}

const read = new WeakMap<Block, readonly Mention[]>();
const NONE: readonly Mention[] = [];

function mentionsOf(block: Block): readonly Mention[] {
  let mentions = read.get(block);
  if (!mentions) {
    const prose = block.kind === 'heading' ? undefined : proseOf(block);
    mentions = prose && prose.marks & MARK.digit ? readMentions(prose) : NONE;
    read.set(block, mentions);
  }
  return mentions;
}

const YEAR = /(?<![\d〔［[（(《])(20\d\d)\s?年/g;
/** The period that a report's figures are of. */
const PERIOD = /(?:统计|报告|数据)(?:的)?(?:期限|周期|时间|截止|起止)|期限(?:为|是|自|从)|所列数据|本报告/;
/** Comparisons, other times and what was before: the year is meant. */
const OTHER_TIME =
  /比|较|上年|上一年|去年|前年|往年|历年|连续|以来|至今|同期|增长|下降|减少|增加|上升|结转|遗留|跨年|计划|将|拟|下一步|明年|今后|力争|预计|规划|截至|此前|之前|以前|起施行|施行|修订|印发的|制定的|出台的|发布的|公布的|建成的/;
/** What an organ does in the year of its report. */
const WORK =
  /收到|新收|受理|收办|办理|办结|答复|主动公开|公开政府信息|发布|制发|共制定|印发|开展|组织|举办|召开|培训|围绕|推进|深入贯彻|认真贯彻|认真落实|严格按照|高度重视/;

function readMentions(prose: Prose): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const { line, text, from, to } of prose.lines) {
    const years = [...text.slice(0, to).matchAll(YEAR)].filter(({ index }) => index >= from);
    for (const { 0: words, 1: digits, index } of years) {
      const [first, last] = sentenceAround(text, index, from, to);
      const sentence = text.slice(first, last);
      const behind = text.slice(index + words.length, last);
      const others = years.some((one) => one.index >= first && one.index < last && one[1] !== digits);
      if (!others && (isPeriod(sentence, behind) || isWorking(text, index, first, behind, sentence))) {
        mentions.push({ year: Number(digits), line, at: index });
      }
    }
  }
  return mentions.length === 0 ? NONE : mentions;
}

function isPeriod(sentence: string, behind: string): boolean {
  return PERIOD.test(sentence) && /^(?:1月1日|12月31日|度?[，,。；])/.test(behind.replace(/\s/g, ''));
}

/** 2022年，我镇共收到…: the year opens the sentence or its clause, and a verb of the year's work follows. */
function isWorking(text: string, at: number, first: number, behind: string, sentence: string): boolean {
  if (!/^(?:度)?\s?(?:[，,]|全年|共|我[省市县区镇乡局委]|本|全[省市县区镇乡局]|收到|受理|新收)/.test(behind))
    return false;
  const before = text.slice(first, at).trim();
  const opens =
    before === '' || /[，,：:）)\s]$/.test(text.slice(first, at)) || /^[一二三四五六七八九]是$/.test(before);
  return opens && !OTHER_TIME.test(sentence) && WORK.test(behind);
}

/** How far a sentence is read on either side. */
const REACH = 200;

function sentenceAround(text: string, at: number, from: number, to: number): [number, number] {
  let first = at;
  while (first > from && at - first < REACH && !isEnd(text, first - 1)) first--;
  let last = at;
  while (last < to && last - at < REACH && !isEnd(text, last)) last++;
  return [first, Math.min(to, last + 1)];
}

function isEnd(text: string, at: number): boolean {
  if ((kindOf(text.charCodeAt(at)) & MARK.stop) === 0) return false;
  return '。；！？'.includes(text[at]);
}
