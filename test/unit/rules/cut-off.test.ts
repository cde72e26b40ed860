import { holdClean, holdFound } from './wording.ts';

describe('NB606 cut-off', () => {
  it('finds ends that are none', () => {
    holdFound('NB606', '全年公开信息18条⟦，⟧', '全年公开信息18条。');
    holdFound('NB606', '公开了教育、医疗⟦、⟧', '公开了教育、医疗。');
    holdFound('NB606', '公开了教育信息，没有公开医疗信息⟦由于⟧');
    holdFound('NB606', '进一步加强和⟦与⟧');
    holdFound('NB606', '进一步加强⟦和。⟧其他工作照常。');
  });

  it('lets be what is right', () => {
    holdClean([
      '公众积极参与。信息逐步普及。问题依然存在',
      '行、列之和。',
      '方案获得通过。',
      '各项工作如下：',
      '第一项加第二项之和，等于第三项加第四项之和',
    ]);
  });
});
