import { sampleReport } from '../fixture.ts';
import { expectFindings, expectNone, slip, TITLE } from './slip.ts';

describe('NB105 title-form', () => {
  it('writes a missing title from the front matter', () => {
    expectFindings('NB105', slip(`# ${TITLE}\n\n## 一、总体情况`, '## ⟦一、总体情况⟧').replace('## ⟦一', '⟦## 一'), {
      messages: ['缺少题目，应写作“# 机关+年度+年政府信息公开工作年度报告”'],
      fixed: sampleReport(),
    });
  });

  it('marks a title typed as a plain line, or below another level', () => {
    for (const typed of [`⟦${TITLE}⟧`, `⟦**${TITLE}**⟧`, `## ⟦${TITLE}⟧`]) {
      expectFindings('NB105', slip(`# ${TITLE}`, typed), {
        messages: [`“${TITLE}”像是题目，前面应有一个 # 和空格`],
        fixed: sampleReport(),
        isSafe: true,
      });
    }
  });

  it('puts another form right', () => {
    const titles: [string, string][] = [
      ['青石镇人民政府2023年度政府信息公开工作年度报告', TITLE],
      ['青石镇人民政府2023年政府信息公开年度报告', TITLE],
      ['青石镇人民政府２０２３年政府信息公开工作年度报告', TITLE],
      ['2023年政府信息公开工作年度报告', '2023年青石镇人民政府政府信息公开工作年度报告'],
      ['年报', TITLE],
    ];
    for (const [title, due] of titles) {
      expectFindings('NB105', slip(`# ${TITLE}`, `# ⟦${title}⟧`), {
        messages: [`题目“${title}”不合格式，应为“${due}”`],
        fixed: slip(`# ${TITLE}`, `# ${due}`),
      });
    }
  });

  it('lets either official form be, white space or not', () => {
    expectNone('NB105', slip(`# ${TITLE}`, '# 2023年青石镇人民政府政府信息公开工作年度报告'));
    expectNone('NB105', slip(`# ${TITLE}`, '# 青石镇人民政府 2023 年政府信息公开工作年度 报告'));
  });

  it('finds further headings of the first level', () => {
    expectFindings('NB105', slip('### （一）主动公开', '# ⟦（一）主动公开⟧'), {
      messages: ['一级标题只用于题目，“（一）主动公开”前应多写几个 #'],
      fixed: sampleReport(),
    });
    expectFindings('NB105', `${sampleReport()}\n# ⟦附件⟧\n`, {
      messages: ['一级标题只用于题目，“附件”前应多写几个 #'],
      fixed: `${sampleReport()}\n## 附件\n`,
    });
  });
});
