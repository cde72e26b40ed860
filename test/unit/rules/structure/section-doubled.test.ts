import assert from 'node:assert/strict';
import { expectFindings, expectNone, replaceOnce } from '../../../support/expect-findings.ts';

describe('NB107 section-doubled', () => {
  it('finds the second, and names the first', () => {
    const source = replaceOnce('## 六、其他', '## ⟦五、存在的主要问题及改进情况⟧\n\n又及。\n\n## 六、其他');
    const { analysis } = expectFindings('NB107', source, {
      messages: ['“五、存在的主要问题及改进情况”这一部分出现了两次，请只保留一处'],
    });
    assert.equal(analysis.findings[0].related?.length, 1);
  });

  it('lets sub-headings about the same things be', () => {
    expectNone('NB107', replaceOnce('### （一）主动公开', '### 一、主动公开政府信息'));
    expectNone('NB107', replaceOnce('### （一）主动公开', '### （一）主动公开政府信息情况'));
    expectNone(
      'NB107',
      replaceOnce(
        '## 五、存在的主要问题及改进情况',
        '## 五、存在的主要问题及改进情况\n\n### 一、存在的问题\n\n### 二、改进情况',
      ),
    );
  });
});
