import { sampleReport } from '../fixture.ts';
import { expectFindings, expectNone, slip } from './slip.ts';

describe('NB111 section-unmarked', () => {
  it('marks a section typed as a plain line', () => {
    for (const typed of [
      '⟦五、存在的主要问题及改进情况⟧',
      '　　⟦五、存在的主要问题及改进情况⟧',
      '⟦**五、存在的主要问题及改进情况**⟧',
    ]) {
      const words = typed.replace(/[⟦⟧*　]/g, '');
      expectFindings('NB111', slip('## 五、存在的主要问题及改进情况', typed), {
        messages: [`“${words}”是这一部分的标题，前面应有 ## 和空格`],
        fixed: sampleReport(),
      });
    }
  });

  it('marks one that runs into the paragraph below', () => {
    expectFindings('NB111', slip('## 一、总体情况\n\n', '⟦一、总体情况⟧\n2023年，本机关依法做好这项工作。\n\n'), {
      messages: ['“一、总体情况”是这一部分的标题，前面应有 ## 和空格'],
      fixed: slip('## 一、总体情况\n\n', '## 一、总体情况\n2023年，本机关依法做好这项工作。\n\n'),
    });
  });

  it('puts the level of a section right', () => {
    for (const level of ['#', '###', '####']) {
      expectFindings('NB111', slip('## 五、存在', `${level} ⟦五、存在`).replace('及改进情况\n', '及改进情况⟧\n'), {
        messages: [`“五、存在的主要问题及改进情况”是部分的标题，前面应是 ##，现在是 ${level}`],
        fixed: sampleReport(),
      });
    }
  });

  it('marks a sub-heading that stands alone above prose', () => {
    expectFindings(
      'NB111',
      slip('### （二）依申请公开\n\n本机关', '⟦（二）依申请公开⟧\n\n本年度本机关').replace(
        '本年度本机关依法',
        '本年度本机关全面依法',
      ),
      {
        messages: ['“（二）依申请公开”像是小标题，前面应有 ### 和空格'],
      },
    );
  });

  it('lets lists, contents and prose be', () => {
    expectNone('NB111', slip('## 一、总体情况\n\n', '一、总体情况\n二、主动公开政府信息情况\n\n## 一、总体情况\n\n'));
    expectNone('NB111', slip('## 一、总体情况\n\n', '## 一、总体情况\n\n（一）完善制度\n\n（二）加强培训\n\n'));
    expectNone(
      'NB111',
      slip(
        '## 一、总体情况\n\n',
        '## 一、总体情况\n\n（一）主动公开。本机关依法做好这项工作。\n\n本机关依法做好这项工作，及时更新。\n\n',
      ),
    );
  });
});
