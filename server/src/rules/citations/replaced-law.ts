import { laws } from '../../law/laws.ts';
import type { ProseLine } from '../../report/prose/line.ts';
import { matchesIn } from '../matches.ts';
import { eachLine, proseRange, proseRule, rewriteFix } from '../prose-rule.ts';
import type { Problem } from '../rule.ts';

/** NB702: the regulation of 2007 is cited, which that of 2019 replaced. */
export const replacedLaw = proseRule(
  {
    code: 'NB702',
    name: 'replaced-law',
    title: '引用了已被取代的旧条例',
    english: 'A text that has been replaced is cited',
    severity: 'warning',
    fix: 'offered',
    why: '2007年公布的条例（国务院令第492号）自2019年5月15日起由修订后的条例（国务院令第711号）取代，条号也不同。',
    mend: '改为引用现行条例，并核对条号。',
    sample: {
      in: '第一部分的正文',
      wrong: '依据《中华人民共和国政府信息公开条例》（⟦国务院令第492号⟧）编制本报告。',
      right: '依据《中华人民共和国政府信息公开条例》（国务院令第711号）编制本报告。',
    },
  },
  eachLine(replacedIn),
);

const OLD = /国务院令第?\s?(492)\s?号|第(492)号(?:国务院)?令/g;
/** Words about the change itself, which may name the old regulation. */
const HISTORY = /2007年4月|修订前|修订后|修订为|旧条例|原条例|废止|取代/;

function replacedIn(line: ProseLine, problems: Problem[]): void {
  const { text } = line;
  if (!/492|200[78]/.test(text) || HISTORY.test(text)) return;
  if (!text.includes('711')) {
    for (const match of matchesIn(OLD, text)) {
      const at = match.index + match[0].indexOf('492');
      problems.push({
        range: proseRange(line, match.index, match.index + match[0].length),
        message: `国务院令第492号是2007年的旧条例，现行的是${laws.regulation.number}`,
        fixes: [{ ...rewriteFix(line, at, at + 3, '711'), title: '改为“711”' }],
      });
    }
  }
  byYear(line, problems);
}

const OLD_BY_YEAR = /政府信息公开条例》?[（(](?:2007|2008)年?(?:公布|施行|版)?[）)]/g;

/** Finds 《政府信息公开条例》（2007年）. */
function byYear(line: ProseLine, problems: Problem[]): void {
  for (const { 0: words, index } of matchesIn(OLD_BY_YEAR, line.text)) {
    const range = proseRange(line, index, index + words.length);
    problems.push({ range, message: '2007年的旧条例已由2019年修订的条例取代，请改引现行条例' });
  }
}
