import { sampleReport } from '../fixture.ts';
import { expectFindings, expectNone, slip } from './slip.ts';

describe('NB103 front-matter-key', () => {
  it('knows what a misspelt key should be, and does not miss it as well', () => {
    expectFindings('NB103', slip('机关: 青', '⟦机构⟧: 青'), {
      messages: ['没有“机构”这个名称，应为“机关”'],
      fixed: sampleReport(),
    });
    expectFindings('NB103', slip('年度: 2023', '⟦年份⟧: 2023'), {
      messages: ['没有“年份”这个名称，应为“年度”'],
      fixed: sampleReport(),
    });
  });

  it('lists the keys where it cannot tell', () => {
    expectFindings('NB103', slip('年度: 2023', '年度: 2023\n⟦作者⟧: 某某'), {
      messages: ['没有“作者”这个名称，可用的有机关、年度、上年、汇总、格式'],
      isFixable: false,
    });
  });

  it('finds a doubled key', () => {
    expectFindings('NB103', slip('年度: 2023', '年度: 2023\n⟦年度⟧: 2023'), {
      messages: ['“年度”写了两次，请只保留一个'],
      isFixable: false,
    });
  });

  it('fills in what is missing from the title', () => {
    expectFindings('NB103', slip('---\n机关: 青石镇人民政府\n年度: 2023\n', '⟦---⟧\n机关: 青石镇人民政府\n'), {
      messages: ['开头的信息缺少“年度”'],
      fixed: sampleReport(),
    });
    expectFindings('NB103', slip('---\n机关: 青石镇人民政府\n年度: 2023\n', '⟦---⟧\n'), {
      messages: ['开头的信息缺少“机关”和“年度”'],
      fixed: sampleReport(),
    });
  });

  it('fills in what is empty from the title', () => {
    expectFindings('NB103', slip('机关: 青石镇人民政府\n', '⟦机关⟧:\n'), {
      messages: ['“机关”还没有填'],
      fixed: sampleReport(),
    });
  });

  it('makes the year four digits', () => {
    for (const year of ['2023年', '２０２３', '二〇二三年', '2023年度']) {
      expectFindings('NB103', slip('年度: 2023', `年度: ⟦${year}⟧`), {
        messages: [`年度“${year}”应写成四位数字，如 2023`],
        fixed: sampleReport(),
      });
    }
    expectFindings('NB103', slip('年度: 2023', '年度: ⟦去年⟧'), {
      messages: ['年度“去年”应写成四位数字'],
      isFixable: false,
    });
    expectNone('NB103', slip('年度: 2023', '年度: "2023"'));
  });

  it('knows the formats', () => {
    expectFindings('NB103', slip('年度: 2023', '年度: 2023\n格式: ⟦2021年格式⟧'), {
      messages: ['没有“2021年格式”这种格式，可用的有 2019、2021'],
      fixed: slip('年度: 2023', '年度: 2023\n格式: 2021'),
    });
    expectNone('NB103', slip('年度: 2023', '年度: 2023\n格式: 2021'));
  });
});
