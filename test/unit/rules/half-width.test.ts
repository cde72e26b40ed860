import { holdClean, holdFound } from './wording.ts';

describe('NB602 half-width', () => {
  it('makes every mark of a paragraph full-width at once', () => {
    holdFound(
      'NB602',
      '2023 年⟦,⟧我镇按照要求(见附件)公开信息;实事求是.',
      '2023 年，我镇按照要求（见附件）公开信息；实事求是。',
    );
    holdFound('NB602', '公开率为95%⟦,⟧答复率为100%。', '公开率为95%，答复率为100%。');
    holdFound('NB602', '共收到申请3402⟦,⟧其中自然人3400件。', '共收到申请3402，其中自然人3400件。');
    holdFound('NB602', '是否公开⟦?⟧及时公开!', '是否公开？及时公开！');
    holdFound('NB602', '电话⟦:⟧0570-1234。', '电话：0570-1234。');
  });

  it('drops the blank behind an ordinal', () => {
    holdFound('NB602', '### ⟦(⟧一) 主动公开', '### （一）主动公开');
  });

  it('lets be what is right', () => {
    holdClean([
      '上午9:30至11:00办理，共3,402件，增长6.7%，版本为V2.0。',
      '见http://www.qingshi.gov.cn/a,b;c?d=1(e)。',
      '1.主动公开',
      '1. 主动公开',
    ]);
  });
});
