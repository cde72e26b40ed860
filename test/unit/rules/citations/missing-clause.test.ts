import { holdClean, holdFound, proseTells } from '../../../support/wording.ts';

describe('NB701 missing-clause', () => {
  it('finds what the law does not have', () => {
    holdFound('NB701', '依据《条例》⟦第五十七条⟧公开。');
    holdFound('NB701', '依据《中华人民共和国政府信息公开条例》⟦第二十条第（十六）项⟧公开。');
    holdFound('NB701', '依据《行政复议法》⟦第九十一条⟧办理。');
  });

  it('leaves correct text alone', () => {
    holdClean([
      '依据《中华人民共和国政府信息公开条例》第二十条第（一）项、第五十条公开。',
      '依据《信访工作条例》第八十条办理。',
      '依据第九十条办理。',
    ]);
  });
});

describe('NB701 tells', () => {
  proseTells([
    ['依据《条例》第五十七条公开。', 'NB701 warning 《政府信息公开条例》共五十六条，没有第五十七条'],
    [
      '依据《中华人民共和国政府信息公开条例》第二十条第（十六）项公开。',
      'NB701 warning 《政府信息公开条例》第二十条共十五项，没有第（十六）项',
    ],
    ['依据《行政复议法》第九十一条办理。', 'NB701 warning 《行政复议法》共九十条，没有第九十一条'],
  ]);
});
