import { sampleReport } from '../fixture.ts';
import { expectFindings, slip } from './slip.ts';

describe('NB102 front-matter-syntax', () => {
  it('closes front matter that is open', () => {
    expectFindings(
      'NB102',
      slip('---\n机关: 青石镇人民政府\n年度: 2023\n---\n', '⟦---⟧\n机关: 青石镇人民政府\n年度: 2023\n'),
      {
        messages: ['开头的信息没有结束，最后一行下面还应写一行 ---'],
        fixed: sampleReport(),
      },
    );
  });

  it('makes full-width colons plain', () => {
    expectFindings('NB102', slip('机关: 青石镇人民政府\n年度: 2023', '⟦机关：青石镇人民政府⟧\n年度：2023'), {
      messages: ['这里应当逐行写“名称: 内容”，冒号后空一格'],
      fixed: sampleReport(),
    });
    expectFindings('NB102', slip('机关: 青石镇人民政府\n', '⟦机关：青石镇人民政府⟧\n'), {
      messages: ['这里读不懂，请写成“名称: 内容”，冒号后空一格'],
      fixed: sampleReport(),
    });
  });

  it('puts a blank behind a colon', () => {
    expectFindings('NB102', slip('机关: 青石镇人民政府\n年度: 2023', '⟦机关:青石镇人民政府⟧\n年度:2023'), {
      messages: ['这里应当逐行写“名称: 内容”，冒号后空一格'],
      fixed: sampleReport(),
    });
  });

  it('tells the first of what YAML complains of', () => {
    expectFindings('NB102', slip('机关: 青石镇人民政府\n', '⟦机关: "青石镇人民政府⟧\n'), {
      messages: ['缺少冒号、引号或括号'],
      isFixable: false,
    });
  });
});
