import assert from 'node:assert/strict';
import { defaultSettings } from '../../../../server/src/check/settings.ts';
import type { FigureLookup } from '../../../../server/src/report/claims/values.ts';
import { decimalOf } from '../../../../server/src/report/decimal.ts';
import { percentageProblems } from '../../../../server/src/rules/words-and-figures/claim-percentage.ts';
import { fixture } from '../../../support/fixture.ts';
import { citySays } from '../../../support/speakers.ts';
import { applyEdits, textIn } from '../../../support/text.ts';

/** Returns the fixes of the only finding: their titles, and the sentence after each. */
function fixesOf(sentence: string): { title: string; result: string; remaining: number }[] {
  const { text, analysis } = fixture(citySays(sentence), 'NB5');
  assert.equal(analysis.findings.length, 1, sentence);
  const [{ fixes = [] }] = analysis.findings;
  assert.ok(fixes.every((fix) => !fix.isSafe && !fix.isPreferred));
  return fixes.map(({ title, edits }) => {
    const fixed = applyEdits(text, edits);
    const line = fixed.split('\n')[text.split('\n').indexOf(sentence)];
    return { title, result: line, remaining: fixture(fixed, 'NB5').analysis.findings.length };
  });
}

describe('the fixes of claims', () => {
  const rewritten: readonly [sentence: string, result: string][] = [
    ['全市予以公开1119件。', '全市予以公开1191件。'],
    ['全市新收政府信息公开申请3,115件。', '全市新收政府信息公开申请3,511件。'],
    ['全市新收政府信息公开申请３１１５件。', '全市新收政府信息公开申请３５１１件。'],
    ['全市新收政府信息公开申请三千一百一十五件。', '全市新收政府信息公开申请三千五百一十一件。'],
    ['全市新收政府信息公开申请3800余件。', '全市新收政府信息公开申请3500余件。'],
    ['全市新收政府信息公开申请近3000件。', '全市新收政府信息公开申请近4000件。'],
    ['全市新收政府信息公开申请0.53万件。', '全市新收政府信息公开申请0.35万件。'],
    ['全市行政事业性收费5.29亿元。', '全市行政事业性收费5.92亿元。'],
    ['全市行政事业性收费592372494元。', '全市行政事业性收费592372449元。'],
    ['全市行政处罚 2822562 件。', '全市行政处罚 2822652 件。'],
    ['发布解读119期（甲县47期、乙县82期、丙区44期）。', '发布解读119期（甲县47期、乙县28期、丙区44期）。'],
    ['收到申请3511件，其中自然人3402件，占69.9%。', '收到申请3511件，其中自然人3402件，占96.9%。'],
    ['没有收到政府信息公开申请。', '收到政府信息公开申请3511件。'],
    ['未发生政府信息公开行政诉讼案件。', '发生政府信息公开行政诉讼113件。'],
    ['收到政府信息公开申请3511件，均已办结。', '收到政府信息公开申请3511件，办结3486件，结转下年度继续办理121件。'],
  ];
  for (const [sentence, result] of rewritten) {
    it(`write the words anew: ${sentence}`, () => {
      const [first] = fixesOf(sentence);
      assert.equal(first.result, result);
      assert.equal(first.remaining, 0);
    });
  }

  it('change the cell, where there is only one', () => {
    const [, cell] = fixesOf('全市予以公开1119件。');
    assert.equal(cell.title, '把表三/三（一）/总计改为 1119（按正文）');
    assert.equal(cell.remaining, 0);
    assert.equal(fixesOf('全市不予公开124件。').length, 1);
  });

  it('offer every reading', () => {
    const titles = fixesOf('全市收到政府信息公开申请3611件。').map(({ title }) => title);
    assert.deepEqual(titles, [
      '把正文的“3611”改为“3511”（本年新收）',
      '把表三/一/总计改为 3611（按正文）',
      '把正文的“3611”改为“3607”（本年新收加上年结转）',
    ]);
  });
});

describe('what is said of claims', () => {
  it('quotes both sides and says what the sum is of', () => {
    const { text, analysis } = fixture(citySays('全市无法提供1087件。'), 'NB5');
    const [{ message, related }] = analysis.findings;
    assert.equal(
      message,
      '正文“全市无法提供1087件”与表格不一致：表三/三（四）*/总计 合计为 1078（无法提供：1047 + 28 + 3）',
    );
    assert.deepEqual(
      related?.map((place) => textIn(text, place.range)),
      ['1047', '28', '3'],
    );
  });

  it('a fee in the words is compared with words that say there was none', () => {
    const report = citySays('未收取信息处理费。').replace(
      '没有其他需要报告的事项。',
      '对25件申请收取信息处理费2950元。',
    );
    assert.deepEqual(
      fixture(report, 'NB5').analysis.findings.map(({ code, message }) => `${code} ${message}`),
      ['NB504 正文“未收取信息处理费”，另一处却说“信息处理费2950元”'],
    );
  });

  it('applications that ended for want of a fee had a notice', () => {
    const { analysis } = fixture(citySays('本年度未发出信息处理费收费通知书。'), 'NB5');
    assert.deepEqual(
      analysis.findings.map(({ message }) => message),
      ['正文“本年度未发出信息处理费收费通知书”，而表三/三（六）2/总计（逾期未缴费）为 10'],
    );
  });
});

describe('changes against last year', () => {
  const LAST: Readonly<Record<string, string>> = {
    '表三/一/总计': '2118',
    '表三/二/总计': '0',
    '表三/一/自然人': '2000',
  };
  const lastYear: FigureLookup = (address) => ({ kind: 'number', value: decimalOf(LAST[address] ?? '0') });
  const rows: readonly [sentence: string, expected: string[]][] = [
    ['全市收到政府信息公开申请3511件，同比增长65.8%。', []],
    ['全市收到政府信息公开申请3607件，同比增长70.3%。', []],
    ['全市收到政府信息公开申请3511件，同比增长56.8%。', ['56.8%']],
    ['全市收到政府信息公开申请3511件，比上年增加1393件。', []],
    ['全市收到政府信息公开申请3511件，较2022年增加1339件。', ['1339件']],
    ['全市收到政府信息公开申请3511件，同比下降65.8%。', ['65.8%']],
    ['全市收到政府信息公开申请3511件，环比增长5%。', []],
    ['全市收到政府信息公开申请3511件，较2021年增长5%。', []],
    ['全市政务新媒体176个，同比增长6.7%。', []],
    ['全市收到政府信息公开申请3511件，是上年的1.66倍。', []],
  ];
  for (const [sentence, expected] of rows) {
    it(`${expected.length === 0 ? 'hold' : 'do not hold'}: ${sentence}`, () => {
      const { text, analysis } = fixture(citySays(sentence), 'NB5');
      const found = (lookup?: FigureLookup) =>
        percentageProblems(analysis.report, defaultSettings, lookup).map(({ range }) => textIn(text, range));
      assert.deepEqual(found(), []);
      assert.deepEqual(found(lastYear), expected);
    });
  }
});
