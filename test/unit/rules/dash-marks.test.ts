import { holdClean, holdFound } from './wording.ts';

describe('NB616 dash-marks', () => {
  it('puts typewriter marks into their Chinese forms', () => {
    holdFound('NB616', '教育、医疗⟦...⟧', '教育、医疗……');
    holdFound('NB616', '教育、医疗⟦…⟧', '教育、医疗……');
    holdFound('NB616', '教育、医疗⟦。。。⟧', '教育、医疗……');
    holdFound('NB616', '公开⟦--⟧政府的责任。', '公开——政府的责任。');
    holdFound('NB616', '10⟦~⟧20天。', '10～20天。');
  });

  it('lets be what is right', () => {
    holdClean(['教育、医疗……公开——政府的责任，10～20天，2022—2023年。', '电话0570-1234567，A--B，~/work。']);
  });
});
