import assert from 'node:assert/strict';
import { fixture } from '../../../support/fixture.ts';
import { textIn } from '../../../support/text.ts';
import { holdClean, holdFound, inReport, proseTells } from '../../../support/wording.ts';

/** Returns the findings in prose: the marked words, the message and the fix's title. */
function found(prose: string): string[] {
  const { text, analysis } = fixture(inReport(prose), 'NB603');
  return analysis.findings.map(({ range, message, related = [], fixes = [] }) =>
    [
      `${textIn(text, range)} ${message}`,
      ...related.map((one) => `${textIn(text, one.range)} ${one.message}`),
      ...fixes.map(({ title, isSafe }) => `${isSafe ? 'safe' : 'likely'} ${title}`),
    ].join(' | '),
  );
}

describe('NB603 bracket-pairs', () => {
  it('tells of a missing half', () => {
    holdFound('NB603', '按照⟦（⟧见附件的要求公开。');
    holdFound('NB603', '按照见附件⟦）⟧的要求公开。');
    holdFound('NB603', '按照⟦“⟧公开为常态的要求公开。');
    holdFound('NB603', '执行⟦《⟧政府信息公开的规定。');
    holdFound('NB603', '执行⟦《⟧甲规定和⟦《⟧乙规定。');
    holdFound('NB603', '坚持⟦“⟧公开和⟦‘⟧便民。');
    holdFound('NB603', '坚持⟦“⟧公开\n和⟦“⟧便民。');
  });

  it('turns a quotation mark round', () => {
    holdFound('NB603', '坚持“公开⟦“⟧原则。', '坚持“公开”原则。');
    holdFound('NB603', '坚持⟦”⟧公开”原则。', '坚持“公开”原则。');
    holdFound('NB603', '坚持‘公开⟦‘⟧原则。', '坚持‘公开’原则。');
    assert.equal(found('坚持“公开“、“便民“原则。').length, 2);
    assert.deepEqual(found('坚持‘公开‘原则。'), ['‘ 这一对引号两边都是左引号，这里应为右引号 | likely 改为“’”']);
    assert.deepEqual(found('坚持’公开’原则。'), ['’ 这一对引号两边都是右引号，这里应为左引号 | likely 改为“‘”']);
  });

  it('makes mixed brackets alike', () => {
    holdFound('NB603', '要求（见附件⟦)⟧公开。', '要求（见附件）公开。');
    holdFound('NB603', '要求(见附件⟦）⟧公开。', '要求（见附件）公开。');
    holdFound('NB603', '要求【见附件⟦）⟧公开。', '要求【见附件】公开。');
    holdFound('NB603', '要求（见附件⟦]⟧公开。', '要求（见附件）公开。');
    assert.deepEqual(found('要求（见附件)公开。'), [
      ') “（”与“)”不相配，请用同一种括号 | （ 与这里的“（”成对 | safe 改为“）”',
    ]);
    assert.deepEqual(found('要求(见附件】公开。'), [
      '】 “(”与“】”不相配，请用同一种括号 | ( 与这里的“(”成对 | likely 改为“（）”',
    ]);
    assert.deepEqual(found('要求[见附件）公开。'), [
      '） “[”与“）”不相配，请用同一种括号 | [ 与这里的“[”成对 | likely 改为“［］”',
    ]);
  });

  it('leaves a year in mixed brackets to the rule on numbers of documents', () => {
    assert.deepEqual(found('根据国办发〔2019]54号、国办发〔19]55号公开。'), []);
    holdFound('NB603', '要求（2019\n年的规定和附件⟦)⟧公开。', '要求（2019\n年的规定和附件）公开。');
  });

  it('wants single quotes within double ones, and double ones within single ones', () => {
    holdFound('NB603', '提出“坚持⟦“⟧公开”原则”。', '提出“坚持‘公开’原则”。');
    holdFound('NB603', '提出‘坚持⟦‘⟧公开’原则’。', '提出‘坚持“公开”原则’。');
    assert.deepEqual(found('提出“坚持“公开”原则”。'), [
      '“ 引号里再用引号，里面的应为“‘’” | ” 到这里为止 | likely 里面的引号改为“‘’”',
    ]);
    assert.deepEqual(found('提出‘坚持‘公开’原则’。'), [
      '‘ 引号里再用引号，里面的应为““”” | ’ 到这里为止 | likely 里面的引号改为““””',
    ]);
  });

  it('wants Chinese quotes', () => {
    holdFound('NB603', '坚持⟦"⟧公开"原则。', '坚持“公开”原则。');
    holdFound('NB603', '⟦"⟧公开"和⟦"⟧便民"。', '“公开”和“便民”。');
    holdFound('NB603', '⟦"⟧公开"\n和⟦"⟧便民"。', '“公开”\n和“便民”。');
    holdFound('NB603', '"open"和⟦"⟧公开"。', '"open"和“公开”。');
    holdFound('NB603', '屏幕5"，⟦"⟧公开"。', '屏幕5"，“公开”。');
    assert.deepEqual(found('坚持"公开"原则。'), ['" 中文引号用“ ”，不用直引号 | " 到这里为止 | safe 改为“ ”']);
  });

  it('tells of a straight quote by itself', () => {
    holdFound('NB603', '坚持⟦"⟧公开原则。');
    holdFound('NB603', '坚持⟦"⟧公开\n原则⟦"⟧。');
    assert.deepEqual(found('"公开"和"便民。'), [
      '" 中文引号用“ ”，不用直引号 | " 到这里为止 | safe 改为“ ”',
      '" 直引号"没有与它成对的另一半，中文引号用“ ”',
    ]);
  });

  it('leaves correct text alone', () => {
    holdClean([
      '1）主动公开；2）依申请公开。',
      '坚持“公开为‘常态’”（见《关于印发〈办法〉的通知》）。',
      '屏幕为5"，网址[见此](http://a.cn/(b))。',
      '（一）主动公开（含重点领域（教育、医疗））。',
      'Open (data, “open',
    ]);
  });
});

describe('NB603 tells', () => {
  proseTells([
    ['按照（见附件的要求公开。', 'NB603 warning “（”后面没有与它成对的另一半'],
    ['按照见附件）的要求公开。', 'NB603 warning “）”前面没有与它成对的另一半'],
    ['要求(见附件）公开。', 'NB603 warning “(”与“）”不相配，请用同一种括号 → 7 与这里的“(”成对 | safe 改为“（）”'],
  ]);
});
