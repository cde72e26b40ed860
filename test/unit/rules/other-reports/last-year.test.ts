import assert from 'node:assert/strict';
import type { Finding } from '../../../../server/src/check/finding.ts';
import { compareWithNeighbours } from '../../../../server/src/check/neighbour-findings.ts';
import { readSettings } from '../../../../server/src/check/settings.ts';
import { factsOf } from '../../../../server/src/report/facts.ts';
import type { LastYear, Neighbour } from '../../../../server/src/rules/other-reports/neighbours.ts';
import { fixture, onlyRules } from '../../../support/fixture.ts';
import { sampleReport } from '../../../support/report.ts';
import { applyEdits, textIn } from '../../../support/text.ts';

const ORGAN = '青石镇人民政府';
const PATH = '2022/青石镇.nianbao';

/** Returns a report as a neighbour of another one. */
function neighbour(text: string, path = PATH): Neighbour {
  return { uri: `file:///${path}`, path, facts: factsOf(fixture(text).analysis.report), errors: 0 };
}

/** Returns what a rule finds in a report, given its neighbours. */
function found(code: string, text: string, lastYear: LastYear, settings = onlyRules([code])): readonly Finding[] {
  const facts = factsOf(fixture(text).analysis.report);
  return compareWithNeighbours(facts, { lastYear }, settings).findings;
}

const messages = (findings: readonly Finding[]) => findings.map(({ message }) => message);
const inYear = (year: number, figures: Readonly<Record<string, number | string>> = {}) =>
  sampleReport(figures, ORGAN, year);

describe('NB401 carried-over', () => {
  const last = { report: neighbour(inYear(2022, { '表三/四/自然人': 2, '表三/四/总计': 2 })) };
  const carried = (persons: number | string, total: number | string) =>
    inYear(2023, { '表三/二/自然人': persons, '表三/二/总计': total });
  const fixes = (text: string) =>
    found('NB401', text, last).map(({ fixes: own = [] }) =>
      own.map(({ title, isPreferred, isSafe }) => ({ title, isPreferred, isSafe })),
    );
  const own = { title: '改为上年报告的 2', isPreferred: true, isSafe: false };

  it('offers last year’s figure for the one that differs', () => {
    assert.deepEqual(fixes(carried(2, 2)), []);
    assert.deepEqual(fixes(carried(2, 3)), [[own]]);
    const text = carried(2, 3);
    const [{ fixes: [fix] = [], expected }] = found('NB401', text, last);
    assert.equal(applyEdits(text, fix.edits), carried(2, 2));
    assert.equal(expected, '2');
  });

  it('offers the whole row where more than one differ', () => {
    const row = { title: '上年结转整行改为上年报告的数字（2 处）', isPreferred: false, isSafe: false };
    assert.deepEqual(fixes(carried(3, 3)), [
      [own, row],
      [own, row],
    ]);
  });

  it('takes a blank for zero, and words for nothing to compare', () => {
    assert.deepEqual(messages(found('NB401', carried('', 2), last)), [
      '表三/二/自然人应为 2（上年报告结转下年度的数字），现为空',
    ]);
    assert.deepEqual(messages(found('NB401', carried('若干', 2), last)), []);
    const words = { report: neighbour(inYear(2022, { '表三/四/自然人': '若干', '表三/四/总计': 2 })) };
    assert.deepEqual(messages(found('NB401', carried(3, 2), words)), []);
    const without = { report: neighbour(inYear(2022).replace(/^\| 四、结转.*\n/m, '')) };
    assert.deepEqual(messages(found('NB401', carried(3, 2), without)), []);
  });

  it('has nothing to compare without a report that can be used', () => {
    assert.deepEqual(found('NB401', carried(3, 3), {}), []);
    assert.deepEqual(found('NB401', carried(3, 3), { ...last, fault: 'cycle' }), []);
    assert.deepEqual(found('NB401', carried(3, 3).replaceAll('2023', '2024'), last), []);
  });

  it('compares with a report that does not say of which year it is', () => {
    const nameless = (text: string) => text.replace(/^年度: .*\n/m, '').replace(/^# .*$/m, '# 年报');
    assert.equal(found('NB401', nameless(carried(3, 3)), last).length, 2);
    const report = neighbour(nameless(inYear(2022, { '表三/四/自然人': 2 })));
    assert.equal(found('NB401', carried(3, 0), { report }).length, 1);
  });
});

describe('NB402 in-force', () => {
  const RULES = '表二/规章';
  const last = { report: neighbour(inYear(2022, { [`${RULES}/现行有效件数`]: 10 })) };
  const documents = (now: number | string, made: number | string = 2, repealed: number | string = 1) =>
    inYear(2023, {
      ...{ [`${RULES}/现行有效件数`]: now, [`${RULES}/本年制发件数`]: made, [`${RULES}/本年废止件数`]: repealed },
    });

  it('says what the figure should be, and where it comes from', () => {
    const text = documents(12);
    const [{ message, range, expected, related = [], fixes: [fix, ...others] = [] }] = found('NB402', text, last);
    assert.equal(message, `${RULES}/现行有效件数应为 11（上年 10 + 制发 2 − 废止 1），现为 12，多 1`);
    assert.equal(textIn(text, range), '12');
    assert.equal(expected, '11');
    assert.deepEqual(
      related.map((one) => `${one.uri ?? ''} ${one.message}`),
      [
        `file:///${PATH} 上年报告 ${PATH} 的${RULES}/现行有效件数：10`,
        ` ${RULES}/本年制发件数：2`,
        ` ${RULES}/本年废止件数：1`,
      ],
    );
    assert.deepEqual(
      [fix.title, fix.isPreferred, fix.isSafe, others],
      ['现行有效件数改为 11（上年 10 + 2 − 1）', true, false, []],
    );
    assert.equal(applyEdits(text, fix.edits), documents(11));
  });

  it('tells of a blank, and of a sum that cannot be', () => {
    assert.deepEqual(messages(found('NB402', documents(''), last)), [
      `${RULES}/现行有效件数应为 11（上年 10 + 制发 2 − 废止 1），现为空`,
    ]);
    assert.deepEqual(messages(found('NB402', documents(5, 0, 10), last)), [
      `${RULES}/现行有效件数应为 0（上年 10 + 制发 0 − 废止 10），现为 5，多 5`,
    ]);
    const [{ message, expected, fixes }] = found('NB402', documents(0, 0, 11), last);
    assert.equal(message, `${RULES}/现行有效件数与上年不符：上年 10 + 制发 0 − 废止 11 小于零`);
    assert.deepEqual([expected, fixes], [undefined, []]);
  });

  it('has nothing to compare where a figure lacks or is none', () => {
    for (const text of [documents('若干'), documents(12, '若干'), documents(12, 2, '若干')]) {
      assert.deepEqual(found('NB402', text, last), []);
    }
    for (const column of ['本年制发件数', '本年废止件数', '现行有效件数']) {
      assert.deepEqual(found('NB402', documents(12).replace(column, '其他件数'), last), [], column);
      assert.deepEqual(found('NB402', documents(12, 0, 0).replace(column, '其他件数'), last), [], column);
    }
    const without = neighbour(inYear(2022).replace('现行有效件数', '其他件数'));
    assert.deepEqual(found('NB402', documents(12), { report: without }), []);
    assert.deepEqual(found('NB402', documents(12), {}), []);
  });
});

describe('NB403 last-year-identity', () => {
  const matter = (organ: string | undefined, year: number | undefined) =>
    sampleReport({})
      .replace(/^机关: .*\n/m, organ ? `机关: ${organ}\n` : '')
      .replace(/^年度: .*\n/m, `${year ? `年度: ${year}\n` : ''}上年: ${PATH}\n`)
      .replace(/^# .*$/m, '# 年报');
  const said = (own: string, report: Neighbour) => {
    const { analysis } = fixture(own);
    const { lastYear: value } = factsOf(analysis.report);
    return found('NB403', own, { ...(value && { value }), report });
  };

  it('tells of another organ and of another year, and where that is', () => {
    const other = neighbour(matter('白水镇人民政府', 2020));
    const [organ, year] = said(matter(ORGAN, 2023), other);
    assert.equal(organ.message, `上年报告是“白水镇人民政府”的，本报告是“${ORGAN}”的`);
    assert.equal(year.message, `上年报告应为 2022 年的，“${PATH}”是 2020 年的，数字没有核对`);
    for (const { related = [] } of [organ, year]) {
      assert.deepEqual(
        related.map(({ uri, message }) => `${uri} ${message}`),
        [`file:///${PATH} ${PATH}（白水镇人民政府，2020，2019 年格式）`],
      );
    }
  });

  it('says nothing of what either report does not tell', () => {
    const other = neighbour(matter('白水镇人民政府', 2020));
    assert.deepEqual(messages(said(matter(undefined, 2021), other)), []);
    assert.deepEqual(messages(said(matter('白水镇人民政府', undefined), other)), []);
    assert.deepEqual(messages(said(matter(ORGAN, 2023), neighbour(matter(undefined, undefined)))), []);
    const [{ related = [] }] = said(matter(ORGAN, 2023), neighbour(matter(undefined, 2020)));
    assert.equal(related[0].message, `${PATH}（没有写明机关，2020，2019 年格式）`);
    const [organ] = said(matter(ORGAN, 2023), neighbour(matter('白水镇人民政府', undefined)));
    assert.equal(organ.related?.[0].message, `${PATH}（白水镇人民政府，没有写明年度，2021 年格式）`);
  });
});

describe('NB404 last-year-lacking', () => {
  it('names the reports of which one is to be chosen', () => {
    const candidates = ['甲/a.nianbao', '乙/a.nianbao'].map((path) => neighbour(inYear(2022), path));
    const text = inYear(2023);
    const [{ message, range, related = [] }] = found('NB404', text, { candidates });
    assert.equal(message, `工作区里有 2 份“${ORGAN}”2022 年的报告，请在开头用“上年:”写明是哪一份`);
    assert.equal(textIn(text, range), `${ORGAN}2023年政府信息公开工作年度报告`);
    assert.deepEqual(
      related.map((one) => one.message),
      ['甲/a.nianbao', '乙/a.nianbao'].map((path) => `${path}（${ORGAN}，2022，2021 年格式）`),
    );
    assert.deepEqual(found('NB404', text, { candidates: [] }), []);
    assert.deepEqual(found('NB404', text, { report: candidates[0] }), []);
  });
});

describe('NB405 copied-prose', () => {
  const sentence = (i: number) => `本机关完成了第${i}项工作任务并按计划如期公开。`;
  const prose = (year: number, sentences: readonly string[]) =>
    `---\n机关: ${ORGAN}\n年度: ${year}\n---\n## 一、总体情况\n\n${sentences.join('\n\n')}\n`;
  /** Returns the findings in a report with `all` sentences, of which `same` are last year's. */
  const copied = (all: number, same: number, settings = onlyRules(['NB405'])) => {
    const last = Array.from({ length: 120 }, (_, i) => sentence(i));
    const own = Array.from({ length: all }, (_, i) => (i < same ? sentence(i) : `今年新办了${i}件与往年不同的实事。`));
    return found('NB405', prose(2023, own), { report: neighbour(prose(2022, last)) }, settings);
  };

  it('tells the share, from sixty per cent and five sentences on', () => {
    const [first] = messages(copied(5, 3));
    assert.equal(first, `5 句中有 3 句（60%）与上年报告 ${PATH} 相同，请核对有没有写本年的情况`);
    assert.match(messages(copied(7, 5))[0], /（71%）/);
    assert.deepEqual(copied(42, 25), []);
    assert.deepEqual(copied(4, 4), []);
    const all = readSettings({}, { NB405: { share: 100 } });
    assert.deepEqual(messages(copied(102, 101, all)), []);
  });

  it('shows the first five of them, with their lines in both reports', () => {
    const [{ related = [] }] = copied(8, 7);
    assert.deepEqual(
      related.map(({ uri, range, message }) => [
        uri,
        range.start.line,
        range.start.character,
        range.end.character,
        message,
      ]),
      [6, 8, 10, 12, 14].map((line) => [`file:///${PATH}`, line, 0, 0, `本报告第 ${line + 1} 行的一句，上年在这里`]),
    );
  });
});
