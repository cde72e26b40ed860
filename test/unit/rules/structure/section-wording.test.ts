import assert from 'node:assert/strict';
import { expectFindings, expectNone, replaceOnce, slipTells } from '../../../support/expect-findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { sampleReport } from '../../../support/report.ts';

const HEADING = '## 五、存在的主要问题及改进情况';

describe('NB110 section-wording', () => {
  it('suggests the official wording', () => {
    for (const words of [
      '五、存在的主要问题和改进情况',
      '五、存在的主要问题及改进情况（2023年）',
      '五、工作中的问题',
      '六、工作中的问题',
    ]) {
      expectFindings('NB110', replaceOnce(HEADING, `## ⟦${words}⟧`), {
        messages: [`“${words}”在统一格式中写作“五、存在的主要问题及改进情况”`],
        fixed: sampleReport(),
      });
    }
  });

  it('knows the first section by other words as well, so that it is not taken for missing', () => {
    for (const words of ['一、总体状况', '一、工作概况']) {
      expectFindings('NB110', replaceOnce('## 一、总体情况', `## ⟦${words}⟧`), {
        messages: [`“${words}”在统一格式中写作“一、总体情况”`],
        fixed: sampleReport(),
      });
    }
  });

  it('suggests the nearest of the official wordings', () => {
    expectFindings('NB110', replaceOnce(HEADING, '## ⟦五、政府信息公开工作存在的主要问题和改进情况⟧'), {
      messages: [
        '“五、政府信息公开工作存在的主要问题和改进情况”在统一格式中写作“五、政府信息公开工作存在的主要问题及改进情况”',
      ],
    });
  });

  it('lets any official wording be', () => {
    expectNone('NB110', replaceOnce(HEADING, '## 五、政府信息公开工作存在的主要问题及改进情况'));
  });

  it('leaves a wrong number to its own rule', () => {
    const { findings } = fixture('## 四、存在的主要问题和改进情况', 'NB110').analysis;
    assert.deepEqual(
      findings.map(({ message }) => message),
      ['“四、存在的主要问题和改进情况”在统一格式中写作“四、存在的主要问题及改进情况”'],
    );
  });
});

describe('NB110 tells', () => {
  slipTells([
    [
      '## 四、政府信息公开行政复议、行政诉讼情况',
      '## 四、行政复议、行政诉讼情况',
      'NB110 information “四、行政复议、行政诉讼情况”在统一格式中写作“四、政府信息公开行政复议、行政诉讼情况” | likely 改为“四、政府信息公开行政复议、行政诉讼情况”',
    ],
  ]);
});
