import type { ProseLine } from '../../report/prose/line.ts';
import { isHan } from '../../report/prose/marks.ts';
import type { Prose } from '../../report/prose/prose.ts';
import { matchesIn } from '../matches.ts';
import { eachLine, proseRange, proseRule, quote } from '../prose-rule.ts';
import type { Problem } from '../rule.ts';
import { enclosing } from './enclosing.ts';
import { foreignWords, knownNames } from './lexicon/foreign-words.ts';

const WORD = /[A-Za-z]+(?:[-'’][A-Za-z]+)*/g;

/** NB601: an English word is left in Chinese prose. */
export const foreignWord = proseRule(
  {
    code: 'NB601',
    name: 'foreign-word',
    title: '中文里夹着外文单词',
    english: 'A foreign word is left in Chinese prose',
    severity: 'warning',
    fix: 'offered',
    why: '机器翻译、复制粘贴常把个别词留成外文，如“企业 and 群众”。APP、PDF、H5 等缩写和名称不在此列。',
    mend: '改成中文；可以用快速修复。',
    sample: {
      in: '第一部分的正文',
      wrong: '选取与企业 ⟦and⟧ 群众密切相关的领域，完善 ⟦Work⟧ 规范。',
      right: '选取与企业和群众密切相关的领域，完善工作规范。',
    },
  },
  eachLine(foreignIn),
);

function foreignIn(line: ProseLine, problems: Problem[], prose: Prose): void {
  for (const match of matchesIn(WORD, line.text.slice(0, line.to))) {
    const from = match.index;
    const to = from + match[0].length;
    if (!isAmongHan(line, from, to)) continue;
    const problem = judge(prose, line, match[0], from, to);
    if (problem) problems.push(problem);
  }
}

function judge(prose: Prose, line: ProseLine, word: string, from: number, to: number): Problem | undefined {
  const lower = word.toLowerCase();
  const chinese = foreignWords.get(lower);
  const isCapitals = word === word.toUpperCase();
  if (chinese && !(isCapitals && (word.length <= 2 || lower === 'data'))) {
    if (isQuoted(prose, line, from)) return undefined;
    const [first, end] = withBlanks(line, from, to);
    const range = proseRange(line, first, end);
    const fixes = chinese.map((newText, i) => ({
      title: newText === '' ? `删去“${word}”` : `改为“${newText}”`,
      edits: [{ range, newText }],
      isPreferred: i === 0,
      isSafe: false,
    }));
    const meant = chinese[0] === '' ? '' : `，宜改为“${chinese[0]}”`;
    return { range: proseRange(line, from, to), message: `中文里夹着外文${quote(word)}${meant}`, fixes };
  }
  // An unknown word may be a name, but hardly in lower case between Chinese characters.
  if (word.length < 4 || word.slice(1) !== lower.slice(1) || knownNames.has(lower)) return undefined;
  if (!isBetweenHan(line, from, to) || isQuoted(prose, line, from)) return undefined;
  return { range: proseRange(line, from, to), message: `中文里夹着外文${quote(word)}，请改为中文` };
}

function withBlanks({ text, from, to }: ProseLine, start: number, end: number): [number, number] {
  let first = start;
  while (first > from && text[first - 1] === ' ') first--;
  let last = end;
  while (last < to && text[last] === ' ') last++;
  return [first, last];
}

/** Checks for a Chinese character on at least one side, and no letter, digit or joining sign on either. */
function isAmongHan(line: ProseLine, start: number, end: number): boolean {
  const { text } = line;
  if (/[\w+#/@.\ufffc-]/.test(text.charAt(start - 1)) || /[\w+#/@\ufffc-]/.test(text.charAt(end))) return false;
  const [first, last] = withBlanks(line, start, end);
  const before = text.charCodeAt(first - 1);
  const behind = text.charCodeAt(last);
  // Skip parts of longer foreign text: Wi-Fi 6, Internet of Things.
  if (/[A-Za-z0-9]/.test(String.fromCharCode(before, behind))) return false;
  return isHan(before) || isHan(behind);
}

function isBetweenHan(line: ProseLine, start: number, end: number): boolean {
  const [first, last] = withBlanks(line, start, end);
  return isHan(line.text.charCodeAt(first - 1)) && isHan(line.text.charCodeAt(last));
}

/** Checks for a place inside quotation marks, 《》 or brackets, where names are usual. */
function isQuoted(prose: Prose, line: ProseLine, at: number): boolean {
  return enclosing(prose, line, at).length > 0;
}
