import { holdClean, holdFound } from './wording.ts';

describe('NB604 stop-marks', () => {
  it('leaves one of several', () => {
    holdFound('NB604', '公开信息⟦。。⟧其中规章2件。', '公开信息。其中规章2件。');
    holdFound('NB604', '公开信息⟦，。⟧其中规章2件。', '公开信息。其中规章2件。');
    holdFound('NB604', '公开信息⟦，,⟧其中规章2件。', '公开信息，其中规章2件。');
    holdFound('NB604', '公开教育⟦、、⟧医疗信息。', '公开教育、医疗信息。');
  });

  it('takes away what cannot begin a paragraph, or stand before 等', () => {
    holdFound('NB604', '⟦，⟧公开信息。', '公开信息。');
    holdFound('NB604', '公开教育、医疗⟦、⟧等信息。', '公开教育、医疗等信息。');
  });

  it('puts in what is missing at the end', () => {
    holdFound('NB604', '公开信息18条。其中规章2件，都已公⟦开⟧', '公开信息18条。其中规章2件，都已公开。');
  });

  it('lets be what is right', () => {
    holdClean([
      '公开教育、医疗……',
      '评为优秀、等次不变的单位。',
      '公开信息18条',
      '联系人见附件。\n\n特此报告。青石镇人民政府',
      '什么是公开？！',
    ]);
  });
});
