import assert from 'node:assert/strict';
import { fixture } from '../../../support/fixture.ts';
import { holdClean, holdFound, inReport, proseTells } from '../../../support/wording.ts';

describe('NB601 foreign-word', () => {
  it('gives the Chinese for a word left in English', () => {
    holdFound('NB601', '与企业 ⟦and⟧ 群众密切相关。', '与企业和群众密切相关。');
    holdFound('NB601', '完善⟦Work⟧规范。', '完善工作规范。');
    holdFound('NB601', '加强 ⟦information⟧ 公开。', '加强信息公开。');
    holdFound('NB601', '公开 ⟦the⟧ 信息。', '公开信息。');
    holdFound('NB601', '企业⟦AND⟧群众，企业⟦or⟧群众。', '企业和群众，企业或群众。');
  });

  it('finds it at either end of the words', () => {
    holdFound('NB601', '⟦and⟧群众联系。', '和群众联系。');
    holdFound('NB601', '联系企业⟦and⟧', '联系企业和');
    holdFound('NB601', '### ⟦and⟧ 公开', '### 和公开');
    holdFound('NB601', '联系企业⟦and⟧  \n群众。', '联系企业和  \n群众。');
    holdFound('NB601', '- ⟦work⟧规范', '- 工作规范');
  });

  it('finds it between quotations, and not within one', () => {
    holdFound('NB601', '“企业”联系⟦and⟧群众“公开”。', '“企业”联系和群众“公开”。');
    holdFound('NB601', '“政务公开的各项工作要求”\n企业⟦and⟧群众。', '“政务公开的各项工作要求”\n企业和群众。');
    holdFound('NB601', '企业⟦and⟧群众\n“政务公开的各项工作要求”', '企业和群众\n“政务公开的各项工作要求”');
    holdClean(['“企业and群众”', '（企业and群众）', '“企业\n公开and群众\n联系”', '“企业and\n群众”', '“企业\nand群众”']);
  });

  it('tells of words that it does not know', () => {
    holdFound('NB601', '做好 ⟦publication⟧ 工作。');
    holdFound('NB601', '做好⟦Gold⟧工作。');
    holdFound('NB601', '3版⟦gold⟧工作。');
    const said = (prose: string) => fixture(inReport(prose), 'NB601').analysis.findings[0].message;
    assert.equal(said('做好 gold 工作。'), '中文里夹着外文“gold”，请改为中文');
    assert.equal(said('公开 the 信息。'), '中文里夹着外文“the”');
  });

  it('takes it for a name where it is short, in capitals, quoted, or not between Chinese', () => {
    holdClean([
      '做好abc工作，做好iPhone工作，做好GOLD工作。',
      '“做好gold工作”。',
      'gold工作，做好gold，做好gold',
      '建设DATA中心，采用OR方案，使用IN端口。',
    ]);
  });

  it('takes it for part of a longer name, of an address or a formula', () => {
    holdClean([
      '企业1and群众，企业 1 and 群众，企业 and 2 群众，企业and2群众，企业 Open and 群众。',
      '企业/work群众，企业work/群众，企业@work群众，企业#work群众，企业work#群众，企业+work群众，企业work+群众。',
      '企业.work群众，企业-work群众，企业work-群众，企业_work群众，企业work_群众。',
    ]);
  });

  it('leaves correct text alone', () => {
    holdClean([
      '开发APP、小程序，办理PDF、OFD文件，开通Wi-Fi、IPv6，上线H5页面。',
      '推广“i宿迁”“Smart政务”品牌，编印《Open Data指南》。',
      '通过App和WeChat公众号发布，网址为www.qingshi.gov.cn，邮箱qsz@qingshi.gov.cn。',
      '实行A、B岗和“1+X”模式，VR展厅、AI客服、OA系统投入使用。',
      '使用`work and`命令，见<a href="http://a.cn">链接</a>。',
      'Work and service.',
    ]);
  });
});

describe('NB601 tells', () => {
  proseTells([
    ['与企业 and 群众密切相关。', 'NB601 warning 中文里夹着外文“and”，宜改为“和” | likely 改为“和” | or 改为“与”'],
    ['完善Work规范。', 'NB601 warning 中文里夹着外文“Work”，宜改为“工作” | likely 改为“工作”'],
    ['做好 publication 工作。', 'NB601 warning 中文里夹着外文“publication”，请改为中文'],
  ]);
});
