import assert from 'node:assert/strict';
import { analyse } from '../../../../server/src/check/analyse.ts';
import { national2019 } from '../../../../server/src/formats/national-2019.ts';
import { national2021 } from '../../../../server/src/formats/national-2021.ts';
import { formatDecimal } from '../../../../server/src/report/decimal.ts';
import { figureAt, readReport } from '../../../../server/src/report/report.ts';
import { readTree } from '../../../../server/src/syntax/tree.ts';
import { replaceOnce } from '../../../support/expect-findings.ts';
import { officialReport } from '../../../support/official-layout.ts';
import { sampleReport } from '../../../support/report.ts';
import { applyEdits } from '../../../support/text.ts';

const ORGAN = '青石镇人民政府';

const FIGURES_2019 = {
  ...{ '表二/规章/本年新制作数量': 2, '表二/规章/本年新公开数量': 3, '表二/行政许可/处理决定数量': 40 },
  ...{ '表三/一/自然人': 5, '表三/一/总计': 5, '表三/三（一）/自然人': 2, '表三/三（一）/总计': 2 },
  ...{ '表三/三（六）/自然人': 3, '表三/三（六）/总计': 3, '表三/三（七）/自然人': 5, '表三/三（七）/总计': 5 },
};
const FIGURES_2021 = {
  ...{ '表二/规章/本年制发件数': 2, '表二/规章/本年废止件数': 1, '表二/行政许可/本年处理决定数量': 40 },
  ...{ '表三/一/自然人': 5, '表三/一/总计': 5, '表三/三（一）/自然人': 2, '表三/三（一）/总计': 2 },
  ...{ '表三/三（六）1/自然人': 1, '表三/三（六）1/总计': 1, '表三/三（六）3/自然人': 2, '表三/三（六）3/总计': 2 },
  ...{ '表三/三（七）/自然人': 5, '表三/三（七）/总计': 5 },
};

const findings = (text: string) => analyse(readTree(text)).findings;
const own = (text: string) => findings(text).filter(({ code }) => code === 'NB126');
const codes = (text: string) => [...new Set(findings(text).map(({ code }) => code))];

/** Applies the converting fix of every finding of the rule, the last one first. */
function converted(text: string): string {
  return own(text)
    .toReversed()
    .reduce((changed, { fixes = [] }) => {
      const fix = fixes.find(({ title }) => title.startsWith('改成'));
      return fix ? applyEdits(changed, fix.edits) : changed;
    }, text);
}

function figure(text: string, address: string): string | undefined {
  const placed = figureAt(readReport(readTree(text)), address);
  if (!placed) return undefined;
  const { figure: own } = placed.figure;
  return own.kind === 'number' ? formatDecimal(own.value) : own.kind;
}

describe('NB126 format-year', () => {
  it('is quiet where the format is that of the year', () => {
    assert.deepEqual(codes(sampleReport(FIGURES_2019, ORGAN, 2020, national2019)), []);
    assert.deepEqual(codes(sampleReport(FIGURES_2021, ORGAN, 2023, national2021)), []);
  });

  it('is quiet where the front matter names the format', () => {
    const named = sampleReport(FIGURES_2019, ORGAN, 2023, national2019).replace('年度: 2023', '年度: 2023\n格式: 2019');
    assert.deepEqual(codes(named), []);
  });

  it('names the tables of the 2019 format in a later report, and says nothing else of them', () => {
    const text = sampleReport(FIGURES_2019, ORGAN, 2023, national2019);
    assert.deepEqual(codes(text), ['NB126']);
    assert.equal(findings(text).length, 6);
    assert.equal(
      findings(text)[5].message,
      '这张表用的是2019年格式（国办公开办函〔2019〕60号），2023年度应当用2021年格式（国办公开办函〔2021〕30号）',
    );
    assert.match(findings(text)[4].message, /；这种格式没有这一部分，请把它移到正文中说明，或者删去$/);
  });

  it('names the tables of the 2021 format in an earlier report', () => {
    const text = sampleReport(FIGURES_2021, ORGAN, 2020, national2021);
    assert.deepEqual(codes(text), ['NB126']);
    assert.equal(findings(text).length, 5);
  });

  it('says what the report should use, as far as it tells', () => {
    const consequence = (text: string) => own(text)[0].message.split('，')[1];
    const text = sampleReport(FIGURES_2019, ORGAN, 2023, national2019);
    assert.equal(consequence(text), '2023年度应当用2021年格式（国办公开办函〔2021〕30号）');
    const nameless = text.replace(/^年度: .*\n/m, '').replace(/^# .*$/m, '# 年报');
    assert.equal(consequence(text.replace(/^年度: .*\n/m, '')), consequence(text));
    assert.equal(consequence(text.replace(/^# .*$/m, '# 年报')), consequence(text));
    assert.equal(consequence(nameless), '本年度应当用2021年格式（国办公开办函〔2021〕30号）');
    assert.equal(
      consequence(text.replace(/^年度: .*$/m, '格式: 2021')),
      '开头写明用2021年格式（国办公开办函〔2021〕30号）',
    );
  });

  it('offers to name the format instead', () => {
    const text = sampleReport(FIGURES_2019, ORGAN, 2023, national2019);
    const fixed = (source: string) => {
      const fix = own(source)[0].fixes?.find(({ title }) => title === '在开头写明这份报告用2019年格式');
      if (!fix) return undefined;
      assert.deepEqual([fix.isPreferred, fix.isSafe], [false, false]);
      return applyEdits(source, fix.edits);
    };
    assert.deepEqual(codes(fixed(text) ?? ''), []);
    const matter = '---\n机关: 青石镇人民政府\n年度: 2023\n---\n';
    const begins = (written: string) => fixed(text.replace(matter, written))?.split('#')[0];
    assert.equal(begins(matter), matter.replace(/---\n$/, '格式: 2019\n---\n'));
    assert.equal(begins('---\n---\n'), '---\n格式: 2019\n---\n');
    // The format cannot be added if there is no front matter, if it already names one, or if it cannot be read.
    for (const written of ['', matter.replace('2023', '2023\n格式: 2021'), matter.replace('2023', '2023\n上年: @甲')]) {
      assert.equal(begins(written), undefined, written);
    }
  });

  it('keeps the line breaks of the text', () => {
    const text = sampleReport(FIGURES_2019, ORGAN, 2023, national2019);
    const windows = text.replaceAll('\n', '\r\n');
    assert.equal(converted(windows), converted(text).replaceAll('\n', '\r\n'));
    const [{ fixes = [] }] = findings(windows);
    assert.deepEqual(
      fixes.map(({ title, edits }) => [title, /(?<!\r)\n/.test(edits[0].newText)]),
      [
        ['改成2021年格式的表格，没有对应栏目的数字写在表下', false],
        ['在开头写明这份报告用2019年格式', false],
      ],
    );
    const [fix] = findings(text)[5].fixes ?? [];
    assert.deepEqual([fix.title, fix.isPreferred, fix.isSafe], ['改成2021年格式的表格', true, false]);
    assert.ok(fix.edits[0].newText.endsWith('|'), 'the table is all there is');
  });

  it('knows a part that the report’s own format does not have by its caption and all that is in it', () => {
    const count = (part: string) =>
      codes(replaceOnce('## 三、', `${part}\n\n## 三、`)).filter((code) => code === 'NB126').length;
    const caption = '第二十条第（九）项';
    const header = '| 信息内容 | 采购项目数量 | 采购总金额 |\n| --- | --- | --- |';
    const row = '| 政府集中采购 | 1 | 2 |';
    assert.equal(count(`${caption}\n\n${header}\n${row}`), 1);
    assert.equal(count(`**第二十条第(九)项：**\n\n${header}\n${row}`), 1);
    assert.equal(count(`第二十条第（十）项\n\n${header}\n${row}`), 0);
    assert.equal(count(`${caption}\n\n${header}`), 0);
    assert.equal(count(`${caption}\n\n${header}\n${row}\n| 其他采购 | 1 | 2 |`), 0);
    assert.equal(count(`${caption}\n\n| 名称 | 数量 |\n| --- | --- |\n| 甲 | 1 |`), 0);
  });

  it('converts what corresponds to 2021, and keeps the rest as text', () => {
    const text = converted(sampleReport(FIGURES_2019, ORGAN, 2023, national2019));
    assert.equal(figure(text, '表二/规章/本年制发件数'), '2');
    assert.equal(figure(text, '表二/规章/本年废止件数'), 'blank');
    assert.equal(figure(text, '表二/行政许可/本年处理决定数量'), '40');
    assert.equal(figure(text, '表三/三（六）3/自然人'), '3');
    assert.equal(figure(text, '表三/三（六）1/自然人'), 'blank');
    assert.match(text, /原表中没有对应栏目的数字：规章本年新公开数量 3、规章对外公开总数量 0、/);
    assert.deepEqual(
      codes(text).filter((code) => code.startsWith('NB3')),
      [],
      'the relations hold',
    );
    assert.equal(findings(text).filter(({ code }) => code === 'NB126').length, 1, 'what has no counterpart stays');
    assert.equal(text.match(/第二十条第/g)?.length, 5, 'captions stay as they are');
    assert.equal(text.match(/^\| 行政强制/gm)?.length, 1, 'rows are taken over once');
  });

  it('converts what corresponds to 2019, adding up 其他处理', () => {
    const text = converted(sampleReport(FIGURES_2021, ORGAN, 2020, national2021));
    assert.equal(figure(text, '表二/规章/本年新制作数量'), '2');
    assert.equal(figure(text, '表三/三（六）/自然人'), '3');
    assert.equal(figure(text, '表三/三（六）/总计'), '3');
    assert.match(text, /规章本年废止件数 1/);
    assert.deepEqual(
      codes(text).filter((code) => code.startsWith('NB3') || code === 'NB126'),
      [],
    );
  });

  it('adds up rows that become one, and nothing else', () => {
    const text = sampleReport(FIGURES_2021, ORGAN, 2020, national2021);
    const doubled = converted(
      text.replace(/^\| （一）予以公开 .*$/m, (line) => `${line}\n${line.replaceAll('2 ', '7 ')}`),
    );
    assert.equal(figure(doubled, '表三/三（一）/自然人'), '2');
    assert.match(doubled, /原表中没有对应栏目的数字：三（一）自然人 7、/);
    const words = sampleReport({ ...FIGURES_2021, '表三/三（六）3/自然人': '若干' }, ORGAN, 2020, national2021);
    assert.equal(figure(converted(words), '表三/三（六）/自然人'), '1');
    assert.match(converted(words), /原表中没有对应栏目的数字：三（六）3自然人 若干。/);
  });

  it('offers no conversion that would lose anything', () => {
    const fixes = (text: string) =>
      findings(text)
        .filter(({ code }) => code === 'NB126')
        .map(({ fixes: own = [] }) => own.filter(({ title }) => title.startsWith('改成')).length);
    const text = sampleReport(FIGURES_2021, ORGAN, 2020, national2021);
    assert.deepEqual(fixes(text), [1, 1, 1, 1, 1]);
    const noted = text.replace(/^\| （三）不予公开 .*$/m, '| （三）不予公开 | 见附件 | | | | | | |');
    assert.notEqual(noted, text);
    assert.deepEqual(fixes(noted), [1, 1, 1, 1, 0]);
    const more = text.replace(/^\| 四、结转.*$/m, (line) => `${line}\n| 备注 | 含街道 | | | | | | |`);
    assert.deepEqual(fixes(more), [1, 1, 1, 1, 0]);
    assert.deepEqual(fixes(more.replace('含街道', '')), [1, 1, 1, 1, 0]);
  });

  it('converts the official layout of all parts together', () => {
    const text = converted(officialReport().replaceAll('2023', '2020'));
    assert.equal(figure(text, '表二/行政许可/处理决定数量'), '312');
    assert.match(text, /行政规范性文件现行有效件数 17、行政事业性收费本年收费金额 12\.5。/);
    assert.equal(figure(text, '表三/三（七）/自然人'), '9');
  });

  it('takes a single slip in a table for one, not for another format', () => {
    const lines = sampleReport(FIGURES_2021).split('\n');
    for (let i = 0; i < lines.length; i++) {
      assert.ok(!codes(lines.toSpliced(i, 1).join('\n')).includes('NB126'), lines[i]);
    }
  });
});
