import assert from 'node:assert/strict';
import { factsOf } from '../../../server/src/report/facts.ts';
import { crossCheck, NO_CROSS_FINDINGS, withCrossFindings } from '../../../server/src/rules/cross-check.ts';
import { defaultSettings } from '../../../server/src/rules/settings.ts';
import { fixture, sampleReport } from '../fixture.ts';

const ORGAN = '青石镇人民政府';
const row = (id: string, value: number) => ({ [`表三/${id}/自然人`]: value, [`表三/${id}/总计`]: value });
/** Last year carried over three applications. */
const LAST = factsOf(fixture(sampleReport({ ...row('一', 3), ...row('四', 3) }, ORGAN, 2022)).analysis.report);
const THIS = { ...row('一', 5), ...row('二', 3), ...row('三（一）', 8), ...row('三（七）', 8) };

/** The findings of this year's report on its totals and on what was carried over. */
function findings(figures: Readonly<Record<string, number>>, isCompared = true): string[] {
  const { analysis } = fixture(sampleReport({ ...THIS, ...figures }, ORGAN, 2023));
  const neighbour = { uri: 'file:///2022.nianbao', path: '2022.nianbao', facts: LAST, errors: 0 };
  const cross = isCompared
    ? crossCheck(factsOf(analysis.report), { lastYear: { report: neighbour } }, defaultSettings)
    : NO_CROSS_FINDINGS;
  return withCrossFindings(analysis, cross, isCompared ? LAST : undefined, defaultSettings)
    .findings.filter(({ code }) => /^NB[34]/.test(code))
    .map(({ code, message }) => `${code} ${message}`);
}

describe('last year’s figures beside the relations of a report', () => {
  it('agree with a report in which all is well', () => {
    assert.deepEqual(findings({}), []);
  });

  it('tell a slip in 上年结转 once, though it breaks a row and a balance too', () => {
    assert.equal(findings({ '表三/二/自然人': 4 }, false).length, 1);
    const [only, ...others] = findings({ '表三/二/自然人': 4 });
    assert.match(only, /^NB401 表三\/二\/自然人应为 3/);
    assert.deepEqual(others, []);
  });

  it('leave a slip elsewhere where it is', () => {
    const [only, ...others] = findings({ '表三/一/自然人': 6 });
    assert.match(only, /^NB301 表三\/一\/自然人应为 5，现为 6/);
    assert.deepEqual(others, []);
  });

  it('show a wrong carry-over that the report’s own relations do not', () => {
    const shifted = { ...row('二', 2), ...row('三（一）', 7), ...row('三（七）', 7) };
    assert.deepEqual(findings(shifted, false), []);
    assert.deepEqual(
      findings(shifted).map((line) => line.slice(0, 5)),
      ['NB401', 'NB401'],
    );
  });

  it('tell growth in the words that is not so', () => {
    const report = (words: string) => sampleReport(THIS, ORGAN, 2023).replace('本机关依法做好这项工作。', words);
    const told = (words: string) => {
      const { analysis } = fixture(report(words));
      return withCrossFindings(analysis, NO_CROSS_FINDINGS, LAST, defaultSettings).findings.filter(
        ({ code }) => code === 'NB503',
      );
    };
    assert.deepEqual(told('全年新收政府信息公开申请5件，同比增长66.7%。'), []);
    assert.equal(told('全年新收政府信息公开申请5件，同比增长76.7%。').length, 1);
  });
});
