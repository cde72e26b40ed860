import { yearOf } from '../../report/facts.ts';
import type { ProseLine } from '../../report/prose/line.ts';
import { isHan, kindsOfCharacter, MARK } from '../../report/prose/marks.ts';
import type { Prose } from '../../report/prose/prose.ts';
import { shiftRange } from '../../syntax/position.ts';
import { matchesIn } from '../matches.ts';
import { proseRange } from '../prose-rule.ts';
import { NO_PROBLEMS, type NoteRule, type Problem } from '../rule.ts';

/** NB610: the prose has the year before or after the report's where the report's own is expected. */
export const otherYear: NoteRule<Mention> = {
  code: 'NB610',
  name: 'other-year',
  title: '正文写的是别的年度',
  english: 'The prose speaks of another year as the report’s own',
  scope: 'notes',
  severity: 'warning',
  fix: 'offered',
  parameters: [],
  why: '套用上年的报告时，容易漏改年份。与上年比较、提到往年文件的不在此列。',
  mend: '核对后改为报告年度；可以用快速修复。',
  sample: {
    in: '第一部分的正文',
    wrong: '⟦2022⟧年，本机关共收到政府信息公开申请12件。',
    right: '2023年，本机关共收到政府信息公开申请12件。',
  },
  note: mentionsIn,
  judge: (report, notes) => {
    const year = yearOf(report);
    if (year === undefined) return NO_PROBLEMS;
    return notes
      .filter(({ note }) => Math.abs(note.year - year) === 1 && isOwnYear(note))
      .map(({ note, start }) => problem(note, start, year));
  },
};

/** A year that a sentence may describe. */
interface Mention {
  readonly year: number;
  readonly line: ProseLine;
  /** Start of its digits and end of its 年. */
  readonly at: number;
  readonly end: number;
}

function problem({ year, line, at }: Mention, start: number, due: number): Problem {
  const range = shiftRange(proseRange(line, at, at + 4), start);
  return {
    range,
    message: `报告年度是 ${due} 年，这里写的是 ${year} 年，是否漏改`,
    fixes: [{ title: `改为 ${due}`, edits: [{ range, newText: String(due) }], isPreferred: true, isSafe: false }],
  };
}

const YEAR = /(?<![\d〔［[（(《])(20\d\d)\s?年/g;
/** Words about the period of a report's figures. */
const PERIOD = /(?:统计|报告|数据)(?:的)?(?:期限|周期|时间|截止|起止)|期限(?:为|是|自|从)|所列数据|本报告/;
/** Words of comparison and of other times: another year may well be meant. */
const OTHER_TIME =
  /比|较|上年|上一年|去年|前年|往年|历年|连续|以来|至今|同期|增长|下降|减少|增加|上升|结转|遗留|跨年|计划|将|拟|下一步|明年|今后|力争|预计|规划|截至|此前|之前|以前|起施行|施行|修订|印发的|制定的|出台的|发布的|公布的|建成的/;
/** Words for what an organ does in the year of its report. */
const WORK =
  /收到|新收|受理|收办|办理|办结|答复|主动公开|公开政府信息|发布|制发|共制定|印发|开展|组织|举办|召开|培训|围绕|推进|深入贯彻|认真贯彻|认真落实|严格按照|高度重视/;

const NO_MENTIONS: readonly Mention[] = [];

function mentionsIn({ kind, lines }: Prose): readonly Mention[] {
  if (kind === 'heading') return NO_MENTIONS;
  const mentions: Mention[] = [];
  for (const line of lines) {
    if (!hasSubject(line)) continue;
    for (const { 0: words, 1: digits, index } of matchesIn(YEAR, line.text.slice(0, line.to))) {
      if (index >= line.from) mentions.push({ year: Number(digits), line, at: index, end: index + words.length });
    }
  }
  return mentions;
}

/** Checks if a sentence speaks of the report's own year: of the period of its figures, or of the work done in it. */
function isOwnYear({ line, at, end, year }: Mention): boolean {
  const { text, from, to } = line;
  const [first, last] = sentenceAround(text, at, from, to);
  const sentence = text.slice(first, last);
  const behind = text.slice(end, last);
  if (!isPeriod(sentence, behind) && !isWorking(text, at, first, behind, sentence)) return false;
  // A sentence with another year compares the two. Read one character before it, which tells if digits at its start
  // are a year, and a few after it, so that a year at its end is whole.
  const before = Math.max(0, first - 1);
  for (const { 1: digits, index } of matchesIn(YEAR, text.slice(before, Math.min(to, last + 5)))) {
    const isIn = before + index >= first && before + index < last;
    if (isIn && Number(digits) !== year) return false;
  }
  return true;
}

/** Checks if something that isPeriod or isWorking accepts follows a year of a line. */
function hasSubject({ text, from, to }: ProseLine): boolean {
  for (let at = text.indexOf('年', from); at !== -1 && at < to - 1; at = text.indexOf('年', at + 1)) {
    const before = text.charCodeAt(at - 1);
    // A digit or a space precedes the 年 of a year.
    if (!isHan(before) && /[度，,全共我本收受新1。；\s]/.test(text[at + 1])) return true;
  }
  return false;
}

function isPeriod(sentence: string, behind: string): boolean {
  return /^(?:1月1日|12月31日|度?[，,。；])/.test(behind.replace(/\s/g, '')) && PERIOD.test(sentence);
}

/** Checks if the year opens its sentence or clause and a verb of the year's work follows: 2022年，我镇共收到… */
function isWorking(text: string, at: number, first: number, behind: string, sentence: string): boolean {
  if (!/^(?:度)?\s?(?:[，,]|全年|共|我[省市县区镇乡局委]|本|全[省市县区镇乡局]|收到|受理|新收)/.test(behind))
    return false;
  const before = text.slice(first, at).trim();
  const opens =
    before === '' || /[，,：:）)\s]$/.test(text.slice(first, at)) || /^[一二三四五六七八九]是$/.test(before);
  return opens && WORK.test(behind) && !OTHER_TIME.test(sentence);
}

/** The most characters of a sentence that are read on either side. */
const REACH = 200;

function sentenceAround(text: string, at: number, from: number, to: number): [number, number] {
  let first = at;
  while (first > from && at - first < REACH && !isEnd(text, first - 1)) first--;
  let last = at;
  while (last < to && last - at < REACH && !isEnd(text, last)) last++;
  return [first, Math.min(to, last + 1)];
}

function isEnd(text: string, at: number): boolean {
  if ((kindsOfCharacter(text.charCodeAt(at)) & MARK.stop) === 0) return false;
  return '。；！？'.includes(text[at]);
}
