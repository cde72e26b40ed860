import { holdClean, holdFound } from './wording.ts';

describe('NB607 digit-forms', () => {
  it('puts figures into one form', () => {
    holdFound('NB607', '共公开⟦１２⟧条。', '共公开12条。');
    holdFound('NB607', '⟦二〇二三⟧年公开12条。', '2023年公开12条。');
    holdFound('NB607', '⟦二○二三⟧年公开12条。', '2023年公开12条。');
    holdFound('NB607', '⟦23年⟧度公开12条。', '2023年度公开12条。');
    holdFound('NB607', '提高⟦10-20%⟧。', '提高10%～20%。');
  });

  it('lets be what is right', () => {
    holdClean([
      '《二〇三五年远景目标纲要》和“二〇三五年远景目标”。',
      '成立23年来，近20年年初。',
      '提高10%～20%，共10-20件。',
      '三年内，两三件，第二十条，十二月。',
    ]);
  });
});
