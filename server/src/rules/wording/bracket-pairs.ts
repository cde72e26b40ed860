import { hasHan } from '../../report/prose/marks.ts';
import { type Bracket, closingOf, type Pair } from '../../report/prose/pairs.ts';
import { proseRange, proseRule, rewriteFix } from '../prose-rule.ts';
import { type Fix, NO_PROBLEMS, type Problem } from '../rule.ts';

/** NB603: brackets or quotation marks are unpaired, mixed or straight. */
export const bracketPairs = proseRule(
  {
    code: 'NB603',
    name: 'bracket-pairs',
    title: '括号、引号、书名号不成对或混用',
    english: 'Brackets or quotation marks do not pair or are mixed',
    severity: 'warning',
    fix: 'mixed',
    why: '括号、引号、书名号成对使用，两边形式一致；引号里再用引号，里面用单引号（GB/T 15834）。',
    mend: '补上缺少的一半，或改成相配的形式；能确定的有快速修复。',
    sample: {
      in: '第一部分的正文',
      wrong: '按照“严格依法、全面真实⟦“⟧的要求（见附件⟦)⟧公开。',
      right: '按照“严格依法、全面真实”的要求（见附件）公开。',
    },
  },
  (prose) => {
    if (!prose.hasHan) return NO_PROBLEMS;
    const { pairs, unclosed, unopened, straight } = prose.pairing;
    const problems: Problem[] = [];
    for (const pair of pairs) {
      if (!pair.isMatched) problems.push(...mixed(pair));
      if (pair.isNestedAlike) problems.push(nested(pair));
    }
    for (const problem of turned(unclosed, true)) problems.push(problem);
    for (const problem of turned(unopened, false)) problems.push(problem);
    problems.push(...straightQuotes(straight));
    return problems;
  },
);

const WIDE: Readonly<Record<string, string>> = { '(': '（', ')': '）', '[': '［', ']': '］' };

/** Reports a pair like （ with ). Both become full-width, or the second is fitted to the first. */
function mixed({ open, close }: Pair): Problem[] {
  if (isNumber(open, close)) return [];
  const due = closingOf(open.character);
  const wide = WIDE[due] ?? due;
  const fixes: Fix[] = [
    WIDE[open.character] === undefined
      ? rewriteFix(close.line, close.at, close.at + 1, wide, true)
      : {
          title: `改为“${WIDE[open.character]}${wide}”`,
          edits: [
            { range: rangeOf(open), newText: WIDE[open.character] },
            { range: rangeOf(close), newText: wide },
          ],
          isPreferred: true,
          isSafe: open.character === '(' && close.character === '）',
        },
  ];
  return [
    {
      range: rangeOf(close),
      message: `“${open.character}”与“${close.character}”不相配，请用同一种括号`,
      related: [{ range: rangeOf(open), message: `与这里的“${open.character}”成对` }],
      fixes,
    },
  ];
}

/** Checks for a year in brackets before a document's number, which NB704 checks. */
function isNumber(open: Bracket, close: Bracket): boolean {
  return open.line === close.line && /^第?\d{2,4}年?$/.test(open.line.text.slice(open.at + 1, close.at));
}

function nested({ open, close }: Pair): Problem {
  const [first, last] = open.character === '“' ? '‘’' : '“”';
  return {
    range: rangeOf(open),
    message: `引号里再用引号，里面的应为“${first}${last}”`,
    related: [{ range: rangeOf(close), message: '到这里为止' }],
    fixes: [
      {
        title: `里面的引号改为“${first}${last}”`,
        edits: [
          { range: rangeOf(open), newText: first },
          { range: rangeOf(close), newText: last },
        ],
        isPreferred: true,
        isSafe: false,
      },
    ],
  };
}

const QUOTES = ['“”', '‘’'];

/** Reports unpaired marks. Two successive quotation marks of the same form are a pair with one turned round. */
function turned(marks: readonly Bracket[], areOpening: boolean): Problem[] {
  const problems: Problem[] = [];
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i];
    const next = marks[i + 1];
    const quotes = QUOTES.find((one) => one.includes(mark.character));
    if (quotes && next?.character === mark.character && next.line === mark.line) {
      const wrong = areOpening ? next : mark;
      const due = areOpening ? quotes[1] : quotes[0];
      problems.push({
        range: rangeOf(wrong),
        message: `这一对引号两边都是${areOpening ? '左' : '右'}引号，这里应为${areOpening ? '右' : '左'}引号`,
        fixes: [rewriteFix(wrong.line, wrong.at, wrong.at + 1, due)],
      });
      i++;
    } else {
      problems.push({
        range: rangeOf(mark),
        message: `“${mark.character}”${areOpening ? '后面没有' : '前面没有'}与它成对的另一半`,
      });
    }
  }
  return problems;
}

/** Reports straight quotes around Chinese, in pairs. */
function straightQuotes(marks: readonly Bracket[]): Problem[] {
  const problems: Problem[] = [];
  for (let first = 0, end = 0; first < marks.length; first = end) {
    const { line } = marks[first];
    while (end < marks.length && marks[end].line === line) end++;
    // After a digit it stands for seconds or inches.
    const own = marks.slice(first, end).filter(({ at }) => !/\d/.test(line.text.charAt(at - 1)));
    for (let i = 0; i < own.length; i += 2) {
      const open = own[i];
      const close = own[i + 1];
      if (!close) {
        problems.push({ range: rangeOf(open), message: '直引号"没有与它成对的另一半，中文引号用“ ”' });
        break;
      }
      if (!hasHan(line.text.slice(open.at, close.at))) continue;
      problems.push({
        range: rangeOf(open),
        message: '中文引号用“ ”，不用直引号',
        related: [{ range: rangeOf(close), message: '到这里为止' }],
        fixes: [
          {
            title: '改为“ ”',
            edits: [
              { range: rangeOf(open), newText: '“' },
              { range: rangeOf(close), newText: '”' },
            ],
            isPreferred: true,
            isSafe: true,
          },
        ],
      });
    }
  }
  return problems;
}

function rangeOf({ line, at }: Bracket) {
  return proseRange(line, at, at + 1);
}
