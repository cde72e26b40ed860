import type { ProseLine } from '../../report/prose/line.ts';
import { isHan } from '../../report/prose/marks.ts';
import { matchesIn } from '../matches.ts';
import { eachLine, proseRange, proseRule, quote, rewriteFix } from '../prose-rule.ts';
import type { Problem } from '../rule.ts';

const RUNS = /\.{3,}|。{3,}|…+|-{2,}|~+/g;

/** NB616: an ellipsis, dash or range mark is typed in ASCII or with the wrong length. */
export const dashMarks = proseRule(
  {
    code: 'NB616',
    name: 'dash-marks',
    title: '省略号、破折号、连接号的写法不规范',
    english: 'An ellipsis, dash or range mark is not in its Chinese form',
    severity: 'hint',
    fix: 'safe',
    why: '省略号是“……”，破折号是“——”，数值范围用“～”（GB/T 15834）。',
    mend: '改为规范的写法；可以用快速修复。',
    sample: {
      in: '第一部分的正文',
      wrong: '政务公开⟦--⟧政府自身建设的重要内容，办理时间为10⟦~⟧20天，涉及教育、医疗⟦...⟧',
      right: '政务公开——政府自身建设的重要内容，办理时间为10～20天，涉及教育、医疗……',
    },
  },
  eachLine(runsIn),
);

function runsIn(line: ProseLine, problems: Problem[]): void {
  const { text, from, to } = line;
  for (const { 0: run, index } of matchesIn(RUNS, text.slice(0, to))) {
    const due = dueFor(run);
    if (index < from || due === run || !isAmongWords(line, index, index + run.length, due === '～')) continue;
    problems.push({
      range: proseRange(line, index, index + run.length),
      message: `${quote(run)}应写作“${due}”`,
      fixes: [rewriteFix(line, index, index + run.length, due, true)],
    });
  }
}

function dueFor(run: string): string {
  switch (run[0]) {
    case '-':
      return '——';
    case '~':
      return '～';
    case '…':
      // Four … stand for whole omitted paragraphs.
      return run.length === 4 ? run : '……';
    default:
      return '……';
  }
}

/** Checks for Chinese on at least one side; for a range mark, for Chinese or a figure on both. */
function isAmongWords({ text, from, to }: ProseLine, start: number, end: number, isRange: boolean): boolean {
  const before = start > from ? text[start - 1] : '';
  const behind = end < to ? text[end] : '';
  if (isRange) return isWord(before) && isWord(behind);
  return isHan(before.charCodeAt(0)) || isHan(behind.charCodeAt(0)) || /[，。、；：”》）]/.test(before + behind);
}

function isWord(character: string): boolean {
  return /[\d%％]/.test(character) || isHan(character.charCodeAt(0));
}
