import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from 'vscode-languageserver-types';
import { analyse } from '../../../server/src/check/analyse.ts';
import { completion } from '../../../server/src/features/completion/completion.ts';
import { completionTriggers } from '../../../server/src/features/completion/triggers.ts';
import { allFigures } from '../../../server/src/report/report.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { chosen, isKept, labels } from '../../support/completion.ts';
import { damagedReport } from '../../support/damaged-report.ts';
import { findingLines } from '../../support/findings.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleReport } from '../../support/report.ts';

const figureCount = (text: string) => allFigures(analyse(readTree(text)).report).size;
const START = '# 甲镇人民政府2023年政府信息公开工作年度报告\n\n';

describe('completion of a report and its parts', () => {
  it('offers a whole report in an empty document, without errors once it is filled in', () => {
    assert.equal(labels('▮')[0], '年报（整份）');
    const text = chosen('▮', '年报（整份）');
    assert.match(text, /^---\n机关: 机关全称\n年度: 2023\n---\n# 机关全称2023年政府信息公开工作年度报告\n\n## 一、/);
    assert.match(text, /本年度未发出信息处理费收费通知书，没有产生信息处理费。$/);
    assert.deepEqual(
      findingLines(analyse(readTree(text))).filter((line) => line.startsWith('NB3')),
      [],
    );
    assert.equal(figureCount(text), figureCount(sampleReport()));
  });

  it('takes organ and year from front matter that is there', () => {
    const text = chosen('---\n机关: 甲局\n年度: 2022\n---\n▮', '年报（整份）');
    assert.match(text, /^---\n机关: 甲局\n年度: 2022\n---\n# 甲局2022年政府信息公开工作年度报告\n/);
  });

  it('offers missing sections with their tables, those that belong here first', () => {
    const source = `${START}## 二、主动公开政府信息情况\n\n文\n\n▮\n\n## 五、存在的主要问题及改进情况\n`;
    assert.deepEqual(labels(source).slice(0, 5), [
      '补齐缺少的 4 个部分',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '六、其他需要报告的事项',
      '一、总体情况',
    ]);
    const text = chosen(source, '四、政府信息公开行政复议、行政诉讼情况');
    assert.match(text, /文\n\n## 四、.*\n\n\| 类别 [^\n]*\n\| :-[^\n]*\n\| 行政复议 +\| +0 \|/);
  });

  it('keeps blocks apart from what is right above and below', () => {
    const text = chosen(`${START}## 六、其他需要报告的事项\n文\nsec5▮\n文`, '五、存在的主要问题及改进情况');
    assert.match(text, /文\n\n## 五、存在的主要问题及改进情况\n\n（正文）\n\n文$/);
  });

  it('offers what a section lacks of its table', () => {
    const head = '## 二、主动公开政府信息情况\n\n';
    assert.ok(labels(`${head}▮`).includes('表二'));
    const part =
      '第二十条第（六）项\n\n| 信息内容 | 本年处理决定数量 |\n|---|---|\n| 行政处罚 | 0 |\n| 行政强制 | 0 |\n\n';
    const rest = labels(`${head}${part}▮`);
    assert.ok(!rest.includes('表二') && !rest.includes('第二十条第（六）项'));
    const text = chosen(`${head}${part}第二▮`, '第二十条第（八）项');
    assert.match(text, /\n第二十条第（八）项\n\n\| 信息内容 +\| 本年收费金额（单位：万元） \|\n/);
  });

  it('offers the next topics of section one as sub-headings', () => {
    const source = `${START}## 一、总体情况\n\n### （一）主动公开情况\n\n文\n\n▮\n`;
    const topics = labels(source).filter((label) => label.startsWith('（'));
    assert.deepEqual(topics, [
      '（二）依申请公开',
      '（二）政府信息管理',
      '（二）政府信息公开平台建设',
      '（二）监督保障',
    ]);
    assert.match(chosen(source, '（二）依申请公开'), /\n\n### （二）依申请公开\n\n（正文）\n/);
  });

  it('understands Latin prefixes and the beginnings of Chinese names', () => {
    assert.deepEqual(labels('nian▮'), ['年报（整份）']);
    assert.deepEqual(labels(`${START}biao3▮`), ['表三']);
    assert.deepEqual(labels(`${START}sec5▮`), ['五、存在的主要问题及改进情况']);
    assert.deepEqual(labels(`${START}ztqk▮`), ['一、总体情况']);
    assert.deepEqual(labels(`${START}五、▮`), ['五、存在的主要问题及改进情况']);
    assert.ok(isKept(`${START}sec▮`, '五、存在的主要问题及改进情况'));
    assert.match(chosen(`${START}biao4▮`, '表四'), /^# 甲镇.*\n\n\| 类别/);
  });

  it('offers the table where a pipe begins one', () => {
    const text = chosen('## 四、政府信息公开行政复议、行政诉讼情况\n\n|▮', '表四');
    assert.match(text, /情况\n\n\| 类别 +\|/);
  });
});

describe('completion of headings', () => {
  it('offers missing sections behind ##, replacing what is there', () => {
    const source = `${START}## 一、总体情况\n\n## 四、行政▮复议`;
    assert.ok(!labels(source).includes('## 一、总体情况'));
    assert.ok(isKept(`${START}## ▮`, '## 一、总体情况'));
    assert.match(
      chosen(source, '## 四、政府信息公开行政复议、行政诉讼情况'),
      /\n## 四、政府信息公开行政复议、行政诉讼情况$/,
    );
    assert.match(chosen(`${START}##▮`, '## 一、总体情况'), /\n## 一、总体情况$/);
    assert.match(chosen(`${START}##五▮`, '## 五、存在的主要问题及改进情况'), /\n## 五、存在的主要问题及改进情况$/);
  });

  it('offers the title in both of its forms', () => {
    assert.equal(
      chosen('---\n机关: 甲局\n年度: 2022\n---\n#▮', '# 甲局2022年政府信息公开工作年度报告'),
      '---\n机关: 甲局\n年度: 2022\n---\n# 甲局2022年政府信息公开工作年度报告',
    );
    assert.equal(chosen('# ▮', '# 2023年机关政府信息公开工作年度报告'), '# 2023年机关政府信息公开工作年度报告');
  });

  it('offers topics behind ###, and nothing that is there already', () => {
    const source = `${START}## 一、总体情况\n\n### ▮`;
    assert.match(chosen(source, '### （一）主动公开'), /\n### （一）主动公开$/);
    assert.deepEqual(labels(`${sampleReport()}\n## ▮`), []);
    assert.ok(!labels(`${START}## 一、总体情况▮`).includes('## 一、总体情况'));
  });
});

const TABLE =
  '## 三、收到和处理政府信息公开申请情况\n\n' +
  '| 项目             | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n' +
  '| :--------------- | -----: | -------: | -------: | -----------: | -----------: | ---: | ---: |\n';

describe('completion of row labels', () => {
  it('offers a whole row of zeros where the row is just begun, in line with the header', () => {
    assert.equal(labels(`${TABLE}| ▮`)[0], '一、本年新收政府信息公开申请数量');
    const text = chosen(`${TABLE}| ▮`, '（一）予以公开');
    assert.equal(
      text.split('\n').at(-1),
      '| （一）予以公开   |      0 |        0 |        0 |            0 |            0 |    0 |    0 |',
    );
    assert.equal(chosen(`${TABLE}|▮`, '（三）不予公开').split('\n').at(-1), '| （三）不予公开   ||||||||');
  });

  it('goes on behind the row above', () => {
    const row = '| （一）予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n';
    assert.equal(labels(`${TABLE}${row}| ▮`)[0], '（二）部分公开（区分处理的，只计这一情形，不计其他情形）');
    assert.ok(!labels(`${TABLE}${row}| ▮`).includes('（一）予以公开'));
  });

  it('puts in the label alone where the row has figures', () => {
    const text = chosen(`${TABLE}| 四、结▮转 | 0 | 1 |`, '四、结转下年度继续办理');
    assert.equal(text.split('\n').at(-1), '| 四、结转下年度继续办理 | 0 | 1 |');
    assert.deepEqual(labels(`${TABLE}| 四、结转下年度继续办理▮ | 0 |`).includes('四、结转下年度继续办理'), false);
  });

  it('finds rows by their initials and by words inside them', () => {
    assert.ok(isKept(`${TABLE}| sygjmm▮`, '1.属于国家秘密'));
    assert.ok(isKept(`${TABLE}| 国家秘▮`, '1.属于国家秘密'));
    assert.ok(isKept(`${TABLE}| 三（三）▮`, '2.其他法律行政法规禁止公开'));
  });

  it('knows the parts of table two by their captions', () => {
    const part = '## 二、主动公开政府信息情况\n\n第二十条第（六）项\n\n| 信息内容 | 本年处理决定数量 |\n|---|---|\n';
    assert.deepEqual(labels(`${part}| 行政处罚 | 0 |\n| ▮`), ['行政强制']);
  });

  it('offers nothing among the figures or in free tables', () => {
    assert.deepEqual(labels(`${TABLE}| 一、本年新收政府信息公开申请数量 | ▮ | 0 |`), []);
    assert.deepEqual(labels('| 单位 | 件数 |\n|---|---|\n| ▮ | 3 |', ' '), []);
  });
});

describe('completion anywhere', () => {
  it('escapes what would be a tab stop', () => {
    const text = chosen('---\n机关: $1}\\\n---\n#▮', '# $1}\\2023年政府信息公开工作年度报告');
    assert.match(text, /\n# \$1\}\\2023年政府信息公开工作年度报告$/);
  });

  it('never throws; its ranges are in the line and hold the position', () => {
    fc.assert(
      fc.property(
        damagedReport,
        fc.nat(60),
        fc.integer({ min: -2, max: 80 }),
        fc.option(fc.constantFrom(...completionTriggers), { nil: undefined }),
        (text, line, character, trigger) => {
          const analysis = analyse(readTree(text));
          const lines = text.split(/\r\n|\r|\n/);
          const atLine = Math.min(line, lines.length - 1);
          const at = line > atLine ? lines[atLine].length : Math.min(Math.max(character, 0), lines[atLine].length);
          for (const item of completion(analysis, { line, character }, trigger, undefined, 2024)) {
            const { start, end } = (item.textEdit as TextEdit).range;
            assert.ok(start.line === atLine && end.line === atLine, 'on the line');
            assert.ok(start.character <= at && at <= end.character, `holds the position: ${item.label}`);
            assert.ok(end.character <= lines[atLine].length, 'in the line');
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is the same for the position that a fixture marks', () => {
    const { analysis, cursor } = fixture('根据条例第▮');
    assert.equal(completion(analysis, cursor).length, 56);
  });
});
