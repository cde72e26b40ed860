import assert from 'node:assert/strict';
import { atTitle, expectFindings, expectNone, replaceOnce, TITLE } from '../../../support/expect-findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { sampleReport } from '../../../support/report.ts';
import { applyEdits } from '../../../support/text.ts';

const BLANK = ['NB204'];

/** Removes the sections from one heading up to another. */
function without(from: string, to: string | undefined): string {
  const report = sampleReport();
  const start = report.indexOf(from);
  const end = to === undefined ? report.length : report.indexOf(to);
  return atTitle(report.slice(0, start) + report.slice(end));
}

describe('NB106 section-missing', () => {
  it('puts a section between its neighbours', () => {
    expectFindings('NB106', without('## 五、', '## 六、'), {
      messages: ['缺少“五、存在的主要问题及改进情况”这一部分'],
      fixed: replaceOnce(
        '## 五、存在的主要问题及改进情况\n\n本机关依法做好这项工作。',
        '## 五、存在的主要问题及改进情况',
      ),
    });
  });

  it('does not miss the table of a missing section, and puts it in with blank figures', () => {
    expectFindings('NB106', without('## 四、', '## 五、'), {
      messages: ['缺少“四、政府信息公开行政复议、行政诉讼情况”这一部分'],
      leaves: BLANK,
      isFixable: true,
    });
    expectFindings('NB106', without('## 二、', '## 三、'), {
      messages: ['缺少“二、主动公开政府信息情况”这一部分'],
      leaves: BLANK,
    });
  });

  it('puts the first before the second, and the last at the end', () => {
    expectFindings('NB106', without('## 一、', '## 二、'), { messages: ['缺少“一、总体情况”这一部分'] });
    const { text, analysis } = expectFindings('NB106', without('## 六、', undefined), {
      messages: ['缺少“六、其他需要报告的事项”这一部分'],
    });
    const after = applyEdits(text, analysis.findings[0].fixes?.[0].edits ?? []);
    assert.ok(after.endsWith('工作。\n\n## 六、其他需要报告的事项\n\n'), JSON.stringify(after.slice(-40)));
  });

  it('finds each missing section by itself', () => {
    const source = without('## 四、', '## 六、');
    const { analysis } = fixture(source);
    assert.deepEqual(
      analysis.findings.map(({ code, message }) => `${code} ${message}`),
      [
        'NB106 缺少“四、政府信息公开行政复议、行政诉讼情况”这一部分',
        'NB106 缺少“五、存在的主要问题及改进情况”这一部分',
      ],
    );
  });

  it('puts the heading above the table where the table is there', () => {
    expectFindings('NB106', atTitle(replaceOnce('## 四、政府信息公开行政复议、行政诉讼情况\n\n', '')), {
      messages: ['缺少“四、政府信息公开行政复议、行政诉讼情况”这一部分'],
      fixed: sampleReport(),
    });
    expectFindings('NB106', atTitle(replaceOnce('## 二、主动公开政府信息情况\n\n', '')), {
      messages: ['缺少“二、主动公开政府信息情况”这一部分'],
      fixed: sampleReport(),
    });
  });

  it('tells once where all are missing', () => {
    const matter = '---\n机关: 青石镇人民政府\n年度: 2023\n---\n';
    const { text, analysis } = expectFindings('NB106', `${matter}# ⟦${TITLE}⟧\n\n正文。\n`, {
      messages: ['规定的六个部分一个也没有找到，请按“## 一、总体情况”的样式写出各部分的标题'],
      leaves: BLANK,
    });
    assert.match(
      applyEdits(text, analysis.findings[0].fixes?.[0].edits ?? []),
      /正文。\n\n## 一、总体情况[\s\S]*\n## 六、/,
    );
    expectFindings('NB106', '⟦⟧', { messages: ['文件是空的，规定的六个部分都还没有写'], isFixable: false });
    expectFindings('NB106', '⟦⟧\n\n', { messages: ['文件是空的，规定的六个部分都还没有写'], isFixable: false });
  });

  it('keeps line breaks', () => {
    const { text, analysis } = fixture(without('## 五、', '## 六、').replaceAll('\n', '\r\n'));
    const after = applyEdits(text, analysis.findings[0].fixes?.[0].edits ?? []);
    assert.equal(after.replaceAll('\r\n', '').includes('\n'), false);
  });

  it('knows headings that are worded otherwise', () => {
    expectNone('NB106', replaceOnce('## 五、存在的主要问题及改进情况', '## 五、工作中的问题'));
    expectNone('NB106', replaceOnce('## 一、总体情况', '## 一、基本情况'));
  });
});
