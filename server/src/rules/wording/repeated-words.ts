import { codeAt } from '../../report/claims/characters.ts';
import type { ProseLine } from '../../report/prose/line.ts';
import { isHan } from '../../report/prose/marks.ts';
import { isBetweenWords, standsAlone, wordsAround } from '../../report/prose/words.ts';
import { eachLine, proseRange, proseRule, quote, rewriteFix } from '../prose-rule.ts';
import type { Problem } from '../rule.ts';
import { begunAgain, boundCharacters, meetings, reduplications, singleWords } from './lexicon/repetition.ts';

/** The longest repeated word looked for, in characters. */
const LONGEST = 8;

/** NB605: a word appears twice in a row. */
export const repeatedWords = proseRule(
  {
    code: 'NB605',
    name: 'repeated-words',
    title: '词语重复',
    english: 'A word stands twice in a row',
    severity: 'warning',
    fix: 'offered',
    why: '同一个词连写两遍（资金资金、的的），多是修改时留下的。',
    mend: '删去一个；可以用快速修复。',
    sample: {
      in: '第一部分的正文',
      wrong: '对专项⟦资金资金⟧的使用情况⟦进行进行⟧公开，保障群众⟦的的⟧知情权。',
      right: '对专项资金的使用情况进行公开，保障群众的知情权。',
    },
  },
  eachLine(repeatedIn),
);

/**
 * The last place of each character, by the low bits of its code: a scratch pad for all lines. Places are counted on
 * from line to line, so that those of earlier lines are too far back to matter.
 */
const lastPlaces = new Float64Array(256).fill(-Infinity);
let nextPlace = 0;

/**
 * Every character of the second copy occurred before, no further back than the copy is long. Text is compared only
 * after a run of such characters that is long enough for a copy.
 */
function repeatedIn(line: ProseLine, problems: Problem[]): void {
  const { text, from, to } = line;
  let place = nextPlace;
  nextPlace += to - from + LONGEST;
  let resumed = from;
  let run = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const distance = place - lastPlaces[code & 255];
    lastPlaces[code & 255] = place;
    place++;
    run = distance <= LONGEST ? run + 1 : 0;
    if (distance <= run && endsTwice(text, at, distance)) {
      resumed = judge(line, Math.max(resumed, at - 2 * LONGEST + 1), at, problems);
    }
  }
}

/** Checks if the text that ends at a place, of at least the shortest length, equals the text right before it. */
function endsTwice(text: string, at: number, shortest: number): boolean {
  for (let length = shortest; length <= LONGEST; length++) {
    let same = 0;
    while (same < length && codeAt(text, at - same) === codeAt(text, at - same - length)) same++;
    if (same === length) return true;
  }
  return false;
}

/** Reports the repetitions that begin within a stretch. Returns where to go on. */
function judge(line: ProseLine, from: number, last: number, problems: Problem[]): number {
  const { text, to } = line;
  let at = from;
  for (; at <= last && at < to - 1; at++) {
    const length = isHan(text.charCodeAt(at)) ? repetitionAt(text, at) : 0;
    if (length === 0) continue;
    const word = text.slice(at, at + length);
    const whole = text.slice(at, at + 2 * length);
    problems.push({
      range: proseRange(line, at, at + 2 * length),
      message: `${quote(word)}重复了`,
      fixes: [{ ...rewriteFix(line, at, at + 2 * length, word), title: `${quote(whole)}改为${quote(word)}` }],
    });
    at += 2 * length - 1;
  }
  return at;
}

/** Returns the length of the word that is wrongly repeated at a place; 0 for none. */
function repetitionAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === text.charCodeAt(at + 1) && isDoubledCharacter(text, at)) return 1;
  let same = 1;
  while (same < 2 * LONGEST && text.charCodeAt(at + same) === code) same++;
  for (let length = 2; length <= LONGEST; length++) {
    // Skip runs of one character: 一一一一.
    if (same >= 2 * length || code !== text.charCodeAt(at + length)) continue;
    const isTwice = text.startsWith(text.slice(at, at + length), at + length);
    if (isTwice && isRepeatedWord(text, at, length)) return length;
  }
  return 0;
}

function isRepeatedWord(text: string, at: number, length: number): boolean {
  const word = text.slice(at, at + length);
  for (let i = 0; i < length; i++) if (!isHan(word.charCodeAt(i))) return false;
  if (reduplications.has(word)) return false;
  // Skip numerals: 一十一十.
  if (/^[〇零一二三四五六七八九十百千万两]+$/.test(word)) return false;
  if (length > 2) return true;
  const behind = meetings.get(word);
  return !behind?.some((next) => text.startsWith(next, at + 2 * length)) && isWholeWord(text, at, length);
}

/** Checks that both copies are whole words: 各地区地区别 does not repeat 地区. */
function isWholeWord(text: string, at: number, length: number): boolean {
  const words = wordsAround(text, at, at + 2 * length);
  return isBetweenWords(words, at + length) && isBetweenWords(words, at + 2 * length);
}

function isDoubledCharacter(text: string, at: number): boolean {
  const character = text[at];
  if (singleWords.includes(character)) {
    const words = wordsAround(text, at, at + 2);
    return standsAlone(words, at) && standsAlone(words, at + 1);
  }
  // 息息相关 is a word.
  if (!boundCharacters.includes(character) || text[at + 2] === character || text[at + 2] === '相') return false;
  if (begunAgain.get(character)?.includes(text[at + 2] ?? ' ')) return false;
  return standsAlone(wordsAround(text, at, at + 2), at + 1);
}
