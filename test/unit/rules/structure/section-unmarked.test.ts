import assert from 'node:assert/strict';
import { expectFindings, expectNone, replaceOnce } from '../../../support/expect-findings.ts';
import { findingMessages } from '../../../support/findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { sampleReport } from '../../../support/report.ts';

describe('NB111 section-unmarked', () => {
  it('marks a section typed as a plain line', () => {
    for (const typed of [
      '⟦五、存在的主要问题及改进情况⟧',
      '　　⟦五、存在的主要问题及改进情况⟧',
      '⟦**五、存在的主要问题及改进情况**⟧',
    ]) {
      const words = typed.replace(/[⟦⟧*　]/g, '');
      expectFindings('NB111', replaceOnce('## 五、存在的主要问题及改进情况', typed), {
        messages: [`“${words}”是这一部分的标题，前面应有 ## 和空格`],
        fixed: sampleReport(),
      });
    }
  });

  it('marks one that runs into the paragraph below', () => {
    expectFindings(
      'NB111',
      replaceOnce('## 一、总体情况\n\n', '⟦一、总体情况⟧\n2023年，本机关依法做好这项工作。\n\n'),
      {
        messages: ['“一、总体情况”是这一部分的标题，前面应有 ## 和空格'],
        fixed: replaceOnce('## 一、总体情况\n\n', '## 一、总体情况\n2023年，本机关依法做好这项工作。\n\n'),
      },
    );
  });

  it('puts the level of a section right', () => {
    for (const level of ['#', '###', '####']) {
      expectFindings(
        'NB111',
        replaceOnce('## 五、存在', `${level} ⟦五、存在`).replace('及改进情况\n', '及改进情况⟧\n'),
        {
          messages: [`“五、存在的主要问题及改进情况”是部分的标题，前面应是 ##，现在是 ${level}`],
          fixed: sampleReport(),
        },
      );
    }
  });

  it('marks a sub-heading that stands alone above prose', () => {
    expectFindings(
      'NB111',
      replaceOnce('### （二）依申请公开\n\n本机关', '⟦（二）依申请公开⟧\n\n本年度本机关').replace(
        '本年度本机关依法',
        '本年度本机关全面依法',
      ),
      {
        messages: ['“（二）依申请公开”像是小标题，前面应有 ### 和空格'],
      },
    );
  });

  it('lets lists, contents and prose be', () => {
    expectNone(
      'NB111',
      replaceOnce('## 一、总体情况\n\n', '一、总体情况\n二、主动公开政府信息情况\n\n## 一、总体情况\n\n'),
    );
    expectNone('NB111', replaceOnce('## 一、总体情况\n\n', '## 一、总体情况\n\n（一）完善制度\n\n（二）加强培训\n\n'));
    expectNone(
      'NB111',
      replaceOnce(
        '## 一、总体情况\n\n',
        '## 一、总体情况\n\n（一）主动公开。本机关依法做好这项工作。\n\n本机关依法做好这项工作，及时更新。\n\n',
      ),
    );
  });

  /** Returns the topics that NB111 recognises in a section without heading. */
  const topics = (...blocks: string[]) =>
    findingMessages(['## 一、总体情况', ...blocks].join('\n\n'), 'NB111').map((line) =>
      line.replace(/^NB111 “(.*)”像是小标题.*/, '$1'),
    );
  const PROSE = '本机关依法做好这项工作，及时更新。';

  it('tells a sub-heading from what is too long, too short, or numbered otherwise', () => {
    const topic = (length: number) => `（一）${'主动公开'.repeat(7).slice(0, length)}`;
    assert.deepEqual(topics(topic(24), PROSE), [topic(24)]);
    assert.deepEqual(topics(topic(25), PROSE), []);
    assert.deepEqual(topics('（一）公开', PROSE), ['（一）公开']);
    assert.deepEqual(topics('（一）公', PROSE), []);
    assert.deepEqual(topics('1.主动公开', PROSE), []);
    assert.deepEqual(topics('主动公开', PROSE), []);
    assert.deepEqual(topics('（一）主动公开\n及时更新', PROSE), []);
  });

  it('marks one in bold, or far from the margin', () => {
    assert.deepEqual(topics('**（一）主动公开**', PROSE), ['（一）主动公开']);
    const wide = (blanks: number) => `${'　'.repeat(blanks)}（一）${'主动公开'.repeat(6)}`;
    assert.deepEqual(topics(wide(5), PROSE), [wide(0)]);
    assert.deepEqual(topics(wide(6), PROSE), []);
  });

  it('asks for prose below', () => {
    assert.deepEqual(topics('（一）主动公开', '本机关依法做好这项工作，更新。'), []);
    assert.deepEqual(topics('（一）主动公开', '本机关依法做好这项工作，更新了。'), ['（一）主动公开']);
    assert.deepEqual(topics('（一）主动公开', `（二）${PROSE}`), []);
    assert.deepEqual(topics('（一）主动公开', '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |'), []);
    assert.deepEqual(topics('（一）主动公开'), []);
  });

  it('looks below the first section, be it marked or not', () => {
    assert.deepEqual(findingMessages(`（一）主动公开\n\n${PROSE}`, 'NB111'), []);
    assert.deepEqual(findingMessages(`（一）主动公开\n\n${PROSE}\n\n## 一、总体情况`, 'NB111'), []);
    assert.deepEqual(findingMessages(`一、总体情况\n\n（一）主动公开\n\n${PROSE}`, 'NB111'), [
      'NB111 “一、总体情况”是这一部分的标题，前面应有 ## 和空格',
      'NB111 “（一）主动公开”像是小标题，前面应有 ### 和空格',
    ]);
  });

  it('says what its fixes do', () => {
    const titles = (text: string) =>
      fixture(text, 'NB111').analysis.findings.flatMap(({ fixes }) => fixes?.map(({ title }) => title));
    assert.deepEqual(titles('### 一、总体情况'), ['改为 ## 标题']);
    assert.deepEqual(titles('一、总体情况'), ['标为标题（加 ##）']);
    assert.deepEqual(titles(`## 一、总体情况\n\n（一）主动公开\n\n${PROSE}`), ['标为标题（加 ###）']);
  });
});
