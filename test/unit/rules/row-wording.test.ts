import { sampleReport } from '../fixture.ts';
import { expectFindings, expectNone, slip } from './slip.ts';

describe('NB117 row-wording', () => {
  it('restores the wording of a row that is known by its number, and the alignment', () => {
    expectFindings('NB117', slip('| 5.属于三类内部事务信息 ', '| ⟦5.属于内部管理信息⟧     '), {
      messages: ['“5.属于内部管理信息”在统一格式中写作“5.属于三类内部事务信息”'],
      fixed: sampleReport(),
    });
  });

  it('restores the number', () => {
    expectFindings('NB117', slip('| 5.属于三类内部事务信息', '| ⟦6.属于三类内部事务信息⟧'), {
      messages: ['“6.属于三类内部事务信息”的序号与统一格式不同，应为“5.属于三类内部事务信息”'],
      fixed: sampleReport(),
    });
  });

  it('lets short forms, other widths and brackets be', () => {
    expectNone('NB117', slip('| 1.属于国家秘密 ', '| １．属于国家秘密 '));
    expectNone('NB117', slip('| （一）予以公开 ', '| (一) 予以公开 '));
    expectNone('NB117', slip('| 3.危及“三安全一稳定” ', '| 三安全一稳定 '));
    expectNone('NB117', slip('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开'));
  });
});
