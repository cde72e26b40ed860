import { holdClean, holdFound, proseTells } from '../../../support/wording.ts';

describe('NB609 placeholder', () => {
  it('finds what is still to be filled in', () => {
    holdFound('NB609', '公开信息⟦XX⟧条。');
    holdFound('NB609', '⟦××⟧镇公开信息。');
    holdFound('NB609', '公开信息⟦____⟧条。');
    holdFound('NB609', '公开信息⟦X⟧条，培训2次。');
    holdFound('NB609', '⟦20XX⟧年公开信息。');
    holdFound('NB609', '详情⟦待补充⟧。');
    holdFound('NB609', '⟦（正文）⟧');
    holdFound('NB609', '⟦（此处填写主动公开情况）⟧');
    holdFound('NB609', '⟦TODO⟧ 主动公开情况。');
    holdFound('NB609', '主动公开情况：⟦FIXME⟧。');
    holdFound('NB609', '⟦某某⟧镇公开信息。');
  });

  it('leaves correct text alone', () => {
    holdClean([
      'X光机、CT室，3×5米，1+X模式，XML文件。',
      '张某某申请公开信息，某市的经验。',
      '请填写申请表，问题待解决，有待补充完善。',
      '* 主动公开\n* 依申请公开',
      '**重点**工作',
    ]);
  });
});

describe('NB609 tells', () => {
  proseTells([['公开信息XX条。', 'NB609 warning “XX”是待填写的记号，请填上内容或者删去']]);
});
