import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LINE, PAGE, SIZE, SPACING, TEXT_WIDTH } from '../../../server/src/export/docx/measure.ts';
import { exportReport } from '../../../server/src/export/export.ts';
import { anyFilledReport, markupOf } from '../../support/filled-report.ts';
import { checkPackage, element, elements, partsOf, textBelow, type XmlNode } from '../../support/ooxml.ts';
import { analysisOf, sampleReport } from '../../support/report.ts';

function docxOf(markup: string): ReadonlyMap<string, XmlNode> {
  return partsOf(exportReport(analysisOf(markup), 'docx'));
}

const bodyOf = (markup: string) => element(docxOf(markup).get('word/document.xml'), 'w:body');
const val = (node: XmlNode | undefined, name: string) => elements(node, name)[0]?.attributes['w:val'];

/** Checks that the cells of every row, merged ones included, fill all columns. */
function checkGrid(table: XmlNode): void {
  const width = elements(table, 'w:gridCol').length;
  const rows = elements(table, 'w:tr');
  let above: string[] = [];
  rows.forEach((row, i) => {
    const columns: string[] = [];
    for (const cell of elements(row, 'w:tc')) {
      const span = Number(val(cell, 'w:gridSpan') ?? 1);
      const merge = elements(cell, 'w:vMerge')[0];
      const goesOn = merge !== undefined && merge.attributes['w:val'] !== 'restart';
      const at = columns.length;
      if (goesOn) assert.ok(above[at]?.startsWith('merged'), `row ${i} goes on what began above`);
      const key = goesOn ? above[at] : `${merge ? 'merged' : 'single'} ${i}/${at}/${span}`;
      if (goesOn) assert.equal(key.split('/')[2], String(span), 'as wide as above');
      for (let c = 0; c < span; c++) columns.push(key);
      assert.equal(elements(cell, 'w:p').length, 1, 'a cell has a paragraph');
    }
    assert.equal(columns.length, width, `row ${i} fills the grid`);
    above = columns;
  });
}

describe('a report as DOCX', () => {
  const parts = docxOf(sampleReport());
  const body = element(parts.get('word/document.xml'), 'w:body');

  it('is a package whose parts are well-formed, typed and related', () => checkPackage(parts));

  it('has the page of GB/T 9704-2012: A4, a type area of 156 × 225 mm, 22 lines of 28 characters', () => {
    const millimetres = (twips: number) => (twips * 25.4) / 1440;
    const size = element(body, 'w:pgSz').attributes;
    assert.deepEqual([size['w:w'], size['w:h']], ['11906', '16838']);
    assert.ok(Math.abs(millimetres(TEXT_WIDTH) - 156) < 0.1);
    assert.ok(Math.abs(millimetres(PAGE.height - PAGE.top - PAGE.bottom) - 225) < 0.1);
    assert.equal(Math.floor((PAGE.height - PAGE.top - PAGE.bottom) / LINE), 22);
    assert.equal(Math.floor(TEXT_WIDTH / (SIZE.three * 10 + SPACING)), 28);
  });

  it('says of every style which font Chinese is set in, and what may stand for it', () => {
    const fonts = new Map(
      elements(parts.get('word/fontTable.xml'), 'w:font').map((font) => [
        font.attributes['w:name'],
        val(font, 'w:altName'),
      ]),
    );
    const styles = elements(parts.get('word/styles.xml'), 'w:style').filter(
      (element) => element.attributes['w:type'] === 'paragraph',
    );
    assert.ok(styles.length > 10);
    for (const style of styles) {
      const { attributes } = element(style, 'w:rFonts');
      assert.ok(fonts.get(attributes['w:eastAsia']), `${attributes['w:eastAsia']} has others to stand for it`);
      assert.ok(attributes['w:ascii'] && attributes['w:hAnsi']);
    }
  });

  it('has headings that Word knows, and a title', () => {
    const styled = elements(body, 'w:p').map((paragraph) => [val(paragraph, 'w:pStyle'), textBelow(paragraph)]);
    assert.deepEqual(styled[0], ['Title', '青石镇人民政府2023年政府信息公开工作年度报告']);
    assert.deepEqual(styled[1], ['Heading1', '一、总体情况']);
    assert.deepEqual(styled[2], ['Heading2', '（一）主动公开']);
    assert.equal(styled.filter(([style]) => style === 'Heading1').length, 6);
    assert.equal(
      textBelow(element(parts.get('docProps/core.xml'), 'dc:title')),
      '青石镇人民政府2023年政府信息公开工作年度报告',
    );
    assert.equal(textBelow(element(parts.get('docProps/core.xml'), 'dc:language')), 'zh-CN');
  });

  it('has tables with merged cells, a header on every page and no torn row', () => {
    const tables = elements(body, 'w:tbl');
    assert.equal(tables.length, 3);
    for (const table of tables) {
      checkGrid(table);
      assert.equal(elements(table, 'w:cantSplit').length, elements(table, 'w:tr').length);
      const widths = elements(table, 'w:gridCol').map((column) => Number(column.attributes['w:w']));
      assert.equal(
        widths.reduce((sum, width) => sum + width, 0),
        TEXT_WIDTH,
      );
    }
    assert.equal(elements(tables[1], 'w:tblHeader').length, 3);
    assert.match(textBelow(tables[1]), /法人或其他组织/);
  });

  it('has its page numbers outside: right on odd pages, left on even ones', () => {
    const footers = new Map(
      elements(body, 'w:footerReference').map(({ attributes }) => [attributes['w:type'], attributes['r:id']]),
    );
    const targets = new Map(
      elements(parts.get('word/_rels/document.xml.rels'), 'Relationship').map((element) => [
        element.attributes.Id,
        element.attributes.Target,
      ]),
    );
    const footer = (kind: string) => parts.get(`word/${targets.get(footers.get(kind) ?? '')}`);
    assert.equal(val(footer('default'), 'w:jc'), 'right');
    assert.equal(val(footer('even'), 'w:jc'), 'left');
    assert.match(textBelow(footer('even') as XmlNode), /^— PAGE\s+1 —$|^—\s+PAGE 1 —$/);
    assert.ok(element(parts.get('word/settings.xml'), 'w:evenAndOddHeaders'));
  });

  it('breaks a long title before the kind of report', () => {
    const title = elements(bodyOf(sampleReport({}, '云川市住房和城乡建设局')), 'w:p')[0];
    assert.equal(elements(title, 'w:br').length, 1);
  });

  it('keeps bold type, links to the web, lists and quotes; leaves comments and other addresses out', () => {
    const parts = docxOf(
      '# 题\n\n甲**乙**[丙](https://example.com/?a=1&b=2)[丁](javascript:x)\n\n<!-- 不见 -->\n\n- 一\n- 二\n\n> 引\n',
    );
    const body = element(parts.get('word/document.xml'), 'w:body');
    assert.match(textBelow(body), /甲乙丙\[丁\]\(javascript:x\)• 一• 二引/);
    assert.equal(elements(body, 'w:b').length, 1);
    assert.equal(elements(body, 'w:hyperlink').length, 1);
    checkPackage(parts);
    const external = elements(parts.get('word/_rels/document.xml.rels'), 'Relationship').filter(
      ({ attributes }) => attributes.TargetMode === 'External',
    );
    assert.deepEqual(
      external.map(({ attributes }) => attributes.Target),
      ['https://example.com/?a=1&b=2'],
    );
  });

  it('is well-formed whatever is in the text', () => {
    fc.assert(
      fc.property(
        anyFilledReport,
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        (report, odd, other) => {
          const parts = docxOf(`${markupOf(report)}\n${odd}\n\n| ${other} | ${odd} |\n| - | - |\n| ]]> | ^^ |\n`);
          checkPackage(parts);
          for (const table of elements(parts.get('word/document.xml'), 'w:tbl')) checkGrid(table);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is the same bytes for the same report', () => {
    const bytes = () => exportReport(analysisOf(sampleReport()), 'docx');
    assert.deepEqual(bytes(), bytes());
  });
});
