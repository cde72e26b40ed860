import assert from 'node:assert/strict';
import { isNumbered, nextSentence, sentenceEnd, skipOrdinal } from '../../../../server/src/report/claims/sentence.ts';
import { said } from '../../../support/claims.ts';

/** Returns the sentences of a text in order. */
function sentences(text: string, isByLine = false): string[] {
  const found: string[] = [];
  for (let from = skipOrdinal(text, 0); from < text.length; ) {
    const end = sentenceEnd(text, from, isByLine);
    found.push(text.slice(from, end));
    from = nextSentence(text, end);
  }
  return found;
}

describe('sentences', () => {
  const rows: readonly [text: string, expected: string[]][] = [
    ['收到12件。办结11件。', ['收到12件', '办结11件']],
    ['收到12件！办结11件？没有结转!都办了?好', ['收到12件', '办结11件', '没有结转', '都办了', '好']],
    ['收到12件，办结\n11件。', ['收到12件，办结\n11件']],
    ['他说：“收到12件。”办结11件。', ['他说：“收到12件', '办结11件']],
    ['（收到12件。）办结11件', ['（收到12件', '办结11件']],
    // An ordinal before a sentence is not part of it.
    ['1.收到12件。2.办结11件。', ['收到12件', '办结11件']],
    ['１．收到12件。２、办结11件。', ['收到12件', '办结11件']],
    ['一、收到12件。二、办结11件。', ['收到12件', '办结11件']],
    ['十二：收到12件。', ['收到12件']],
    ['（一）收到12件。（二）办结11件。', ['收到12件', '办结11件']],
    ['(1) 收到12件。(2) 办结11件。', ['收到12件', '办结11件']],
    ['　　收到12件。 办结11件。', ['收到12件', '办结11件']],
    ['> 一、收到12件', ['收到12件']],
    ['\u00a0一、收到12件', ['收到12件']],
    ['12件申请。12 件', ['12件申请', '12 件']],
    ['十二件申请。三是', ['十二件申请', '三是']],
    ['1.2023年收到12件', ['2023年收到12件']],
    ['3 收到', ['3 收到']],
    // Figures with a separator are not ordinals.
    ['3,511件申请。1.5万件申请。１．５亿元。12.5%。', ['3,511件申请', '1.5万件申请', '１．５亿元', '12.5%']],
    ['1.12件申请。2.3万件申请', ['12件申请', '2.3万件申请']],
    ['1.12万件申请。2、3万件申请', ['1.12万件申请', '3万件申请']],
  ];
  for (const [text, expected] of rows) {
    it(`are told apart: ${text.replaceAll('\n', '⏎')}`, () => assert.deepEqual(sentences(text), expected));
  }

  it('end with the line in a list', () => {
    const list = '- 收到12件\n- 办结11件\n  2. 结转1件';
    assert.deepEqual(sentences(list, true), ['收到12件', '办结11件', '结转1件']);
  });

  it('skip no marks or words unless an ordinal follows', () => {
    assert.equal(skipOrdinal('收到12件', 0), 0);
    assert.equal(skipOrdinal('“收到”', 0), 0);
    assert.equal(skipOrdinal('\ufeff一、收到', 0), 3);
    assert.equal(skipOrdinal('》一、收到', 0), 0);
    assert.equal(skipOrdinal('、一、收到', 0), 0);
    assert.equal(skipOrdinal('收到。一、办结', 3), 5);
  });

  it('begin a new thought with 一是', () => {
    assert.ok(isNumbered('一是收到', 0) && isNumbered('，九是收到', 1));
    assert.ok(!isNumbered('是', 0) && !isNumbered('一般', 0) && !isNumbered('总是', 0));
  });

  const claims: readonly [text: string, expected: string[]][] = [
    ['一、收到政府信息公开申请12件。二、办结11件。', ['收到 12件', '办结 11件']],
    ['收到政府信息公开申请12件！办结11件。', ['收到 12件', '办结 11件']],
    ['- 收到政府信息公开申请12件\n- 办结11件', ['收到 12件', '办结 11件']],
    ['3,511件政府信息公开申请办结。', ['办结 3,511件']],
    // A new sentence: the organ spoken of before still applies until 一是.
    ['市公安局很忙。收到政府信息公开申请12件。', []],
    ['市公安局很忙。一是收到政府信息公开申请12件。', ['收到 12件']],
  ];
  for (const [text, expected] of claims) {
    it(`each make their claims: ${text.replaceAll('\n', '⏎')}`, () => assert.deepEqual(said(text), expected));
  }
});
