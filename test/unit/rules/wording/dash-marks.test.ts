import { holdClean, holdFound, proseTells } from '../../../support/wording.ts';

describe('NB616 dash-marks', () => {
  it('puts typewriter marks into their Chinese forms', () => {
    holdFound('NB616', '教育、医疗⟦...⟧', '教育、医疗……');
    holdFound('NB616', '教育、医疗⟦…⟧', '教育、医疗……');
    holdFound('NB616', '教育、医疗⟦………⟧', '教育、医疗……');
    holdFound('NB616', '教育、医疗⟦。。。⟧', '教育、医疗……');
    holdFound('NB616', '公开⟦--⟧政府的责任。', '公开——政府的责任。');
    holdFound('NB616', '10⟦~⟧20天。', '10～20天。');
    holdFound('NB616', '10%⟦~⟧20％，周一⟦~~⟧周五。', '10%～20％，周一～周五。');
  });

  it('finds a dash that has Chinese on one side', () => {
    holdFound('NB616', '⟦--⟧政府的责任。', '——政府的责任。');
    holdFound('NB616', '公开⟦--⟧A方案。', '公开——A方案。');
    holdFound('NB616', '方案A⟦--⟧公开。', '方案A——公开。');
    holdFound('NB616', '《条例》⟦--⟧A方案，⟦--⟧A方案。', '《条例》——A方案，——A方案。');
    holdFound('NB616', '公开⟦--⟧', '公开——');
  });

  it('finds a range that has words on both sides', () => {
    holdClean(['周一~A，A~周五，~20天。', '每天10~', 'A~B方案。']);
  });

  it('takes the marks of a list for none', () => {
    holdClean(['- 甲事项\n--乙事项']);
  });

  it('leaves correct text alone', () => {
    holdClean([
      '教育、医疗……公开——政府的责任，10～20天，2022—2023年。',
      '电话0570-1234567，A--B，~/work。',
      '公开…………公开。',
    ]);
  });
});

describe('NB616 tells', () => {
  proseTells([['教育、医疗...', 'NB616 hint “...”应写作“……” | safe 改为“……”']]);
});
