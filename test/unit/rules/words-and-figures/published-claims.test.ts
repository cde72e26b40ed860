import assert from 'node:assert/strict';
import { markedWords } from '../../../support/findings.ts';
import { publishedReport } from '../../../support/published.ts';

const REPORT = publishedReport();
const findingsIn = (text: string) => markedWords(text, 'NB5');

/** The passages whose numbers are claims; all numbers with this unit are altered. */
const PASSAGES = [
  { name: 'figures', from: '全市全年共收办', to: '3607件（', unit: '件' },
  { name: 'in brackets', from: '（市政府349件', to: '16件）', unit: '件' },
  { name: 'figures', from: '自然人申请3493件', to: '转下年度办理121件', unit: '件' },
  { name: 'some parts', from: '全年共编写119期', to: '长岭县2期', unit: '期' },
  { name: 'some parts', from: '2023年对25件', to: '6件，收取600元', unit: '件' },
  { name: 'some parts', from: '收取了信息处理费2950元', to: '收取600元', unit: '元' },
] as const;

interface Altered {
  readonly name: string;
  readonly text: string;
  readonly findings: readonly string[];
  readonly isRight: boolean;
}

describe('the claims of a published report', () => {
  it('all hold', () => {
    assert.deepEqual(findingsIn(REPORT), []);
  });

  const altered = PASSAGES.flatMap((passage) => alterations(passage));

  it('are found wrong when a number that restates a table is altered, and nothing else is', () => {
    assertRecall('figures', 1);
  });

  it('are found wrong when a part in brackets is altered, and nothing else is', () => {
    assertRecall('in brackets', 1);
  });

  it('are found wrong where parts after 其中 come to more than the whole, and nothing else is', () => {
    assertRecall('some parts', 0.4);
  });

  it('give one finding for one slip', () => {
    for (const { findings, text } of altered) assert.ok(findings.length <= 1, `${text}: ${findings.join(' ')}`);
  });

  function assertRecall(name: string, least: number): void {
    const own = altered.filter((one) => one.name === name);
    const found = own.filter((one) => one.findings.length > 0);
    for (const { findings, text, isRight } of found) assert.ok(isRight, `${text}: ${findings.join(' ')}`);
    const recall = found.length / own.length;
    if (process.env.NIANBAO_RECALL) console.log(`${name}: ${found.length} of ${own.length}`);
    assert.ok(recall >= least, `${name}: ${found.length} of ${own.length}`);
  }
});

/** Alters each number of a passage in turn, in four ways. */
function alterations({ name, from, to, unit }: (typeof PASSAGES)[number]): Altered[] {
  const begin = REPORT.indexOf(from);
  const end = REPORT.indexOf(to, begin) + to.length;
  assert.ok(begin >= 0 && end > begin, from);
  const random = seeded(begin);
  return [...REPORT.slice(begin, end).matchAll(/\d+/g)].flatMap((match) => {
    const at = begin + match.index;
    const [digits] = match;
    if (!REPORT.startsWith(unit, at + digits.length)) return [];
    return slips(digits, random).map((slip) => {
      const text = REPORT.slice(0, at) + slip + REPORT.slice(at + digits.length);
      const findings = findingsIn(text);
      // The finding marks the altered number, or the total or list that it belongs to.
      const isRight = findings.every((one) => one.startsWith('NB502') || one === `NB501 ${slip}${unit}`);
      return { name, text: `${digits}${unit} → ${slip}`, findings, isRight };
    });
  });
}

/** Returns a number with a digit mistyped, transposed, dropped or added. */
function slips(digits: string, random: () => number): string[] {
  const at = Math.floor(random() * digits.length);
  const digit = (Number(digits[at]) + 1 + Math.floor(random() * 8)) % 10;
  const mistyped = digits.slice(0, at) + digit + digits.slice(at + 1);
  const transposed = digits.slice(0, -2) + digits.slice(-2).split('').reverse().join('');
  const dropped = digits.slice(0, -1);
  const more = digits + digits[digits.length - 1];
  return [...new Set([mistyped, transposed, dropped, more])].filter(
    (one) => one !== '' && one !== digits && !/^0./.test(one),
  );
}

/** Returns a generator of numbers from 0 to 1, the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}
