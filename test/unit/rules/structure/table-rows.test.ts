import assert from 'node:assert/strict';
import { shortLabel } from '../../../../server/src/rules/structure/table-rows.ts';
import { findingMessages } from '../../../support/findings.ts';
import { OFFICIAL_TABLE_FOUR } from '../../../support/official-layout.ts';
import { section, table } from '../../../support/tables.ts';

describe('a label in a message', () => {
  it('is cut before what it explains', () => {
    assert.equal(shortLabel('（二）部分公开（区分处理的，只计这一情形，不计其他情形）'), '（二）部分公开…');
    assert.equal(
      shortLabel('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
      '1.申请人无正当理由逾期不补正…',
    );
  });

  it('is cut where it is long', () => {
    assert.equal(shortLabel('一'.repeat(22)), '一'.repeat(22));
    assert.equal(shortLabel('一'.repeat(23)), `${'一'.repeat(20)}…`);
  });
});

describe('the rows of a table', () => {
  const rowsTold = (text: string) => findingMessages(text, 'NB112', 'NB114', 'NB115', 'NB116');
  const COLUMNS = ['类别', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const decisions = (...rows: string[]) => table(['信息内容', '本年处理决定数量'], rows);
  const lacks = (...numbers: string[]) => numbers.map((one) => `NB112 表二缺少“第二十条第（${one}）项”这一部分`);

  it('are all missing where there is a header alone', () => {
    assert.deepEqual(rowsTold(section('四', table(COLUMNS, []))), [
      'NB114 表四缺少“行政复议”一行',
      'NB114 表四缺少“行政诉讼：未经复议直接起诉”一行',
      'NB114 表四缺少“行政诉讼：复议后起诉”一行',
    ]);
    const fees = table(['信息内容', '本年收费金额（单位：万元）'], []);
    assert.deepEqual(rowsTold(section('二', fees)), [...lacks('一', '五', '六'), 'NB114 表二缺少“行政事业性收费”一行']);
  });

  it('tell the part that a table is of, whatever its caption and the rows above say', () => {
    const two = section('二', '第二十条第（六）项', decisions('审批事项', '行政许可'));
    assert.deepEqual(rowsTold(two), [...lacks('一', '六', '八'), 'NB116 表二没有“审批事项”这一行']);
  });

  it('are of several parts where they share a table', () => {
    assert.deepEqual(rowsTold(section('二', decisions('行政许可', '行政处罚', '行政强制'))), lacks('一', '八'));
    const fees = table(['信息内容', '本年收费金额（单位：万元）'], ['行政许可']);
    assert.deepEqual(rowsTold(section('二', '第二十条第（五）项', fees)), lacks('一', '六', '八'));
  });

  it('are not told from others while the pipes are full-width', () => {
    const wide = section('二', decisions('行政处罚', '强制措施').replace('| 强制措施', '｜ 强制措施'));
    assert.deepEqual(rowsTold(wide), lacks('一', '五', '八'));
  });

  it('are told in another order though none is in its place', () => {
    assert.deepEqual(findingMessages(section('二', decisions('行政强制', '行政处罚')), 'NB118'), [
      'NB118 “行政处罚”应排在最前面',
    ]);
  });

  it('are taken for those of the caption where none is known', () => {
    const caption = (number: string) => `| 第二十条第（${number}）项 ||\n`;
    const unknown = (number: string) => section('二', '第二十条第（六）项', caption(number) + decisions('处罚决定'));
    assert.deepEqual(rowsTold(unknown('六')).slice(0, 3), lacks('一', '五', '八'));
    assert.deepEqual(rowsTold(unknown('四')).slice(0, 3), lacks('一', '五', '八'));
    assert.deepEqual(rowsTold(unknown('六')).slice(3), [
      'NB114 表二缺少“行政处罚”一行',
      'NB114 表二缺少“行政强制”一行',
      'NB116 表二没有“处罚决定”这一行',
    ]);
  });

  it('are not notes, units, names of groups or what goes on from above', () => {
    const extra = (label: string) =>
      section('四', table(COLUMNS, ['行政复议', '未经复议直接起诉', '复议后起诉', label], ''));
    for (const label of ['', '^^', '注：截至年底', '（备注）', '说明', '单位：件', '行政诉讼', '——']) {
      assert.deepEqual(rowsTold(extra(label)), [], label);
    }
    assert.deepEqual(rowsTold(extra('行政赔偿')), ['NB116 表四没有“行政赔偿”这一行']);
  });

  it('stand in the header of the official table four, each once', () => {
    assert.deepEqual(rowsTold(section('四', OFFICIAL_TABLE_FOUR)), []);
    const again = OFFICIAL_TABLE_FOUR.replace('复议后起诉', '未经复议直接起诉');
    assert.deepEqual(rowsTold(section('四', again)), ['NB114 表四缺少“行政诉讼：复议后起诉”一组']);
  });
});
