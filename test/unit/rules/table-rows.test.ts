import assert from 'node:assert/strict';
import { shortLabel } from '../../../server/src/rules/table-rows.ts';

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
