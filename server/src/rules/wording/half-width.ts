import type { ProseLine } from '../../report/prose/line.ts';
import { hasHan, isHan, kindsOfCharacter, MARK } from '../../report/prose/marks.ts';
import type { Prose } from '../../report/prose/prose.ts';
import { LazyProblem } from '../lazy-problem.ts';
import { proseRange, proseRule } from '../prose-rule.ts';
import { type Fix, NO_PROBLEMS, type Problem, type RelatedPlace } from '../rule.ts';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};

interface Slip {
  readonly line: ProseLine;
  readonly at: number;
  /** End of the mark, including the spaces after it that the fix removes. */
  readonly to: number;
}

/** NB602: half-width punctuation among Chinese characters. Makes one finding per block, at the first mark. */
export const halfWidth = proseRule(
  {
    code: 'NB602',
    name: 'half-width',
    title: '汉字之间用了半角标点',
    english: 'Half-width punctuation among Chinese characters',
    severity: 'information',
    fix: 'safe',
    why: '中文用全角标点（GB/T 15834）；数字、时间、网址里的半角标点不在此列。',
    mend: '改为全角；快速修复把本段的一并改好。',
    sample: {
      in: '第一部分的正文',
      wrong: '2023 年⟦,⟧青石镇按照要求(见附件)公开信息;实事求是。',
      right: '2023 年，青石镇按照要求（见附件）公开信息；实事求是。',
    },
  },
  // The title and the headings of sections have rules of their own.
  (prose) => (prose.level === 1 || prose.level === 2 || !prose.hasHan ? NO_PROBLEMS : problemsOf(prose)),
);

function problemsOf(prose: Prose): readonly Problem[] {
  const slips = [...stops(prose), ...brackets(prose)];
  if (slips.length === 0) return NO_PROBLEMS;
  const { line, at } = slips.reduce((first, one) => (isBefore(one, first) ? one : first));
  const mark = line.text[at];
  const count = slips.length > 1 ? `（本段共 ${slips.length} 处）` : '';
  const inOrder = () => slips.sort((a, b) => (isBefore(a, b) ? -1 : 1));
  return [
    new LazyProblem(proseRange(line, at, at + 1), `“${mark}”是半角标点，汉字之间用全角“${FULL[mark]}”${count}`, {
      related: () => (slips.length > 1 ? inOrder().slice(1, 20).map(placeOf) : undefined),
      fixes: () => [fixOf(inOrder())],
    }),
  ];
}

function isBefore(a: Slip, b: Slip): boolean {
  return a.line.line < b.line.line || (a.line.line === b.line.line && a.at < b.at);
}

function fixOf(slips: readonly Slip[]): Fix {
  const title = slips.length > 1 ? `本段 ${slips.length} 处半角标点改为全角` : `改为“${fullForm(slips[0])}”`;
  const edits = slips.map((slip) => ({ range: proseRange(slip.line, slip.at, slip.to), newText: fullForm(slip) }));
  return { title, edits, isPreferred: true, isSafe: true };
}

function placeOf(slip: Slip): RelatedPlace {
  const { line, at } = slip;
  return { range: proseRange(line, at, at + 1), message: `“${line.text[at]}”应为“${fullForm(slip)}”` };
}

function fullForm({ line, at }: Slip): string {
  return FULL[line.text[at]];
}

function stops(prose: Prose): Slip[] {
  const slips: Slip[] = [];
  for (const line of prose.lines) {
    const { text, from, to } = line;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if ((kindsOfCharacter(code) & MARK.half) === 0 || code === 40 || code === 41) continue;
      // A mark next to another stop, also across spaces, is one too many (NB604).
      if ((kindsOfCharacter(text.charCodeAt(at - 1)) | kindsOfCharacter(text.charCodeAt(at + 1))) & MARK.stop) continue;
      const next = behindBlanks(line, at + 1);
      if (next > at + 1 && isStop(text.charCodeAt(next))) continue;
      if (code === 46 ? isFullStop(line, at) : isAmongChinese(line, at)) slips.push(slip(line, at));
    }
  }
  return slips;
}

/** Includes the spaces after a mark, which a full-width mark does not need. */
function slip(line: ProseLine, at: number): Slip {
  return { line, at, to: behindBlanks(line, at + 1) };
}

function isStop(code: number): boolean {
  return (kindsOfCharacter(code) & MARK.stop) !== 0 || code === 44 || code === 46 || code === 58 || code === 59;
}

function behindBlanks({ text, to }: ProseLine, from: number): number {
  let at = from;
  while (at < to && text[at] === ' ') at++;
  return at;
}

function isAmongChinese(line: ProseLine, at: number): boolean {
  const { text, from } = line;
  if (isChinese(text.charCodeAt(at - 1))) return true;
  // A figure before the mark, words after it: 共3402,其中.
  const behind = text.charCodeAt(behindBlanks(line, at + 1));
  return isChinese(behind) && at > from && /[\w%)\]]/.test(text[at - 1]) && !isOrdinalMark(text, from, at);
}

/** Checks if a half-width dot ends a Chinese sentence. */
function isFullStop({ text, from, to }: ProseLine, at: number): boolean {
  if (!isHan(text.charCodeAt(at - 1))) return false;
  if (at + 1 < to && !isHan(text.charCodeAt(at + 1))) return false;
  return !/^[\s（(]*[一二三四五六七八九十]+$/.test(text.slice(from, at));
}

/** Checks for an ordinal at the beginning of a line: 1, or 2: */
function isOrdinalMark(text: string, from: number, at: number): boolean {
  return /^\d{1,2}$/.test(text.slice(from, at).trim());
}

function isChinese(code: number): boolean {
  return isHan(code) || (code >= 0x3001 && code <= 0x301b) || (code >= 0xff01 && code <= 0xff5e) || isQuote(code);
}

function isQuote(code: number): boolean {
  return code === 0x201c || code === 0x201d;
}

/** Finds pairs of half-width brackets around or next to Chinese. NB704 checks those of document numbers. */
function brackets(prose: Prose): Slip[] {
  const slips: Slip[] = [];
  for (const { open, close } of prose.pairing.pairs) {
    if (open.character !== '(' || close.character !== ')') continue;
    const inner =
      open.line === close.line ? open.line.text.slice(open.at + 1, Math.min(close.at, open.at + 200)) : '汉';
    const around = [open.line.text.charCodeAt(open.at - 1), close.line.text.charCodeAt(close.at + 1)];
    if (/^第?\d{2,4}年?$/.test(inner) && /^\s*第?\d+号/.test(close.line.text.slice(close.at + 1))) continue;
    if (!around.some(isHan) && !hasHan(inner)) continue;
    slips.push(
      { line: open.line, at: open.at, to: open.at + 1 },
      closing(open.at === open.line.from && /^[一二三四五六七八九十\d]{1,3}$/.test(inner), close.line, close.at),
    );
  }
  return slips;
}

/** After an ordinal, （一）, includes the spaces. */
function closing(isOrdinal: boolean, line: ProseLine, at: number): Slip {
  return isOrdinal ? slip(line, at) : { line, at, to: at + 1 };
}
