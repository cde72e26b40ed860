import type { ProseLine } from '../../report/prose/line.ts';
import { isHan, kindsOfCharacter, MARK } from '../../report/prose/marks.ts';
import type { Prose } from '../../report/prose/prose.ts';
import { insertAt } from '../edit.ts';
import { proseRange, proseRule, quote, rewriteFix } from '../prose-rule.ts';
import type { Problem } from '../rule.ts';

/** NB604: a stop is doubled, misplaced, or missing at the end of a paragraph. */
export const stopMarks = proseRule(
  {
    code: 'NB604',
    name: 'stop-marks',
    title: '标点重复、多余或缺少',
    english: 'A stop is doubled, superfluous or missing',
    severity: 'warning',
    fix: 'mixed',
    why: '点号不连用（。。、，。），不放在一段开头；几句话成段的，末尾要有句号。',
    mend: '留下对的一个，删去多余的；缺少的补上。',
    sample: {
      in: '第一部分的正文',
      wrong: '公开政府信息18条⟦。。⟧其中，规章2件⟦，，⟧都已公开。其他的正在整⟦理⟧',
      right: '公开政府信息18条。其中，规章2件，都已公开。其他的正在整理。',
    },
  },
  (prose) => {
    const problems: Problem[] = [];
    for (const line of prose.lines) {
      if (prose.kind !== 'heading') leading(line, problems);
      doubled(line, problems, isLast(prose, line));
      if (prose.kind !== 'heading') beforeEtc(line, problems);
    }
    if (prose.kind === 'paragraph') missing(prose, problems);
    return problems;
  },
);

const STOPS = MARK.stop | MARK.half;

/** Stops from the weakest to the strongest. */
const STRENGTH = '、，：；。';

/** Checks if a line is the last of a paragraph. */
function isLast({ kind, lines }: Prose, line: ProseLine): boolean {
  return kind === 'paragraph' && line === lines[lines.length - 1];
}

function doubled(line: ProseLine, problems: Problem[], isEnd: boolean): void {
  const { text, from, to } = line;
  for (let at = from; at < to - 1; at++) {
    if (
      (kindsOfCharacter(text.charCodeAt(at)) & STOPS) === 0 ||
      (kindsOfCharacter(text.charCodeAt(at + 1)) & STOPS) === 0
    )
      continue;
    if (!isStop(text, at) || !isStop(text, at + 1)) continue;
    let end = at + 2;
    while (end < to && isStop(text, end)) end++;
    const run = text.slice(at, end);
    // NB616 checks ellipses such as 。。。, NB602 runs of half-width marks alone.
    if (!(run.length > 2 && /^(?:。+|\.+)$/.test(run)) && /[，。、；：]/.test(run))
      problems.push(doubledProblem(line, at, run, isEnd && end === to));
    at = end;
  }
}

function doubledProblem(line: ProseLine, at: number, run: string, isAtEnd: boolean): Problem {
  const written = [...new Set([...run].map(widen))].sort((a, b) => STRENGTH.indexOf(b) - STRENGTH.indexOf(a));
  // A paragraph does not end in ，.
  const marks = isAtEnd && written[0] === '。' ? ['。'] : written;
  const range = proseRange(line, at, at + run.length);
  const fixes = marks.map((mark, i) => ({
    ...rewriteFix(line, at, at + run.length, mark, written.length === 1),
    isPreferred: i === 0,
  }));
  return { range, message: `标点${quote(run)}重复，应只用一个`, fixes };
}

function widen(mark: string): string {
  const at = ',.;:'.indexOf(mark);
  return at === -1 ? mark : '，。；：'[at];
}

/** Checks for a full-width stop, or a half-width one next to a Chinese character or a full-width stop. */
function isStop(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0xff0c || code === 0x3002 || code === 0x3001 || code === 0xff1b || code === 0xff1a) return true;
  if (code !== 44 && code !== 46 && code !== 59 && code !== 58) return false;
  // Skip the dots of a path or an ellipsis: 见：../附件, 略：...
  if (code === 46 && (text.charCodeAt(at - 1) === 46 || text.charCodeAt(at + 1) === 46)) return false;
  return isWide(text.charCodeAt(at - 1)) || isWide(text.charCodeAt(at + 1));
}

function isWide(code: number): boolean {
  return (kindsOfCharacter(code) & (MARK.stop | MARK.han)) !== 0;
}

/** Reports a line that begins with a stop. */
function leading(line: ProseLine, problems: Problem[]): void {
  const { text, from } = line;
  if ((kindsOfCharacter(text.charCodeAt(from)) & MARK.stop) === 0 || !'，。、；：'.includes(text[from])) return;
  const message = `一段不能以“${text[from]}”开头`;
  problems.push({ range: proseRange(line, from, from + 1), message, fixes: [rewriteFix(line, from, from + 1, '')] });
}

/** Reports 、 before 等, unless a word such as 等级 begins there. */
function beforeEtc(line: ProseLine, problems: Problem[]): void {
  for (let at = line.text.indexOf('、等'); at !== -1; at = line.text.indexOf('、等', at + 2)) {
    if (at < line.from || /[级次候待同额值差于效宽距价闲份保温腰边一二三]/.test(line.text[at + 2] ?? '')) continue;
    const fixes = [{ ...rewriteFix(line, at, at + 1, ''), isSafe: true }];
    problems.push({ range: proseRange(line, at, at + 1), message: '“等”的前面不用顿号', fixes });
  }
}

/** Reports a paragraph of several sentences that has no stop at its end. */
function missing({ lines }: Prose, problems: Problem[]): void {
  const line = lines[lines.length - 1];
  const { text, from, to } = line;
  const last = to - 1;
  if (!endsInWords(text, last)) return;
  const first = text.lastIndexOf('。', last);
  const isSeveral = first > from + 5 || lines.some((one) => one !== line && one.text.includes('。'));
  if (!isSeveral || last - first < 4 || CUT_OFF.includes(text[last])) return;
  // Skip an address, a date or a signature at the end.
  if (/^[^，；]{0,24}(?:\d{1,2}月\d{1,2}日|人民政府|办公室|[局委厅办])$/.test(text.slice(first + 1, to))) return;
  problems.push({
    range: proseRange(line, last, to),
    message: '这一段的末尾缺少句号',
    fixes: [
      {
        title: '补上“。”',
        edits: [insertAt({ line: line.line, character: to }, '。')],
        isPreferred: true,
        isSafe: false,
      },
    ],
  });
}

/** Words that no sentence ends in, which NB606 checks. */
const CUT_OFF = '和与及或并对把将被由向从在以';

function endsInWords(text: string, last: number): boolean {
  const code = text.charCodeAt(last);
  if (isHan(code)) return true;
  return (code === 0x201d || code === 0xff09) && isHan(text.charCodeAt(last - 1));
}
