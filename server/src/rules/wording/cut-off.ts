import type { ProseLine } from '../../report/prose/line.ts';
import { isHan } from '../../report/prose/marks.ts';
import { standsAlone, wordsAround } from '../../report/prose/words.ts';
import { matchesIn } from '../matches.ts';
import { proseRange, proseRule, quote, rewriteFix } from '../prose-rule.ts';
import { NO_PROBLEMS, type Problem } from '../rule.ts';

/** Words that a sentence cannot end in. */
const OPEN_WORDS = '和与及或并对把将被由向从在以';
const OPEN_PHRASES = ['以及', '因为', '由于', '并且', '而且', '或者', '通过', '为了', '按照', '但是', '关于', '对于'];
/** Whole words that end in one of them: 之和, 参与. */
const WHOLE = [
  '之和',
  '总和',
  '共和',
  '饱和',
  '缓和',
  '温和',
  '参与',
  '给与',
  '存在',
  '所在',
  '内在',
  '普及',
  '涉及',
  '提及',
  '以及',
  '又及',
];

/** The last characters of all of them: nearly every sentence ends in another. */
const LASTS = OPEN_WORDS + OPEN_PHRASES.map((phrase) => phrase.slice(-1)).join('');
/** One of them before a stop. */
const LAST_AND_STOP = /[和与及或并对把将被由向从在以为于且者过了照是][。；]/g;

/** NB606: a paragraph or sentence breaks off. */
export const cutOff = proseRule(
  {
    code: 'NB606',
    name: 'cut-off',
    title: '句子没有写完',
    english: 'A sentence breaks off',
    severity: 'warning',
    fix: 'offered',
    why: '一段以逗号、顿号或“和、与、由于”之类的词结束，后面的话多半在修改或粘贴时丢了。',
    mend: '补上后面的话；本来已经写完的，改成句号。',
    sample: { in: '第一部分的正文', wrong: '全年主动公开政府信息18条⟦，⟧', right: '全年主动公开政府信息18条。' },
  },
  (prose) => {
    if (!prose.hasHan) return NO_PROBLEMS;
    const problems: Problem[] = [];
    for (const line of prose.lines) beforeStops(line, problems);
    if (prose.kind === 'paragraph') atEnd(prose.lines[prose.lines.length - 1], problems);
    return problems;
  },
);

function atEnd(line: ProseLine, problems: Problem[]): void {
  const { text, from, to } = line;
  const last = to - 1;
  const code = text.charCodeAt(last);
  if (code === 0xff0c || code === 0x3001 || code === 44) {
    if (!isHan(text.charCodeAt(last - 1)) && !/[\d）”》%]/.test(text.charAt(last - 1))) return;
    const message = `这一段以“${text[last]}”结束，话没有写完`;
    const fixes = [rewriteFix(line, last, to, '。')];
    problems.push({ range: proseRange(line, last, to), message, fixes });
    return;
  }
  const length = to - from > 6 ? openWordBefore(text, to) : 0;
  if (length === 0) return;
  problems.push({
    range: proseRange(line, to - length, to),
    message: `这一段以${quote(text.slice(to - length, to))}结束，话没有写完`,
  });
}

/** Reports such words right before 。 or ；. */
function beforeStops(line: ProseLine, problems: Problem[]): void {
  const { text, from, to } = line;
  for (const { index } of matchesIn(LAST_AND_STOP, text.slice(0, to))) {
    const at = index + 1;
    if (at < from) continue;
    const length = openWordBefore(text, at);
    if (length === 0) continue;
    const word = text.slice(at - length, at);
    problems.push({
      range: proseRange(line, at - length, at + 1),
      message: `${quote(word)}后面就是“${text[at]}”，话没有写完`,
    });
  }
}

function openWordBefore(text: string, end: number): number {
  const last = text[end - 1];
  if (!LASTS.includes(last)) return 0;
  const isWord = OPEN_WORDS.includes(last);
  const phrase = OPEN_PHRASES.find((one) => text.endsWith(one, end));
  // 通过 may be a verb by itself: 获得通过.
  if (phrase === '通过' || phrase === '以及') return phrase === '以及' ? 2 : 0;
  if (phrase) return phrase.length;
  if (!isWord || WHOLE.some((one) => text.endsWith(one, end))) return 0;
  return standsAlone(wordsAround(text, end - 1, end), end - 1) ? 1 : 0;
}
