import assert from 'node:assert/strict';
import { readTokens, type Speaker } from '../../../../server/src/report/claims/tokens.ts';
import { eachSays } from '../../../support/claims.ts';
import { BUREAU, CITY } from '../../../support/speakers.ts';

/** Returns the tokens of a sentence: each known phrase with its kind. */
function tokensOf(text: string, speaker: Speaker = BUREAU): string {
  const tokens = readTokens(text, 0, text.length, speaker);
  return tokens.map(({ kind, from, to }) => `${text.slice(from, to)}/${kind}`).join(' ');
}

describe('words of a sentence', () => {
  const rows: readonly [sentence: string, expected: string][] = [
    ['收到申请12件', '收到/measure 申请/generic 12件/quantity'],
    ['收到好多申请', '收到/measure 好多/unknown 申请/generic'],
    ['好多', '好多/unknown'],
    ['收到好多', '收到/measure 好多/unknown'],
    // The longest of the phrases that match counts.
    ['上年结转', '上年结转/measure'],
    ['上年收到', '上年/other-year 收到/measure'],
    ['办结率', '办结率/rate'],
    ['其他', '其他/unknown'],
    ['其他结果', '其他结果/outcome'],
    // Marks of either width.
    ['、，,；;：:', '、/mark ，/mark ,/mark ；/mark ;/mark ：/mark :/mark'],
    ['（(【）)】', '（/mark (/mark 【/mark ）/mark )/mark 】/mark'],
    // White space and bold markup are dropped, but kept within unknown text.
    ['收到 **申请**\u3000\u00a0\n12件', '收到/measure 申请/generic 12件/quantity'],
    ['好 多收到', '好 多/unknown 收到/measure'],
    // Numbers and periods.
    ['2023年12件', '2023年/period 12件/quantity'],
    ['十二件', '十二件/quantity'],
    ['一共12件', '一共/filler 12件/quantity'],
    ['一件事', '一件事/other'],
    ['第三方', '第三方/unknown'],
    ['3万5千件', '3万5千/unknown 件/filler'],
    ['12年', '12年/unknown'],
    ['收到12', '收到/measure 12/unknown'],
    // The organ's own name.
    ['青石县教育局收到', '青石县教育局/organ 收到/measure'],
    ['青石县收到', '青石县/unknown 收到/measure'],
    ['我局收到', '我局/own-office 收到/measure'],
    ['本街道', '本街道/own'],
    ['我县', '我县/own-area'],
  ];
  for (const [sentence, expected] of rows) {
    it(sentence.replaceAll('\n', '⏎'), () => assert.equal(tokensOf(sentence), expected));
  }

  it('are read of a part of the text', () => {
    const tokens = readTokens('收到12件办结11件', 2, 7, BUREAU);
    assert.deepEqual(
      tokens.map(({ kind, from, to }) => [kind, from, to]),
      [
        ['quantity', 2, 5],
        ['measure', 5, 7],
      ],
    );
    assert.deepEqual(
      readTokens('好多好多', 1, 3, BUREAU).map(({ from, to }) => [from, to]),
      [[1, 3]],
    );
  });

  it('of a city’s report name the whole city, and 我局 is one of its offices', () => {
    assert.equal(tokensOf('云川市收到', CITY), '云川市/organ 收到/measure');
    assert.equal(tokensOf('我局收到', CITY), '我局/other 收到/measure');
  });

  it('name no organ where the report has none', () => {
    const speaker: Speaker = { ...BUREAU, organ: '', names: [] };
    assert.equal(tokensOf('青石县教育局收到', speaker), '青石县教育局/unknown 收到/measure');
  });

  it('may be any of the organ’s names', () => {
    const speaker: Speaker = { ...BUREAU, names: ['青石县人民政府', '青石县'] };
    assert.equal(tokensOf('青石县人民政府', speaker), '青石县人民政府/organ');
    assert.equal(tokensOf('青石县收到', speaker), '青石县/organ 收到/measure');
  });

  describe('say that a number is not exact', () => {
    const approximations: readonly [sentence: string, approximation: string | undefined][] = [
      ['约12件', 'about'],
      ['近12件', 'nearly'],
      ['不足12件', 'below'],
      ['超过12件', 'above'],
      ['收到约 12件', 'about'],
      ['收到约\n12件', 'about'],
      ['收到12件', undefined],
      ['约占12%', 'about'],
      ['约增长占12%', undefined],
      ['约为好多12件', undefined],
      ['约，12件', undefined],
      ['12件', undefined],
    ];
    for (const [sentence, approximation] of approximations) {
      it(sentence.replaceAll('\n', '⏎'), () => {
        const token = readTokens(sentence, 0, sentence.length, BUREAU).find(({ kind }) => kind === 'quantity');
        assert.ok(token?.kind === 'quantity');
        assert.equal(token.of.notation.approximation, approximation);
      });
    }
  });

  eachSays([
    ['@我局很忙，收到申请12件。', []],
    ['我局很忙，收到申请12件。', []],
    ['我局收到申请12件。', ['收到 12件?']],
    ['@我局收到申请12件。', []],
  ]);
});
