import assert from 'node:assert/strict';
import { exportReport } from '../../../server/src/export/export.ts';
import type { PlainTarget } from '../../../server/src/export/targets.ts';
import { analysisOf, sampleReport } from '../../support/report.ts';

function textOf(markup: string, target: PlainTarget): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(exportReport(analysisOf(markup), target));
}

describe('a report as JSON', () => {
  it('has every place of the three tables under its address', () => {
    const json = JSON.parse(textOf(sampleReport({ '表三/三（三）1/自然人': 7 }), 'json'));
    assert.deepEqual(Object.keys(json), ['机关', '年度', '格式', '表']);
    assert.deepEqual([json.机关, json.年度, json.格式], ['青石镇人民政府', 2023, '2021']);
    assert.deepEqual(Object.keys(json.表), ['表二', '表三', '表四']);
    assert.deepEqual(
      Object.values(json.表).map((rows) => Object.keys(rows as object).length),
      [6, 25, 3],
    );
    assert.equal(json.表.表三['三（三）1'].自然人, 7);
    assert.deepEqual(json.表.表二.规章, { 本年制发件数: 0, 本年废止件数: 0, 现行有效件数: 0 });
  });

  it('writes figures in their own digits', () => {
    for (const [written, digits] of [
      ['59237.2449', '59237.2449'],
      ['0.50', '0.50'],
      ['12345678901234567890', '12345678901234567890'],
      ['1,808,595', '1808595'],
      ['１２', '12'],
    ]) {
      const json = textOf(sampleReport({ '表二/行政事业性收费/本年收费金额': written }), 'json');
      assert.ok(json.includes(`"本年收费金额": ${digits} }`), `${written} is written ${digits}`);
    }
  });

  it('has null for a blank and for a mark, a string for what is no figure, and the unit apart', () => {
    const json = (figure: string) =>
      JSON.parse(textOf(sampleReport({ '表二/行政事业性收费/本年收费金额': figure }), 'json'));
    const at = (figure: string) => json(figure).表.表二.行政事业性收费.本年收费金额;
    assert.equal(at(''), null);
    assert.equal(at('—'), null);
    assert.equal(at('约"20"'), '约"20"');
    assert.equal(at('251000元'), 251000);
    assert.deepEqual(json('251000元').单位, { '表二/行政事业性收费/本年收费金额': '元' });
  });

  it('has null for tables that are not there', () => {
    const json = JSON.parse(textOf('# 青石镇2023年政府信息公开工作年度报告\n', 'json'));
    assert.equal(json.表.表三.一.自然人, null);
  });
});

describe('a report as CSV', () => {
  it('begins with a byte order mark, and has a line for each figure', () => {
    const csv = textOf(sampleReport({ '表三/一/自然人': 3 }), 'csv');
    assert.equal(csv.charCodeAt(0), 0xfeff);
    const lines = csv.slice(1).split('\r\n');
    assert.equal(lines[0], '机关,年度,地址,项目,列,数值');
    assert.equal(lines.pop(), '');
    assert.equal(lines.length, 1 + 10 + 25 * 7 + 15);
    assert.ok(lines.includes('青石镇人民政府,2023,表三/一/自然人,一、本年新收政府信息公开申请数量,自然人,3'));
  });

  it('gives a spreadsheet no formula to run, and puts what needs it into quotation marks', () => {
    const csv = textOf(sampleReport({ '表三/一/自然人': '=1+"2",3' }, '@甲,乙'), 'csv');
    assert.match(csv, /"'=1\+""2"",3"/);
    assert.match(csv, /\n"'@甲,乙",2023/);
  });
});
