import { holdClean, holdFound } from './wording.ts';

describe('NB601 foreign-word', () => {
  it('gives the Chinese for a word left in English', () => {
    holdFound('NB601', '与企业 ⟦and⟧ 群众密切相关。', '与企业和群众密切相关。');
    holdFound('NB601', '完善⟦Work⟧规范。', '完善工作规范。');
    holdFound('NB601', '加强 ⟦information⟧ 公开。', '加强信息公开。');
  });

  it('tells of words that it does not know', () => {
    holdFound('NB601', '做好 ⟦publication⟧ 工作。');
  });

  it('lets be what is right', () => {
    holdClean([
      '开发APP、小程序，办理PDF、OFD文件，开通Wi-Fi、IPv6，上线H5页面。',
      '推广“i宿迁”“Smart政务”品牌，编印《Open Data指南》。',
      '通过App和WeChat公众号发布，网址为www.qingshi.gov.cn，邮箱qsz@qingshi.gov.cn。',
      '实行A、B岗和“1+X”模式，VR展厅、AI客服、OA系统投入使用。',
      '使用`work and`命令，见<a href="http://a.cn">链接</a>。',
    ]);
  });
});
