import assert from 'node:assert/strict';
import type { Analysis } from '../../../server/src/check/analyse.ts';
import type { Finding } from '../../../server/src/check/finding.ts';
import {
  compareWithNeighbours,
  NO_NEIGHBOUR_FINDINGS,
  withNeighbourFindings,
} from '../../../server/src/check/neighbour-findings.ts';
import { defaultSettings } from '../../../server/src/check/settings.ts';
import { factsOf } from '../../../server/src/report/facts.ts';
import { lineRange } from '../../../server/src/syntax/position.ts';
import { fixture, onlyRules } from '../../support/fixture.ts';
import { sampleReport } from '../../support/report.ts';

const ORGAN = '青石镇人民政府';
const row = (id: string, value: number) => ({ [`表三/${id}/自然人`]: value, [`表三/${id}/总计`]: value });
/** Last year carried over three applications. */
const LAST = factsOf(fixture(sampleReport({ ...row('一', 3), ...row('四', 3) }, ORGAN, 2022)).analysis.report);
const THIS = { ...row('一', 5), ...row('二', 3), ...row('三（一）', 8), ...row('三（七）', 8) };

/** Analyses this year's report, compared with last year's. */
function compared(text: string): Analysis {
  const { analysis } = fixture(text);
  const neighbour = { uri: 'file:///2022.nianbao', path: '2022.nianbao', facts: LAST, errors: 0 };
  const cross = compareWithNeighbours(factsOf(analysis.report), { lastYear: { report: neighbour } }, defaultSettings);
  return withNeighbourFindings(analysis, cross, LAST, defaultSettings);
}

/** Returns the findings of this year's report on its totals and on what was carried over. */
function findings(figures: Readonly<Record<string, number>>, isCompared = true): string[] {
  const text = sampleReport({ ...THIS, ...figures }, ORGAN, 2023);
  const { findings: all } = isCompared ? compared(text) : fixture(text).analysis;
  return all.filter(({ code }) => /^NB[34]/.test(code)).map(({ code, message }) => `${code} ${message}`);
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

  it('settle which of two cells is wrong', () => {
    const places = (figures: Readonly<Record<string, number>>, isCompared = true) =>
      findings(figures, isCompared).map((line) => line.split(/应为|可能/)[0]);
    assert.deepEqual(places(row('一', 6), false), ['NB303 表三/二/自然人', 'NB303 表三/二/总计']);
    assert.deepEqual(places(row('一', 6)), ['NB303 表三/一/自然人', 'NB303 表三/一/总计']);
    assert.deepEqual(places(row('二', 2), false), ['NB303 表三/一/自然人', 'NB303 表三/一/总计']);
    assert.deepEqual(places(row('二', 2)), ['NB401 表三/二/自然人', 'NB401 表三/二/总计']);
  });

  it('settle it beside other findings, too', () => {
    const text = sampleReport({ ...THIS, ...row('二', 2) }, ORGAN, 2023).replace('依法', '依法（');
    assert.deepEqual([...new Set(compared(text).findings.map(({ code }) => code))], ['NB603', 'NB401']);
  });

  it('tell a total that differs from last year’s once', () => {
    assert.deepEqual(
      findings({ '表三/二/总计': 4 }, false).map((line) => line.slice(0, 13)),
      ['NB301 表三/二/总计'],
    );
    assert.deepEqual(findings({ '表三/二/总计': 4 }), [
      'NB401 表三/二/总计应为 3（上年报告结转下年度的数字），现为 4，多 1',
    ]);
  });

  it('leave silenced what is silenced', () => {
    const text = sampleReport({ ...THIS, ...row('一', 6), '表四/行政复议/总计': 2 }, ORGAN, 2023);
    const [header] = text.match(/^\| 项目 .*$/m) ?? [];
    const { findings: open, silenced } = compared(text.replace(`${header}`, `<!-- 忽略 NB303: 已说明 -->\n${header}`));
    assert.deepEqual(
      open.map(({ code }) => code),
      ['NB304'],
    );
    assert.deepEqual(
      silenced.map(({ code, message }) => `${code} ${message.slice(0, 8)}`),
      ['NB303 表三/一/自然人', 'NB303 表三/一/总计可'],
    );
  });

  it('tell growth in the words that is not so', () => {
    const report = (words: string) => sampleReport(THIS, ORGAN, 2023).replace('本机关依法做好这项工作。', words);
    const told = (words: string) => {
      const { analysis } = fixture(report(words));
      return withNeighbourFindings(analysis, NO_NEIGHBOUR_FINDINGS, LAST, defaultSettings).findings.filter(
        ({ code }) => code === 'NB503',
      );
    };
    assert.deepEqual(told('全年新收政府信息公开申请5件，同比增长66.7%。'), []);
    assert.equal(told('全年新收政府信息公开申请5件，同比增长76.7%。').length, 1);
    const { findings: all } = compared(report('全年新收政府信息公开申请5件，同比增长76.7%。'));
    assert.deepEqual([...new Set(all.map(({ code }) => code))], ['NB503']);
  });

  it('leave a report as it is in which they have no say', () => {
    const { analysis } = fixture(sampleReport(THIS, ORGAN, 2023));
    assert.equal(withNeighbourFindings(analysis, NO_NEIGHBOUR_FINDINGS, LAST, defaultSettings), analysis);
  });
});

describe('what a comparison finds', () => {
  const code = 'NB403';
  /** Returns the numbers of findings and of silenced findings on a line, with `comment` in the text. */
  const told = (line: number, comment: string) => {
    const value = { text: 'a.nianbao', range: lineRange(line, 0, 2) };
    const facts = { ...LAST, organ: '白水镇人民政府' };
    const report = { uri: 'file:///a.nianbao', path: 'a.nianbao', facts, errors: 0 };
    const { analysis } = fixture(`---\n机关: ${ORGAN}\n---\n开头。\n\n${comment}\n两行\n的一段。\n# 题目\n`);
    const cross = compareWithNeighbours(factsOf(analysis.report), { lastYear: { value, report } }, onlyRules([code]));
    return [cross.findings.length, cross.silenced.length];
  };

  it('is silenced in the block below a comment, from its first line to its last', () => {
    const comment = `<!-- 忽略 ${code}: 已改名 -->`;
    assert.deepEqual(
      [3, 5, 6, 7, 8].map((line) => told(line, comment)),
      [
        [1, 0],
        [1, 0],
        [0, 1],
        [0, 1],
        [1, 0],
      ],
    );
    assert.deepEqual(told(6, '<!-- 忽略 NB404: 另有原因 -->'), [1, 0]);
  });

  it('is put beside what is found in the report itself, silenced or not', () => {
    const { analysis } = fixture(sampleReport(THIS, ORGAN, 2023));
    const finding: Finding = { code, severity: 'warning', range: lineRange(1, 0, 2), message: '上年' };
    const merged = withNeighbourFindings(analysis, { findings: [], silenced: [finding] }, undefined, defaultSettings);
    assert.deepEqual([merged.findings, merged.silenced], [[], [finding]]);
    const open = withNeighbourFindings(analysis, { findings: [finding], silenced: [] }, undefined, defaultSettings);
    assert.deepEqual([open.findings, open.silenced], [[finding], []]);
  });

  it('is nothing without other reports', () => {
    const { analysis } = fixture(sampleReport(THIS, ORGAN, 2023));
    assert.deepEqual(compareWithNeighbours(factsOf(analysis.report), {}, defaultSettings), NO_NEIGHBOUR_FINDINGS);
  });
});
