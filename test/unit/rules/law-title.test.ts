import { holdClean, holdFound } from './wording.ts';

describe('NB705 law-title', () => {
  it('puts 《》 around a title', () => {
    holdFound('NB705', '认真执行⟦政府信息公开条例⟧。', '认真执行《政府信息公开条例》。');
    holdFound('NB705', '依据⟦中华人民共和国政府信息公开条例⟧编制。', '依据《中华人民共和国政府信息公开条例》编制。');
  });

  it('corrects a title', () => {
    holdFound('NB705', '执行⟦《中华人民共和国政府信息公开条列》⟧。', '执行《中华人民共和国政府信息公开条例》。');
    holdFound('NB705', '执行⟦《政府信息公开工作条例》⟧。', '执行《政府信息公开条例》。');
    holdFound('NB705', '执行⟦《行政夏议法》⟧。', '执行《行政复议法》。');
  });

  it('lets be what is right', () => {
    holdClean([
      '执行《云川省政府信息公开条例》《云川省行政复议条例》。',
      '执行云川省政府信息公开条例。',
      '严格执行政府信息公开信息处理费有关要求。',
      '落实《条例》和《行政诉讼法》。',
    ]);
  });
});
