import { holdClean, holdFound } from './wording.ts';

describe('NB603 bracket-pairs', () => {
  it('tells of a missing half', () => {
    holdFound('NB603', '按照⟦（⟧见附件的要求公开。');
    holdFound('NB603', '按照见附件⟦）⟧的要求公开。');
    holdFound('NB603', '按照⟦“⟧公开为常态的要求公开。');
    holdFound('NB603', '执行⟦《⟧政府信息公开的规定。');
  });

  it('turns a quotation mark round', () => {
    holdFound('NB603', '坚持“公开⟦“⟧原则。', '坚持“公开”原则。');
    holdFound('NB603', '坚持⟦”⟧公开”原则。', '坚持“公开”原则。');
  });

  it('makes mixed brackets alike', () => {
    holdFound('NB603', '要求（见附件⟦)⟧公开。', '要求（见附件）公开。');
    holdFound('NB603', '要求(见附件⟦）⟧公开。', '要求（见附件）公开。');
    holdFound('NB603', '要求【见附件⟦）⟧公开。', '要求【见附件】公开。');
  });

  it('wants single quotes within double ones', () => {
    holdFound('NB603', '提出“坚持⟦“⟧公开”原则”。', '提出“坚持‘公开’原则”。');
  });

  it('wants Chinese quotes', () => {
    holdFound('NB603', '坚持⟦"⟧公开"原则。', '坚持“公开”原则。');
  });

  it('lets be what is right', () => {
    holdClean([
      '1）主动公开；2）依申请公开。',
      '坚持“公开为‘常态’”（见《关于印发〈办法〉的通知》）。',
      '屏幕为5"，网址[见此](http://a.cn/(b))。',
      '（一）主动公开（含重点领域（教育、医疗））。',
    ]);
  });
});
