import assert from 'node:assert/strict';
import type { FigureClaim } from '../../../../server/src/report/claims/claim.ts';
import { claimsOf } from '../../../../server/src/report/claims/claims.ts';
import { readTree } from '../../../../server/src/syntax/tree.ts';
import { claimLines } from '../../../support/claims.ts';
import { BUREAU } from '../../../support/speakers.ts';

/** Returns the figures that a sentence names. */
function figuresIn(sentence: string): FigureClaim[] {
  const { claims } = claimsOf(readTree(sentence).blocks[0], BUREAU);
  return claims.filter((claim) => claim.kind === 'figure');
}

describe('the words of a number', () => {
  const rows: readonly [sentence: string, ...claims: string[]][] = [
    // After the number, up to where a new statement begins.
    ['12件申请。', '12件: 申请 ?'],
    ['12件自然人申请。', '12件: 自然人 ?'],
    ['收到12件政府信息公开申请。', '收到12件: 收到'],
    ['收到12件并全部按时答复。', '收到12件: 收到 ?'],
    ['收到12件申请同比增加。', '收到12件: 收到 ?'],
    ['收到12件线索。'],
    ['收到12件线索并全部答复。'],
    ['收到申请12件同比增加。', '收到申请12件: 收到 ?'],
    // Before a colon.
    ['收到申请：12件。', '收到申请：12件: 收到 ?'],
    ['收到：12件政府信息公开申请。', '收到：12件: 收到'],
    ['自然人和企业申请：12件。', '自然人和企业申请：12件: 自然人、法人或其他组织 ?'],
    ['：12件申请。', '12件: 申请 ?'],
    ['收到申请，12件。'],
    ['收到申请12件：6件予以公开。', '收到申请12件: 收到 ?', '6件: 予以公开 ?'],
    // Joined by 、 or 和.
    ['予以公开、部分公开和不予公开共8件。', '予以公开、部分公开和不予公开共8件: 予以公开、部分公开、不予公开 ?'],
    ['办结11件，予以公开、部分公开共7件。', '办结11件: 办结 ?', '予以公开、部分公开共7件: 予以公开、部分公开 ?'],
    ['结转1件、予以公开、部分公开共7件。', '结转1件: 结转 ?', '予以公开、部分公开共7件: 予以公开、部分公开 ?'],
    ['予以公开6件、部分公开1件。', '予以公开6件: 予以公开 ?', '部分公开1件: 部分公开 ?'],
    ['予以公开6件，以及部分公开1件。', '予以公开6件: 予以公开 ?', '以及部分公开1件: 部分公开 ?'],
    ['、收到申请12件。', '收到申请12件: 收到 ?'],
    // Several words are resolved one by one.
    ['网上申请、自然人申请共12件。'],
    [
      '因政府信息公开引发行政诉讼、维持分别为1件、0件。',
      '因政府信息公开引发行政诉讼、维持分别为1件: 行政诉讼',
      '维持分别为1件、0件: 行政诉讼结果维持',
    ],
  ];
  for (const [sentence, ...claims] of rows) {
    it(`${sentence} ${claims.length === 0 ? 'none is known' : ''}`, () =>
      assert.deepEqual(claimLines(sentence), claims));
  }
});

describe('the sum of what several words count', () => {
  const rows: readonly [sentence: string, ...readings: string[]][] = [
    ['予以公开和部分公开共7件。', '表三/三（一）/总计 + 表三/三（二）/总计'],
    ['行政许可、行政处罚共12件。', '表二/行政许可/本年处理决定数量 + 表二/行政处罚/本年处理决定数量'],
    [
      '收到自然人和科研机构申请12件。',
      '表三/一/自然人 + 表三/一/科研机构',
      '表三/一/自然人 + 表三/二/自然人 + 表三/一/科研机构 + 表三/二/科研机构',
    ],
  ];
  for (const [sentence, ...readings] of rows) {
    it(`is that of their figures: ${sentence}`, () => {
      const [{ measure }] = figuresIn(sentence);
      assert.deepEqual(measure.readings.map(({ expression }) => expression).slice(0, readings.length), readings);
    });
  }

  it('is named after all of them, and means what all of them mean', () => {
    const [{ measure }] = figuresIn('收到自然人和科研机构政府信息公开申请12件。');
    assert.equal(measure.name, '收到、科研机构');
    assert.deepEqual(
      measure.readings.map(({ meaning }) => meaning),
      ['自然人本年新收加科研机构本年新收', '自然人本年新收加上年结转加科研机构本年新收加上年结转'],
    );
    assert.equal(measure.isExplicit, true);
    assert.equal(figuresIn('予以公开和部分公开申请共7件。')[0].measure.hasObject, true);
    assert.equal(figuresIn('予以公开和部分公开共7件。')[0].measure.hasObject, false);
    assert.equal(figuresIn('予以公开和部分公开共7件。')[0].measure.isExplicit, false);
  });

  for (const sentence of [
    '收到和办结申请共23件。',
    '申请、政府信息公开申请共23件。',
    '予以公开、自然人共16件。',
    '收到和自然人申请共22件。',
    '收到自然人、企业、予以公开共18件。',
    '行政许可、行政事业性收费共5件。',
  ]) {
    it(`is none of words that overlap: ${sentence}`, () => assert.deepEqual(claimLines(sentence), []));
  }
});
