import { expectFindings, replaceOnce, slipTells } from '../../../support/expect-findings.ts';
import { sampleReport } from '../../../support/report.ts';

const HEADING = '## 五、存在的主要问题及改进情况';

describe('NB108 section-number', () => {
  it('restores the ordinal', () => {
    for (const number of ['四、', '五.', '五．', '（五）', '5.', '5、']) {
      expectFindings('NB108', replaceOnce(HEADING, `## ⟦${number}存在的主要问题及改进情况⟧`), {
        messages: [`“存在的主要问题及改进情况”的序号写成了“${number}”，应为“五、”`],
        fixed: sampleReport(),
      });
    }
  });

  it('puts in an ordinal', () => {
    expectFindings('NB108', replaceOnce(HEADING, '## ⟦存在的主要问题及改进情况⟧'), {
      messages: ['“存在的主要问题及改进情况”前缺少序号“五、”'],
      fixed: sampleReport(),
    });
  });

  it('finds each of several that are shifted', () => {
    const source = replaceOnce(
      HEADING,
      '## ⟦四、存在的主要问题及改进情况⟧',
      replaceOnce('## 六、其他需要报告的事项', '## ⟦五、其他需要报告的事项⟧'),
    );
    expectFindings('NB108', source, {
      messages: [
        '“存在的主要问题及改进情况”的序号写成了“四、”，应为“五、”',
        '“其他需要报告的事项”的序号写成了“五、”，应为“六、”',
      ],
    });
  });
});

describe('NB108 tells', () => {
  slipTells([
    [
      '## 一、总体情况',
      '## 二、总体情况',
      'NB108 error “总体情况”的序号写成了“二、”，应为“一、” | safe 序号改为“一、”',
    ],
    [
      '## 二、主动公开政府信息情况',
      '## 主动公开政府信息情况',
      'NB108 error “主动公开政府信息情况”前缺少序号“二、” | safe 序号改为“二、”',
    ],
  ]);
});
