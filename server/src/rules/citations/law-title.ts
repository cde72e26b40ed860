import type { ProseLine } from '../../report/prose/line.ts';
import type { Pair } from '../../report/prose/pairs.ts';
import { matchesIn } from '../matches.ts';
import { proseRange, proseRule, quote, rewriteFix } from '../prose-rule.ts';
import { NO_PROBLEMS, type Problem } from '../rule.ts';
import { otherTitles, titles, wrongTitles } from '../wording/lexicon/documents.ts';

/** NB705: a law's title has no 《》 or is one character off. */
export const lawTitle = proseRule(
  {
    code: 'NB705',
    name: 'law-title',
    title: '法规、文件的名称没有加书名号，或者写错了',
    english: 'A law’s title lacks its 《》 or is misspelt',
    severity: 'information',
    fix: 'mixed',
    why: '法律、法规、办法的名称用书名号，并与公布的一字不差。',
    mend: '加上书名号，改正名称；可以用快速修复。',
    sample: {
      in: '第一部分的正文',
      wrong: '认真执行⟦中华人民共和国政府信息公开条例⟧和⟦《政府信息公开信息处理费管理方法》⟧。',
      right: '认真执行《中华人民共和国政府信息公开条例》和《政府信息公开信息处理费管理办法》。',
    },
  },
  (prose) => {
    if (prose.kind === 'heading') return NO_PROBLEMS;
    const problems: Problem[] = [];
    for (const pair of prose.pairing.pairs) {
      if (pair.open.line === pair.close.line && '《〈'.includes(pair.open.character)) misspelt(pair, problems);
    }
    for (const line of prose.lines) unmarked(line, problems);
    return problems;
  },
);

/** Reports a title in 《》 or 〈〉 that is nearly a known one. */
function misspelt({ open, close }: Pair, problems: Problem[]): void {
  const { line } = open;
  const title = line.text.slice(open.at + 1, close.at);
  if (titles.has(title) || otherTitles.has(title)) return;
  const due = wrongTitles.get(title) ?? titleOneOff(title);
  if (due === undefined) return;
  problems.push({
    range: proseRange(line, open.at, close.at + 1),
    message: `没有${open.character}${title}${close.character}，应为${open.character}${due}${close.character}`,
    fixes: [rewriteFix(line, open.at + 1, close.at, due)],
  });
}

function titleOneOff(title: string): string | undefined {
  for (const known of titles) if (isOneOff(title, known)) return known;
  return undefined;
}

/** Checks if one character is changed, left out, inserted or swapped with its neighbour. */
function isOneOff(title: string, known: string): boolean {
  const difference = title.length - known.length;
  if (difference > 1 || difference < -1) return false;
  let i = 0;
  while (i < title.length && title[i] === known[i]) i++;
  if (difference === 1) return title.slice(i + 1) === known.slice(i);
  if (difference === -1) return title.slice(i) === known.slice(i + 1);
  if (title.slice(i + 1) === known.slice(i + 1)) return true;
  return title[i] === known[i + 1] && title[i + 1] === known[i] && title.slice(i + 2) === known.slice(i + 2);
}

/** Titles searched for without 《》: the regulation and the fee's measures. */
const UNMARKED =
  /(中华人民共和国)?(政府信息公开条例|政府信息公开信息处理费管理办法)(?!》|〉|[实施]|的?[^》《]{0,20}》)/g;
/** What may precede a title. Other words may belong to the title of another law: 江苏省政府信息公开条例. */
const LEAD =
  /(?:^|[，。、；：（“\s]|根据|依据|依照|按照|执行|落实|贯彻|遵守|学习|宣传|违反|符合|遵循|对照|严格|认真|和|与|及|以|对|按|照|行|新|订|的|国家|国务院)$/;

function unmarked(line: ProseLine, problems: Problem[]): void {
  const { text, from, to } = line;
  for (const { 0: title, index } of matchesIn(UNMARKED, text.slice(0, to))) {
    if (!LEAD.test(text.slice(Math.max(from, index - 6), index)) || isOpen(text, index)) continue;
    problems.push({
      range: proseRange(line, index, index + title.length),
      message: `${quote(title)}应加书名号`,
      fixes: [{ ...rewriteFix(line, index, index + title.length, `《${title}》`, true), title: `改为“《${title}》”` }],
    });
  }
}

/** Checks if a place is inside 《》 or 〈〉. */
function isOpen(text: string, at: number): boolean {
  return (
    Math.max(text.lastIndexOf('《', at), text.lastIndexOf('〈', at)) >
    Math.max(text.lastIndexOf('》', at), text.lastIndexOf('〉', at))
  );
}
