import type { ProseLine } from '../../report/prose/line.ts';
import { kindsOfCharacter, MARK } from '../../report/prose/marks.ts';
import type { Prose } from '../../report/prose/prose.ts';
import { matchesIn } from '../matches.ts';
import { proseRange, proseRule, rewriteFix } from '../prose-rule.ts';
import { NO_PROBLEMS, type Problem } from '../rule.ts';

/** 1、 or （一）、 at the beginning of a line, 第一、 at the beginning of a clause. */
const NUMBERED = /^(\d{1,2})、[ \u3000]*/;
const BRACKETED = /^[（(]([一二三四五六七八九十]{1,3}|\d{1,2})[）)][、，.．,：][ \u3000]*/;
const CHINESE = /^([一二三四五六七八九十]{1,3})([.．，,])[ \u3000]*/;
const NTH = /(^|[。；：，])(第[一二三四五六七八九十]|首先|其次|再次|最后)、/g;

/** NB617: the wrong mark follows an ordinal. */
export const ordinalMark = proseRule(
  {
    code: 'NB617',
    name: 'ordinal-mark',
    title: '序号后的标点不规范',
    english: 'The mark behind an ordinal is not the one that goes with it',
    severity: 'hint',
    fix: 'safe',
    why: '“一”后用顿号，“1”后用下脚点，带括号的序号后不加标点，“第一”“首先”后用逗号（GB/T 15834 附录 B.3）。',
    mend: '改为规范的写法；可以用快速修复。',
    sample: {
      in: '第一部分的正文',
      wrong: '⟦（一）、⟧加强培训。⟦第一、⟧组织领导；⟦第二、⟧抓好落实。',
      right: '（一）加强培训。第一，组织领导；第二，抓好落实。',
    },
  },
  // Sections' headings have rules of their own; Markdown's lists number themselves.
  (prose) => (prose.level === 1 || prose.level === 2 || prose.kind === 'list' ? NO_PROBLEMS : marksIn(prose)),
);

function marksIn({ lines }: Prose): Problem[] {
  const problems: Problem[] = [];
  for (const line of lines) {
    if (mayBeOrdinal(line.text.charCodeAt(line.from))) problems.push(...atBeginning(line));
    if (line.text.includes('、')) amongWords(line, problems);
  }
  return problems;
}

/** Checks if a line may begin with an ordinal, by its first character. */
function mayBeOrdinal(code: number): boolean {
  const kind = kindsOfCharacter(code);
  if (kind === MARK.han) return '一二三四五六七八九十'.includes(String.fromCharCode(code));
  return (kind & (MARK.digit | MARK.bracket)) !== 0;
}

function atBeginning(line: ProseLine): Problem[] {
  const { text, from, to } = line;
  const head = text.slice(from, Math.min(to, from + 12));
  const numbered = NUMBERED.exec(head);
  if (numbered) return isListing(text.slice(from, to)) ? [] : [problem(line, numbered[0], `${numbered[1]}.`)];
  const bracketed = BRACKETED.exec(head);
  if (bracketed) return [problem(line, bracketed[0], `（${bracketed[1]}）`)];
  const chinese = CHINESE.exec(head);
  if (!chinese || (',，'.includes(chinese[2]) && chinese[1].length > 1)) return [];
  return [problem(line, chinese[0], `${chinese[1]}、`)];
}

/** Checks for a list of figures at the beginning: 1、2月. */
function isListing(text: string): boolean {
  return /^\d{1,2}、\d/.test(text);
}

function problem(line: ProseLine, written: string, due: string): Problem {
  const shown = written.trimEnd();
  return {
    range: proseRange(line, line.from, line.from + shown.length),
    message: `序号“${shown}”应写作“${due}”`,
    fixes: [rewriteFix(line, line.from, line.from + written.length, due, true)],
  };
}

function amongWords(line: ProseLine, problems: Problem[]): void {
  const { text, from, to } = line;
  const own = text.slice(from, to);
  for (const { 1: before, 2: word, index } of matchesIn(NTH, own)) {
    // Skip a list of ordinals: 第一、第二季度.
    if (/^(?:[^，。；]{0,3}第|[一二三四五六七八九十])/.test(own.slice(index + before.length + word.length + 1)))
      continue;
    const at = from + index + before.length;
    const end = at + word.length + 1;
    problems.push({
      range: proseRange(line, at, end),
      message: `“${word}、”应写作“${word}，”`,
      fixes: [rewriteFix(line, at, end, `${word}，`, true)],
    });
  }
}
