import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { type Analysis, analyse } from '../../../server/src/check/analyse.ts';
import { compareWithNeighbours } from '../../../server/src/check/neighbour-findings.ts';
import { defaultSettings } from '../../../server/src/check/settings.ts';
import { exportReport } from '../../../server/src/export/export.ts';
import { previewOf } from '../../../server/src/export/html/preview.ts';
import type { PlainTarget } from '../../../server/src/export/targets.ts';
import { completion } from '../../../server/src/features/completion/completion.ts';
import { definition, references } from '../../../server/src/features/definition.ts';
import { documentSymbols } from '../../../server/src/features/document-symbols.ts';
import { hover } from '../../../server/src/features/hover/hover.ts';
import { newReport } from '../../../server/src/features/new-report.ts';
import { formats, setFormats } from '../../../server/src/formats/index.ts';
import { importDocument } from '../../../server/src/import/index.ts';
import { repair } from '../../../server/src/relations/repair/repair.ts';
import { equationsOf } from '../../../server/src/relations/report-equations.ts';
import { addressesOf, factsOf } from '../../../server/src/report/facts.ts';
import { allFigures, figureAt } from '../../../server/src/report/report.ts';
import type { Neighbour } from '../../../server/src/rules/other-reports/neighbours.ts';
import type { Position } from '../../../server/src/syntax/position.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { rollUpReport } from '../../../server/src/workspace/roll-up-report.ts';
import { findingLines } from '../../support/findings.ts';
import { format2027, formatsIn2027 } from '../../support/format-2027.ts';
import { sampleReport } from '../../support/report.ts';
import { applyEdits, textIn } from '../../support/text.ts';

const ORGAN = '青石镇人民政府';
const FIGURES = {
  ...{ '表五/规章/文字解读': 3, '表五/规章/图表解读': 2, '表五/规章/解读总数': 5, '表五/规章/累计解读件数': 45 },
  ...{ '表五/其他文件/视频解读': 4, '表五/其他文件/解读总数': 4, '表五/其他文件/累计解读件数': 4 },
  ...{ '表五/合计/文字解读': 3, '表五/合计/图表解读': 2, '表五/合计/视频解读': 4, '表五/合计/解读总数': 9 },
  '表五/合计/累计解读件数': 49,
  ...{ '表二附/动态信息/网站发布': 120, '表二附/动态信息/新媒体发布': 31, '表二附/动态信息/发布总数': 151 },
};

const textOf = (figures: Readonly<Record<string, number>> = {}, year = 2027) =>
  sampleReport({ ...FIGURES, ...figures }, ORGAN, year, format2027);
const read = (text: string): Analysis => analyse(readTree(text));

/** Returns what is written at each address. */
function figuresIn({ report }: Analysis): ReadonlyMap<string, string> {
  return new Map([...allFigures(report)].map(([address, { figure }]) => [address, figure.cell.text]));
}

/** Returns the ids of the tables in order; 表二 has four parts. */
function tableIds({ report }: Analysis): string[] {
  return report.statutory.map(({ reading }) => reading.format.id);
}

/** Returns the start of a figure in the text. */
function placeOf({ report }: Analysis, address: string): Position {
  const placed = figureAt(report, address);
  assert.ok(placed, address);
  return { line: placed.table.start + placed.figure.line, character: placed.figure.cell.from };
}

function neighbour(text: string, year: number): Neighbour {
  return { uri: `file:///${year}.nianbao`, path: `${year}.nianbao`, facts: factsOf(read(text).report), errors: 0 };
}

/** Runs every feature with a format that has two more tables than any real one. */
describe('a format that is nothing but data', () => {
  before(() => {
    setFormats(formatsIn2027);
  });
  after(() => {
    setFormats(formats);
  });

  it('is the one of its years, and has its tables read', () => {
    const { report } = read(textOf());
    assert.equal(report.format.id, '2027');
    assert.deepEqual(tableIds(read(textOf())), ['表五', '表二', '表二', '表二', '表二', '表二附', '表三', '表四']);
    assert.equal(read(textOf({}, 2026).replace('年度: 2026', '年度: 2026\n格式: 2027')).report.format.id, '2027');
  });

  it('is checked without complaint where all is right', () => {
    assert.deepEqual(findingLines(read(textOf())), []);
  });

  it('has a wrong total of its tables found, and repaired in the only way', () => {
    const wrong = read(textOf({ '表五/规章/解读总数': 6 }));
    assert.deepEqual(
      wrong.findings.map(({ code, message, expected }) => [code, message.slice(0, 14), expected]),
      [['NB306', '表五/规章/解读总数应为 5', '5']],
    );
    const [finding] = wrong.findings;
    assert.equal(textIn(textOf({ '表五/规章/解读总数': 6 }), finding.range), '6');
    assert.equal(applyEdits(textOf({ '表五/规章/解读总数': 6 }), finding.fixes?.[0]?.edits ?? []), textOf());
    const [result] = repair(equationsOf(wrong.report));
    assert.equal(result.isUnique, true);
    const extra = read(textOf({ '表二附/动态信息/发布总数': 150 }));
    assert.deepEqual(
      extra.findings.map(({ code, expected }) => [code, expected]),
      [['NB306', '151']],
    );
  });

  it('has its tables missed where they are not there', () => {
    const without = (...ids: string[]) => {
      const tables = format2027.tables.filter(({ id }) => !ids.includes(id));
      return sampleReport(FIGURES, ORGAN, 2027, { ...format2027, tables });
    };
    for (const id of ['表五', '表二附']) {
      const text = without(id);
      const [finding, ...others] = read(text).findings;
      assert.deepEqual([finding.code, others.length], ['NB112', 0], id);
      assert.match(finding.message, new RegExp(`缺少规定的表格（${id}）`));
      const mended = read(applyEdits(text, finding.fixes?.[0]?.edits ?? []));
      assert.deepEqual(tableIds(mended), ['表五', '表二', '表二', '表二', '表二', '表二附', '表三', '表四']);
      assert.deepEqual([...new Set(mended.findings.map(({ code }) => code))], ['NB204'], 'blank cells only');
    }
    const gone = textOf().replace(/## 二、[\s\S]*?(?=## 三、)/, '');
    const [{ code, fixes }] = read(gone).findings;
    assert.equal(code, 'NB106');
    const { report } = read(applyEdits(gone, fixes?.[0]?.edits ?? []));
    assert.equal(report.statutory.filter(({ reading }) => reading.format.section === 2).length, 5);
  });

  it('is told by hovers of figures and sections', () => {
    const analysis = read(textOf());
    const said = (position: Position) => JSON.stringify(hover(analysis, position)?.contents);
    assert.match(said(placeOf(analysis, '表五/规章/解读总数')), /总数等于各种方式之和.*3 \+ 2 \+ 0 → 5 ✓/s);
    const line = textOf().split('\n').indexOf('## 二、主动公开政府信息情况');
    assert.match(said({ line, character: 6 }), /这一部分有表二、表二附，不能缺/);
  });

  it('is offered as a whole, and table by table', () => {
    const offers = (text: string, position: Position) => completion(read(text), position, undefined, undefined, 2028);
    const [whole] = offers('', { line: 0, character: 0 });
    assert.equal(whole.detail, '题目、六个部分和五张表，数字为 0');
    const head = '---\n机关: 青石镇人民政府\n年度: 2027\n---\n';
    const five = offers(`${head}biao5`, { line: 4, character: 5 }).find(({ label }) => label === '表五');
    assert.match(five?.textEdit?.newText ?? '', /^\s*\| 解读对象 +\| 文字解读 \|/);
    const section = offers(`${head}sec2`, { line: 4, character: 4 }).find(({ label }) => /主动公开/.test(label));
    assert.equal(section?.detail, '第二部分，连同表二、表二附');
  });

  it('is shown in the preview with what is wrong in it', () => {
    const html = previewOf(read(textOf({ '表五/规章/解读总数': 6 })), [])
      .map((block) => block.html)
      .join('\n');
    assert.match(html, /表五　总体情况/);
    assert.match(html, /表二附　主动公开政府信息情况/);
    assert.match(html, /表五\/规章\/解读总数应为 5/);
  });

  for (const target of ['html', 'docx', 'json'] as const satisfies readonly PlainTarget[]) {
    it(`is the same after it was exported as ${target} and imported again`, () => {
      const analysis = read(textOf());
      const { markup, summary } = importDocument(exportReport(analysis, target), `年报.${target}`);
      const again = read(markup);
      assert.deepEqual([...figuresIn(again)].sort(), [...figuresIn(analysis)].sort());
      assert.deepEqual([summary.format, summary.doubtful], ['2027', []]);
    });
  }

  it('is imported from a text that calls its tables by name', () => {
    const page = (name: string) =>
      new TextDecoder()
        .decode(exportReport(read(textOf()), 'html'))
        .replace(/(<table[^>]*>)<caption>表(五|二附)[^<]*<\/caption>/g, (_, table, id) =>
          id === '五' ? `<p>${name}</p>${table}` : `<p>表二附：</p>${table}`,
        );
    for (const name of ['表5', '表五：总体情况']) {
      const { markup } = importDocument(new TextEncoder().encode(page(name)), '年报.html');
      assert.doesNotMatch(markup, /^表[二五5]/m, name);
      assert.deepEqual([...figuresIn(read(markup))].sort(), [...figuresIn(read(textOf()))].sort());
    }
  });

  it('is filled with sums where a report sums up others', () => {
    const sum = { value: { digits: 7n, scale: 0 }, slack: { digits: 0n, scale: 0 }, unreadable: 0, money: '' };
    const text = rollUpReport(
      { organ: ORGAN, year: 2027, values: ['甲.nianbao'] },
      new Map([['表五/规章/文字解读', sum]]),
    );
    const figures = figuresIn(read(text));
    assert.deepEqual([figures.get('表五/规章/文字解读'), figures.get('表二/规章/本年制发件数')], ['7', '']);
  });

  it('is in the sheets and lines of XLSX and CSV', () => {
    const sheets = unzipSync(exportReport(read(textOf()), 'xlsx'));
    const text = (name: string) => new TextDecoder().decode(sheets[name]);
    const names = [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g)].map((match) => match[1]);
    assert.deepEqual(names, ['表二', '表二附', '表三', '表四', '表五']);
    assert.match(text('xl/worksheets/sheet5.xml'), /<f>SUM\(B\d+:D\d+\)<\/f><v>5<\/v>/);
    const csv = new TextDecoder().decode(exportReport(read(textOf()), 'csv'));
    assert.match(csv, /青石镇人民政府,2027,表五\/规章\/解读总数,规章解读,解读总数,5\r\n/);
    assert.match(csv, /青石镇人民政府,2027,表二附\/动态信息\/发布总数,动态信息,发布总数,151\r\n/);
    assert.equal(csv.trimEnd().split('\r\n').length, addressesOf('2027').all.length + 1);
  });

  it('is compared with last year’s report by its own relation', () => {
    const last = neighbour(textOf(), 2027);
    const next = (sum: number) => textOf({ '表五/规章/累计解读件数': sum }, 2028);
    const found = (sum: number) =>
      compareWithNeighbours(factsOf(read(next(sum)).report), { lastYear: { report: last } }, defaultSettings).findings;
    const ofFive = (sum: number) => found(sum).filter(({ message }) => message.startsWith('表五/规章'));
    assert.deepEqual(ofFive(50), []);
    const [finding] = ofFive(51);
    assert.equal(finding.code, 'NB402');
    assert.equal(finding.message, '表五/规章/累计解读件数应为 50（上年 45 + 解读总数 5），现为 51，多 1');
    assert.equal(applyEdits(next(51), finding.fixes?.[0]?.edits ?? []), next(50));
  });

  it('leads from a figure to last year’s, and back', () => {
    const [last, next] = [textOf(), textOf({}, 2028)];
    const at = (text: string) => placeOf(read(text), '表五/规章/累计解读件数');
    const [there] = definition(read(next).report, at(next), { lastYear: { report: neighbour(last, 2027) } });
    assert.deepEqual([there.uri, there.range.start], ['file:///2027.nianbao', at(last)]);
    const [back] = references(read(last).report, at(last), [{ report: neighbour(next, 2028), as: 'last-year' }]);
    assert.deepEqual([back.uri, back.range.start], ['file:///2028.nianbao', at(next)]);
  });

  it('has the report of the next year begun with what last year gives', () => {
    const { text, notes } = newReport(undefined, undefined, { analysis: read(textOf()), path: '2027.nianbao' });
    const { report } = read(text);
    assert.deepEqual([report.format.id, report.statutory.length], ['2027', 8]);
    assert.match(text, /<!-- 上年累计解读件数：规章 45 件，.*；本年累计解读件数 = 上年 \+ 解读总数 -->/);
    assert.ok(notes.some((note) => /^上年累计解读件数：.*。本年的等于上年的加解读总数，填好这一列再算。$/.test(note)));
  });

  it('has its tables in the outline, each with its total', () => {
    const names = (symbols: readonly DocumentSymbol[]): string[] =>
      symbols.flatMap(({ name, detail, children = [] }) => [
        ...(/^表[五三]|^表二附/.test(name) ? [`${name} ${detail ?? ''}`.trim()] : []),
        ...names(children),
      ]);
    assert.deepEqual(names(documentSymbols(read(textOf()))), ['表五 总计 9', '表二附', '表三 总计 0']);
  });
});
