import assert from 'node:assert/strict';
import { claimsOf } from '../../../../server/src/report/claims/claims.ts';
import { readTree } from '../../../../server/src/syntax/tree.ts';
import { claimLines } from '../../../support/claims.ts';
import { BUREAU, COUNTY } from '../../../support/speakers.ts';

describe('the claims of a block', () => {
  const rows: readonly [what: string, block: string, ...claims: string[]][] = [
    ['of a paragraph, over its lines', '收到申请\n12件，办结\n11件。', '收到申请\n12件: 收到 ?', '办结\n11件: 办结 ?'],
    ['of a list, line by line', '- 收到申请\n- 12件\n- 办结11件', '办结11件: 办结 ?'],
    ['behind its number', '（一）收到申请12件。', '收到申请12件: 收到 ?'],
    ['none of a comment', '<!-- 收到申请12件。 -->'],
    ['none of a table', '| 情况 |\n| --- |\n| 公开。收到申请12件 |'],
    ['none where there are none', '本机关依法公开信息。'],
    ['none of words that are not known', '网上收到申请12件。'],
  ];
  for (const [what, block, ...claims] of rows) {
    it(`are ${what}`, () => assert.deepEqual(claimLines(block), claims));
  }

  it('are in its text, line by line', () => {
    const { text } = claimsOf(readTree('收到申请12件，\n办结\n11件。').blocks[0], BUREAU);
    assert.equal(text, '收到申请12件，\n办结\n11件。');
  });
});

describe('what a sentence says to the next', () => {
  const rows: readonly [block: string, ...claims: string[]][] = [
    // An organ without a number still changes who is spoken of.
    ['县公安局认真登记申请。收到申请5件。'],
    ['县公安局收到申请5件。收到申请6件。'],
    ['县公安局收到申请5件。我局收到申请12件。', '我局收到申请12件: 收到 ?'],
    ['县公安局收到申请5件。二是收到申请12件。', '二是收到申请12件: 收到 ?'],
    ['政府信息公开申请当天登记。办结11件。', '办结11件: 办结'],
    // The whole that parts after 其中 belong to.
    ['开展培训12次。其中线上培训5次。', 'parts 其中线上培训5次'],
    ['开展培训12次。。其中线上培训5次。', 'parts 其中线上培训5次'],
    ['开展培训12次。组织严密。其中线上培训5次。'],
    ['其中线上培训5次。'],
  ];
  for (const [block, ...claims] of rows) {
    it(`${block} ${claims.length === 0 ? 'nothing' : ''}`, () => assert.deepEqual(claimLines(block), claims));
  }
});

describe('the claims of a block that was read before', () => {
  const [block] = readTree('青石县教育局2023年收到申请12件，行政处罚3件。').blocks;
  const count = (speaker: typeof BUREAU) => claimsOf(block, speaker).claims.length;

  it('are the same for the same organ and year', () => {
    assert.equal(claimsOf(block, BUREAU), claimsOf(block, BUREAU));
    assert.equal(claimsOf(block, { ...BUREAU }), claimsOf(block, BUREAU));
  });

  it('are read anew for another', () => {
    assert.equal(count(BUREAU), 2);
    assert.equal(count({ ...BUREAU, year: 2022 }), 0);
    assert.equal(count(BUREAU), 2);
    assert.equal(count({ ...BUREAU, organ: '青石县公安局', names: ['青石县公安局'] }), 0);
    assert.equal(count({ ...COUNTY, year: 2022 }), 0);
  });
});
