import assert from 'node:assert/strict';
import { expectFindings, replaceOnce, slipTells } from '../../../support/expect-findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { sampleReport } from '../../../support/report.ts';
import { applyEdits } from '../../../support/text.ts';

describe('NB124 unclosed', () => {
  it('closes a comment at the end of its first line', () => {
    expectFindings('NB124', replaceOnce('## 三、', '⟦<!-- 待核对⟧\n\n## 三、'), {
      messages: ['注释没有结束（缺少 -->），后面的内容都读不到'],
      fixed: replaceOnce('## 三、', '<!-- 待核对 -->\n\n## 三、'),
    });
    expectFindings('NB124', replaceOnce('## 三、', '⟦<!--⟧\n待核对\n\n## 三、'), {
      messages: ['注释没有结束（缺少 -->），后面的内容都读不到'],
      isFixable: false,
    });
  });

  it('finds code that never ends', () => {
    expectFindings('NB124', replaceOnce('## 三、', '⟦```⟧\n\n## 三、'), {
      messages: ['代码块没有结束，后面的内容都读不到；不需要的，请删去这一行 ```'],
      isFixable: false,
    });
  });

  it('lets what is closed be', () => {
    expectFindings('NB124', `${sampleReport()}\n<!--\n待核对\n-->\n\n\`\`\`\n代码\n\`\`\`\n`, { messages: [] });
  });

  it('finishes the end of a comment that is begun', () => {
    const cases: readonly [written: string, closed: string][] = [
      ['  <!-- 待核对', '  <!-- 待核对 -->'],
      ['<!-- 待核对 --', '<!-- 待核对 -->'],
      ['<!-- 待核对 -', '<!-- 待核对 - -->'],
      ['<!---', '<!--- -->'],
      ['<!----', '<!---->'],
      ['  <!---', '  <!--- -->'],
    ];
    for (const [written, closed] of cases) {
      const { text, analysis } = fixture(`${written}\n正文。`, 'NB124');
      assert.equal(applyEdits(text, analysis.findings[0].fixes?.[0].edits ?? []), `${closed}\n正文。`);
    }
  });

  it('shows the mark that code begins with', () => {
    const { analysis, ranges } = fixture('  ⟦~~~ 附件⟧\n正文。', 'NB124');
    const [{ message, range }] = analysis.findings;
    assert.equal(message, '代码块没有结束，后面的内容都读不到；不需要的，请删去这一行 ~~~');
    assert.deepEqual({ start: range.start, end: range.end }, ranges[0]);
  });
});

describe('NB124 tells', () => {
  slipTells([
    [
      '第二十条第（一）项',
      '<!-- 忽略 NB301: 因故\n\n第二十条第（一）项',
      'NB124 error 注释没有结束（缺少 -->），后面的内容都读不到 | likely 在这一行末尾结束注释',
      'NB125 warning 忽略 NB301 的下面没有内容，不起作用',
    ],
  ]);
});
