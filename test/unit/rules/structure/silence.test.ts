import assert from 'node:assert/strict';
import { expectFindings, replaceOnce, slipTells } from '../../../support/expect-findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { sampleReport } from '../../../support/report.ts';

describe('NB125 silence', () => {
  it('asks for a reason', () => {
    expectFindings('NB125', replaceOnce('| 类别', '<!-- 忽略 ⟦NB304⟧ -->\n| 类别'), {
      messages: ['忽略 NB304 要写明原因，如“忽略 NB304: 原始台账如此”；没有原因的不起作用'],
      isFixable: false,
    });
  });

  it('knows the codes', () => {
    expectFindings('NB125', replaceOnce('| 类别', '<!-- 忽略 ⟦NB999⟧: 另有说明 -->\n| 类别'), {
      messages: ['没有编号为 NB999 的规则'],
      isFixable: false,
    });
    expectFindings('NB125', replaceOnce('| 类别', '<!-- 忽略 ⟦304⟧: 另有说明 -->\n| 类别'), {
      messages: ['没有编号为 304 的规则，应为 NB304'],
      fixed: replaceOnce('| 类别', '<!-- 忽略 NB304: 另有说明 -->\n| 类别'),
    });
    expectFindings('NB125', replaceOnce('| 类别', '<!-- ⟦忽略: 另有说明 -->⟧\n| 类别'), {
      messages: ['“忽略”后面要写规则编号，如 NB301'],
      isFixable: false,
    });
  });

  it('marks the word alone in a comment of several lines', () => {
    expectFindings('NB125', replaceOnce('| 类别', '<!--\n⟦忽略: 另有说明⟧  \n-->\n\n| 类别'), {
      messages: ['“忽略”后面要写规则编号，如 NB301'],
    });
  });

  it('finds a comment with nothing below', () => {
    expectFindings('NB125', `${sampleReport()}\n<!-- 忽略 ⟦NB304⟧: 另有说明 -->\n`, {
      messages: ['忽略 NB304 的下面没有内容，不起作用'],
    });
  });

  it('lets one be that does silence', () => {
    const source = replaceOnce('# 青石镇', '<!-- 忽略 NB106: 按上级要求并入第五部分 -->\n# 青石镇');
    const { analysis } = fixture(source.slice(0, source.indexOf('## 六、')));
    assert.deepEqual(analysis.findings, []);
    assert.deepEqual(
      analysis.silenced.map(({ code }) => code),
      ['NB106'],
    );
  });
});

describe('NB125 tells', () => {
  slipTells([
    [
      '第二十条第（一）项',
      '<!-- 忽略 NB301 -->\n\n第二十条第（一）项',
      'NB125 warning 忽略 NB301 要写明原因，如“忽略 NB301: 原始台账如此”；没有原因的不起作用',
    ],
  ]);
});
