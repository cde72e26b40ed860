import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newReport } from '../../../server/src/features/new-report.ts';
import { formatFor } from '../../../server/src/formats/index.ts';
import { reportTemplate } from '../../../server/src/formats/template.ts';
import { figureAt } from '../../../server/src/report/report.ts';
import { analysisOf, reportOf, sampleReport } from '../../support/report.ts';

const after = (text: string, path = '上年.nianbao') =>
  newReport(undefined, undefined, { analysis: analysisOf(text), path });
const textAt = (text: string, address: string) => figureAt(reportOf(text), address)?.figure.cell.text;

describe('the report of the next year', () => {
  it('goes over from the format of 2019 to the one of 2021', () => {
    const last = reportTemplate(formatFor('2019', undefined), '青石镇人民政府', 2020, { figure: () => '5' });
    const { text, notes } = after(last);
    assert.equal(reportOf(text).format.id, '2021');
    assert.equal(textAt(text, '表三/二/自然人'), '5');
    assert.equal(textAt(text, '表二/规章/现行有效件数'), '');
    assert.doesNotMatch(text, /<!--/, 'the format of 2019 does not say what is in force');
    assert.ok(notes.some((note) => /上年报告还有 \d+ 处错误/.test(note)));
  });

  it('carries figures over in plain digits, and leaves blank what is none', () => {
    const { text, notes } = after(
      sampleReport({ '表三/四/自然人': '１,２３４', '表三/四/其他': '/', '表三/四/总计': '约5' }),
    );
    assert.equal(textAt(text, '表三/二/自然人'), '1234');
    assert.equal(textAt(text, '表三/二/其他'), '');
    assert.equal(textAt(text, '表三/二/总计'), '');
    assert.ok(notes.some((note) => /“四”里其他、总计没有填数/.test(note)));
  });

  it('keeps an official wording of a heading, and puts others right', () => {
    const { text } = after(
      sampleReport()
        .replace(
          '## 四、政府信息公开行政复议、行政诉讼情况',
          '## 四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        )
        .replace('## 五、存在的主要问题及改进情况', '## 五、主要问题和改进'),
    );
    assert.match(text, /^## 四、因政府信息公开工作被申请行政复议、提起行政诉讼情况$/m);
    assert.match(text, /^## 五、存在的主要问题及改进情况$/m);
  });

  it('has none of the prose, and the sections once each in their order', () => {
    const { text } = after(`${sampleReport()}\n## 七、附件\n\n正文。\n`);
    assert.doesNotMatch(text, /本机关依法|正文/);
    assert.deepEqual(text.match(/^## .、/gm), [
      '## 一、',
      '## 二、',
      '## 三、',
      '## 四、',
      '## 五、',
      '## 六、',
      '## 七、',
    ]);
  });

  it('names organ and file so that they are read again to the letter', () => {
    const word = fc
      .string({ unit: fc.constantFrom(...'甲乙镇0a_. #:"\'\\[]{}&*!|>%@`-?,') })
      .filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(word, word, (organ, path) => {
        const { text } = newReport(organ, 2024, { analysis: analysisOf(sampleReport()), path });
        const { meta } = reportOf(text);
        assert.deepEqual([meta.organ?.text, meta.lastYear?.text, meta.year?.value], [organ, path, 2024]);
      }),
    );
  });
});
