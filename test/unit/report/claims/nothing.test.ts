import assert from 'node:assert/strict';
import { claimLines } from '../../../support/claims.ts';

type Row = readonly [sentence: string, ...claims: string[]];

function hold(rows: readonly Row[]): void {
  for (const [sentence, ...claims] of rows) {
    it(`${sentence} ${claims.length === 0 ? 'nothing' : ''}`, () => assert.deepEqual(claimLines(sentence), claims));
  }
}

describe('that there was none', () => {
  hold([
    ['未收到政府信息公开申请。', 'none 未收到政府信息公开申请: 收到'],
    ['本年度没有收到申请，没有结转。', 'none 本年度没有收到申请: 收到 ?'],
    ['没有上年结转。', 'none 没有上年结转: 上年结转 ?'],
    ['没有新收申请。', 'none 没有新收申请: 本年新收 ?'],
    ['没有结转下年度的申请。', 'none 没有结转下年度的申请: 结转下年度 ?'],
    ['没有自然人申请。', 'none 没有自然人申请: 自然人 ?'],
    ['没有作出行政处罚决定。', 'none 没有作出行政处罚决定: 行政处罚'],
    ['未发生行政复议、行政诉讼案件。', 'none 未发生行政复议、行政诉讼案件: 行政复议 行政诉讼 ?'],
    [
      '没有行政复议和行政诉讼，没有行政处罚。',
      'none 没有行政复议和行政诉讼: 行政复议 行政诉讼 ?',
      'none 没有行政处罚: 行政处罚',
    ],
    ['没有行政处罚、行政复议。', 'none 没有行政处罚、行政复议: 行政处罚 行政复议 ?'],
    // It says how, not whether.
    ['政府信息公开申请未予以公开。'],
    ['没有收到。'],
    ['没有办理申请。'],
    ['没有办结申请。'],
    ['没有结转申请。'],
    ['收到申请12件，没有。', '收到申请12件: 收到 ?'],
    // What is denied is not known for sure.
    ['没有未收到的申请。'],
    ['信函、没有收到政府信息公开申请。'],
    ['没有收到网上申请。'],
    ['邮寄没有收到依申请公开申请。'],
    ['没有行政复议、予以公开的政府信息公开申请。'],
    ['没有行政复议、网上申请。'],
    ['没有行政复议、行政诉讼3件。'],
    // Of somebody else, or of another year.
    ['县公安局依法登记。没有收到政府信息公开申请。'],
    ['去年没有收到政府信息公开申请。'],
    ['没有行政处罚、来自信访的申请。'],
  ]);
});

describe('that there was no fee', () => {
  hold([
    ['未收取信息处理费。', 'fee none 未收取信息处理费'],
    ['2023年没有产生政府信息公开信息处理费。', 'fee none 2023年没有产生政府信息公开信息处理费'],
    ['未发出收费通知书。', 'fee no-notice 未发出收费通知书'],
    ['没有对网上申请收取信息处理费。'],
    ['县公安局未收取信息处理费。'],
    ['去年未收取信息处理费。'],
    ['争取未来没有信息处理费。'],
  ]);
});

describe('that all applications were finished', () => {
  const received = '收到申请12件: 收到 ?';
  hold([
    ['收到申请12件，已全部办结。', received, 'finished 已全部办结 ?'],
    ['收到申请12件，均已答复。', received, 'finished 均已答复 ?'],
    ['收到申请12件，均已办理答复。', received, 'finished 均已办理答复 ?'],
    ['收到政府信息公开申请12件，已全部办结。', '收到政府信息公开申请12件: 收到', 'finished 已全部办结'],
    ['处理申请12件，已全部办结。', '处理申请12件: 办理 ?', 'finished 已全部办结 ?'],
    ['政府信息公开申请12件，已全部办结。', '政府信息公开申请12件: 申请', 'finished 已全部办结'],
    ['政府信息公开申请已全部办结。', 'finished 政府信息公开申请已全部办结'],
    ['申请已全部办结。', 'finished 申请已全部办结 ?'],
    ['收到申请12件，青石县教育局2023年已全部办结。', received, 'finished 青石县教育局2023年已全部办结 ?'],
    [
      '收到政府信息公开申请12件，登记很快，申请已全部办结。',
      '收到政府信息公开申请12件: 收到',
      'finished 申请已全部办结',
    ],
    // Without a word that says all, or with one that says how.
    ['收到申请12件，已办结。', received],
    ['收到申请12件，已全部按时办结。', received],
    ['收到申请12件，已全部当面办结。', received],
    // Nothing is said of the end.
    ['收到申请12件，已全部办理。', received],
    ['收到申请12件，全部申请。', received],
    ['收到申请12件，已全部收到。', received],
    ['收到申请12件，已全部结转下年度办理。', received],
    // Not all that there were, or something else.
    ['上年结转2件，已全部办结。', '上年结转2件: 上年结转 ?'],
    ['新收申请12件，已全部办结。', '新收申请12件: 本年新收 ?'],
    ['自然人申请10件，已全部办结。', '自然人申请10件: 自然人 ?'],
    ['收到自然人申请10件，已全部办结。', '收到自然人申请10件: 收到 ?'],
    ['予以公开6件，已全部办结。', '予以公开6件: 予以公开 ?'],
    ['行政处罚3件，已全部办结。', '行政处罚3件: 行政处罚'],
    ['已全部办结。'],
    // Of somebody else, or of another year.
    ['县公安局收到政府信息公开申请5件，政府信息公开申请已全部办结。'],
    ['2022年政府信息公开申请已全部办结。'],
  ]);
});
