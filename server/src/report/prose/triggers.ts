import { copyOfKinds, kindsOfCharacter, MARK, MARKED, stretch } from './marks.ts';

/**
 * Neighbours of which one at least must stand in a line for a rule to find something there, as bits next to those of
 * MARK. Correct prose has few of them: a line is read once for all, and most rules need not look at most lines.
 */
export const TRIGGER = {
  /** A letter next to a Chinese character or a blank. */
  foreign: 1 << 8,
  /** A half-width mark that may stand for a full-width one. */
  halfWidth: 1 << 9,
  /** Two stops in a row. */
  stopRun: 1 << 10,
  /** 、等 */
  etc: 1 << 11,
  /** A stop behind a word after which a sentence goes on. */
  openEnd: 1 << 12,
  /** 23年 */
  year: 1 << 13,
  /** 二三年 */
  chineseYear: 1 << 14,
  /** Something up to a figure: ~20. */
  upTo: 1 << 15,
  /** XX, __, X月 */
  blank: 1 << 16,
  /** Words that ask to be filled in: （请, 待补, 某市. */
  toFill: 1 << 17,
  /** The typewriter's ellipses and dashes. */
  dash: 1 << 18,
  /** 第一、 or 首先、 */
  nth: 1 << 19,
  /** 十条: with `ordinal`, an article. */
  article: 1 << 20,
  /** 第十 */
  ordinal: 1 << 21,
  /** 92, 07, 08: of 第492号, 2007年, 2008年. */
  formerLaw: 1 << 22,
  /** 14号 */
  documentNumber: 1 << 23,
  /** 开条, 费管: of 公开条例 and 处理费管理办法. */
  lawName: 1 << 24,
  /** 我镇, 本局 */
  self: 1 << 25,
  /** A town's name, or a report's: 镇, 街道, 度报. */
  organ: 1 << 26,
  /** 理费, 收取 */
  fee: 1 << 27,
  /** 分地, 层政: of 部分地区, 基层政府. */
  others: 1 << 28,
  /** The last character of a law's name. */
  law: 1 << 29,
  /** What may be an address. */
  address: 1 << 30,
} as const;

/** Characters as they are, or all of a kind. */
type Characters = string | number;

const ANY = '';
const DIGITS = stretch('0', '9');
const NUMERALS = '一二三四五六七八九';
/** As \s in a regular expression. */
const BLANKS =
  ' \t\v\f\r\n\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
/** Full-width punctuation, letters and digits. */
const WIDE = `${stretch('\u3001', '\u301b')}${stretch('\uff01', '\uff5e')}“”`;
const COUNTED = `${DIGITS}${stretch('０', '９')}${NUMERALS}零〇○两十百千万亿`;
const CROSS = 'XxＸ×＊';

/** Which neighbours trigger what. */
const NEIGHBOURS: readonly (readonly [trigger: number, before: Characters, here: Characters])[] = [
  [TRIGGER.foreign, MARK.han, MARK.letter],
  [TRIGGER.foreign, ' ', MARK.letter],
  [TRIGGER.foreign, MARK.letter, MARK.han],
  [TRIGGER.foreign, MARK.letter, ' '],
  [TRIGGER.halfWidth, ANY, '('],
  [TRIGGER.halfWidth, MARK.han, ',;:?!.'],
  [TRIGGER.halfWidth, WIDE, ',;:?!'],
  [TRIGGER.halfWidth, ',;:?!', MARK.han],
  [TRIGGER.halfWidth, ',;:?!', WIDE],
  [TRIGGER.halfWidth, ',;:?!', ' '],
  [TRIGGER.stopRun, '，。、；：,.;:', '，。、；：,.;:'],
  [TRIGGER.etc, '、', '等'],
  [TRIGGER.openEnd, '和与及或并对把将被由向从在以为于且者过了照是', '。；'],
  [TRIGGER.year, DIGITS, '年'],
  [TRIGGER.year, BLANKS, '年'],
  [TRIGGER.chineseYear, `${NUMERALS}零〇○`, '年'],
  [TRIGGER.upTo, '-~～—－至到', DIGITS],
  [TRIGGER.upTo, '-~～—－至到', BLANKS],
  [TRIGGER.blank, CROSS, CROSS],
  [TRIGGER.blank, CROSS, '年月日件条次项期份篇个名人'],
  [TRIGGER.blank, '_＿', '_＿'],
  [TRIGGER.blank, '○□', '○□'],
  [TRIGGER.toFill, '待', '补填核确完'],
  [TRIGGER.toFill, '（(【[', '此请在正内填略单机年数'],
  [TRIGGER.toFill, '此', '处'],
  [TRIGGER.toFill, '某', '某省市县区镇乡局'],
  [TRIGGER.toFill, 'T', 'OB'],
  [TRIGGER.toFill, 'F', 'I'],
  [TRIGGER.toFill, 'N', '/'],
  [TRIGGER.dash, ANY, '…~'],
  [TRIGGER.dash, '-', '-'],
  [TRIGGER.dash, '.', '.'],
  [TRIGGER.dash, '。', '。'],
  [TRIGGER.nth, `${NUMERALS}十先次后`, '、'],
  [TRIGGER.article, `${COUNTED} \u3000`, '条'],
  [TRIGGER.ordinal, '第', `${COUNTED} \u3000`],
  [TRIGGER.law, ANY, '》法例则定典号'],
  [TRIGGER.formerLaw, '9', '2'],
  [TRIGGER.formerLaw, '0', '78'],
  [TRIGGER.documentNumber, DIGITS, '号'],
  [TRIGGER.documentNumber, BLANKS, '号'],
  [TRIGGER.lawName, '开', '条'],
  [TRIGGER.lawName, '费', '管'],
  [TRIGGER.self, '我本', '街省市县区镇乡局委厅州旗'],
  [TRIGGER.organ, ANY, '镇乡'],
  [TRIGGER.organ, '街', '道'],
  [TRIGGER.organ, '度', '报'],
  [TRIGGER.fee, '理', '费'],
  [TRIGGER.fee, '收', '费取'],
  [TRIGGER.fee, '费', '用'],
  [TRIGGER.others, '分些的别少', '地政行'],
  [TRIGGER.others, '层级', '政'],
  [TRIGGER.others, '地', '各'],
  [TRIGGER.address, '.', MARK.letter],
  [TRIGGER.address, 'w', '.'],
  [TRIGGER.address, ':', '/'],
];

/**
 * The marks and triggers of every pair of neighbours. Characters that are of the same kinds and in the same of the sets
 * above are of one class, so that the table has a row and a column for each of some ninety classes.
 */
interface Table {
  /** The class of each character. 0 are those of which nothing is told, MARK.han those that are Chinese and no more. */
  readonly classes: Uint8Array;
  readonly count: number;
  /** At `before * count + here`. */
  readonly marks: Int32Array;
}

let table: Table | undefined;

function makeTable(): Table {
  const classes = copyOfKinds();
  /** A character of each class. */
  const samples = [0, '汉'.charCodeAt(0)];
  const numbers = new Map<string, number>();
  for (const [character, sets] of setsByCharacter()) {
    const code = character.charCodeAt(0);
    const key = `${kindsOfCharacter(code)} ${sets}`;
    const number = numbers.get(key) ?? samples.push(code) - 1;
    numbers.set(key, number);
    classes[code] = number;
  }
  const count = samples.length;
  const all = Array.from(samples, (_, number) => number);
  function classesOf(set: Characters): readonly number[] {
    if (typeof set === 'number') return all.filter((number) => (kindsOfCharacter(samples[number]) & set) !== 0);
    return set === ANY ? all : [...new Set(Array.from(set, (one) => classes[one.charCodeAt(0)]))];
  }
  const marks = new Int32Array(count * count);
  for (let pair = 0; pair < marks.length; pair++) marks[pair] = kindsOfCharacter(samples[pair % count]);
  for (const [trigger, before, here] of NEIGHBOURS) {
    const seconds = classesOf(here);
    for (const a of classesOf(before)) for (const b of seconds) marks[a * count + b] |= trigger;
  }
  return { classes, count, marks };
}

/** The characters of which more is to be told than that they are Chinese, each with the numbers of the sets it is in. */
function setsByCharacter(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, characters] of MARKED) for (const character of characters) found.set(character, '');
  const sets = new Set(NEIGHBOURS.flatMap(([, before, here]) => [before, here]));
  let number = 0;
  for (const set of sets) {
    number++;
    if (typeof set === 'number') continue;
    for (const character of new Set(set)) found.set(character, `${found.get(character) ?? ''} ${number}`);
  }
  return found;
}

/** The marks and triggers that occur in a stretch of a text. */
export function readMarks(text: string, from: number, to: number): number {
  table ??= makeTable();
  const { classes, count, marks } = table;
  let found = 0;
  let row = 0;
  for (let at = from; at < to; at++) {
    const here = classes[text.charCodeAt(at)];
    found |= marks[row + here];
    row = here * count;
  }
  return found;
}
