import { expectFindings } from '../../../support/expect-findings.ts';
import { sampleReport } from '../../../support/report.ts';

describe('NB109 section-order', () => {
  it('finds the one that is in the wrong place', () => {
    const report = sampleReport();
    const five = report.slice(report.indexOf('## 五、'), report.indexOf('## 六、'));
    const moved = report
      .replace(five, '')
      .replace('## 一、', `${five.replace('五、存在的主要问题及改进情况', '⟦$&⟧')}## 一、`);
    expectFindings('NB109', moved, {
      messages: ['“五、存在的主要问题及改进情况”应排在“四、政府信息公开行政复议、行政诉讼情况”之后'],
    });
  });

  it('finds the first at the end', () => {
    const report = sampleReport();
    const one = report.slice(report.indexOf('## 一、'), report.indexOf('## 二、'));
    expectFindings('NB109', `${report.replace(one, '')}\n${one.replace('一、总体情况', '⟦$&⟧')}`, {
      messages: ['“一、总体情况”应排在最前面'],
    });
  });
});
