import type { ProseLine } from '../../report/prose/line.ts';
import { eachLine, proseRange, proseRule } from '../prose-rule.ts';
import type { Problem } from '../rule.ts';
import { documentNumbers } from './document-numbers.ts';

/** NB704: a document's number is not in the standard form (GB/T 9704). */
export const numberForm = proseRule(
  {
    code: 'NB704',
    name: 'number-form',
    title: '发文字号的写法不规范',
    english: 'A document’s number is not in its form',
    severity: 'information',
    fix: 'mixed',
    why: '发文字号的年份写全四位，用六角括号“〔〕”括起，序号前不加“第”（GB/T 9704）。',
    mend: '改为规范的写法；可以用快速修复。',
    sample: {
      in: '第一部分的正文',
      wrong: '按照⟦国办发[2019]54号⟧、⟦国办函（20）第109号⟧文件的要求公开。',
      right: '按照国办发〔2019〕54号、国办函〔2020〕109号文件的要求公开。',
    },
  },
  eachLine(numbersIn),
);

function numbersIn(line: ProseLine, problems: Problem[]): void {
  for (const { bracket, to, from, due, organ, written } of documentNumbers(line)) {
    if (written === due) continue;
    const start = line.text[bracket - 1] === ' ' ? bracket - 1 : bracket;
    problems.push({
      range: proseRange(line, from, to),
      message: `发文字号应写作“${organ}${due}”`,
      fixes: [
        {
          title: `改为“${organ}${due}”`,
          edits: [{ range: proseRange(line, start, to), newText: due }],
          isPreferred: true,
          // To complete a year of two digits is a guess.
          isSafe: /\d{4}/.test(written.slice(0, 7)),
        },
      ],
    });
  }
}
