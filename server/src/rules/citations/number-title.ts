import type { ProseLine } from '../../report/prose/line.ts';
import type { Prose } from '../../report/prose/prose.ts';
import { eachLine, proseRange, proseRule, quote } from '../prose-rule.ts';
import type { Problem } from '../rule.ts';
import { documents, trialFormNumber } from '../wording/lexicon/documents.ts';
import { type DocumentNumber, documentNumbers } from './document-numbers.ts';

/** NB703: a document's number follows a title that it does not belong to. */
export const numberTitle = proseRule(
  {
    code: 'NB703',
    name: 'number-title',
    title: '发文字号与文件名称不符',
    english: 'A document’s number does not belong to its title',
    severity: 'warning',
    fix: 'offered',
    why: '文件名称和发文字号要对得上，如《政府信息公开信息处理费管理办法》是国办函〔2020〕109号。',
    mend: '核对后改正发文字号或文件名称。',
    sample: {
      in: '第一部分的正文',
      wrong: '按照《政府信息公开信息处理费管理办法》（⟦国办函〔2020〕190号⟧）收取信息处理费。',
      right: '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）收取信息处理费。',
    },
  },
  eachLine(mismatches),
);

function mismatches(line: ProseLine, problems: Problem[], prose: Prose): void {
  for (const number of documentNumbers(line)) {
    const title = titleBefore(prose, line, number.from);
    if (title === undefined) continue;
    const problem = mismatch(line, title, number);
    if (problem) problems.push(problem);
  }
}

/** Returns the title in 《》 right before a number. */
function titleBefore(prose: Prose, line: ProseLine, at: number): string | undefined {
  const before = line.text.slice(0, at).trimEnd();
  const last = (before.endsWith('（') || before.endsWith('(') ? before.slice(0, -1).trimEnd() : before).length;
  if (line.text[last - 1] !== '》') return undefined;
  const pair = prose.pairing.pairs.find(
    ({ open, close }) => close.line === line && open.line === line && close.at + 1 === last && open.character === '《',
  );
  return pair && line.text.slice(pair.open.at + 1, pair.close.at);
}

function mismatch(line: ProseLine, title: string, { organ, due, from, to }: DocumentNumber): Problem | undefined {
  const given = organ + due;
  const range = proseRange(line, from, to);
  const plain = title.replace(/[《》〈〉\s]/g, '');
  const known = documents.find((one) => plain.includes(one.title));
  if (known) {
    const right = plain.includes('试行') && known.title.endsWith('格式') ? trialFormNumber : known.number;
    if (given === right || !isOfState(given)) return undefined;
    return {
      range,
      message: `${quote(known.title)}的发文字号是${right}，不是${given}`,
      fixes: [{ title: `改为“${right}”`, edits: [{ range, newText: right }], isPreferred: true, isSafe: false }],
    };
  }
  const owner = documents.find((one) => one.number === given);
  return owner && { range, message: `${given}是${quote(owner.title)}的发文字号，不是${quote(title)}的` };
}

/** Checks for a number of the State Council's offices. A province that forwards a document gives it its own number. */
function isOfState(number: string): boolean {
  return number.startsWith('国');
}
