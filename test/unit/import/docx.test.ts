import assert from 'node:assert/strict';
import { national2019 } from '../../../server/src/formats/national-2019.ts';
import { national2021 } from '../../../server/src/formats/national-2021.ts';
import { type ImportedDocument, importDocument } from '../../../server/src/import/index.ts';
import { type DocxParts, docx, p, r, tableDocx, tbl, tc, tr } from '../../support/docx.ts';
import { assertFigures, proseOf } from '../../support/imported.ts';
import { distinctFigures, tableFour, tableThree, tableTwo } from '../../support/official-tables.ts';

function importDocx(parts: DocxParts): ImportedDocument {
  return importDocument(docx(parts), 'a.docx');
}

/** Returns the prose of a document whose body is these paragraphs. */
function proseOfBody(body: string, parts: Omit<DocxParts, 'body'> = {}): string[] {
  return proseOf(importDocx({ body, ...parts }).markup);
}

const TITLE = p('青石镇人民政府2023年政府信息公开工作年度报告');

function reportBody(tables: readonly string[]): string {
  return [
    TITLE,
    p('一、总体情况'),
    p('　　（一）主动公开。全年公开信息12条。'),
    p('二、主动公开政府信息情况'),
    tables[0],
    p('三、收到和处理政府信息公开申请情况'),
    tables[1],
    p('四、政府信息公开行政复议、行政诉讼情况'),
    tables[2],
    p('五、存在的主要问题及改进情况'),
    p('更新不够及时。'),
    p('六、其他需要报告的事项'),
    p('本年度没有收取信息处理费。'),
  ].join('');
}

describe('importing a DOCX', () => {
  for (const format of [national2021, national2019]) {
    it(`puts every figure of merged tables at its address: ${format.id}`, () => {
      const { at, all } = distinctFigures();
      const tables = [tableTwo, tableThree, tableFour].map((table) => tableDocx(table(format, at)));
      const body = reportBody(tables).replaceAll('2023年', `${format.years.from}年`);
      const { markup, summary } = importDocx({ body });
      assertFigures(markup, all);
      assert.deepEqual([summary.format, summary.sections, summary.doubtful], [format.id, [1, 2, 3, 4, 5, 6], []]);
    });
  }

  it('finds tables in text boxes (one of two alternatives) and in tables that only lay the page out', () => {
    const { at, all } = distinctFigures();
    const [two, three, four] = [tableTwo, tableThree, tableFour].map((table) => tableDocx(table(national2021, at)));
    const box = (content: string) => `<w:txbxContent>${content}<w:p/></w:txbxContent>`;
    const inBox = `<w:p>${r('')}<w:r><mc:AlternateContent>
      <mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><wps:wsp><wps:txbx>${box(three)}</wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing></mc:Choice>
      <mc:Fallback><w:pict><v:shape><v:textbox>${box(three)}</v:textbox></v:shape></w:pict></mc:Fallback>
      </mc:AlternateContent></w:r></w:p>`;
    const nested = tbl(tr(tc(`${p('单位：件')}${four}${p('')}`), tc(p(''))));
    const { markup, summary } = importDocx({ body: reportBody([tbl(tr(tc(`${two}<w:p/>`))), inBox, nested]) });
    assertFigures(markup, all);
    assert.deepEqual(summary.doubtful, []);
    assert.match(markup, /\n单位：件\n/);
  });

  it('accepts tracked changes: insertions stay, deletions and what was moved away go', () => {
    const body = [
      '<w:p><w:r><w:t>甲</w:t></w:r><w:ins w:id="1"><w:r><w:t>乙</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>丙</w:delText></w:r></w:del>',
      '<w:moveFrom w:id="3"><w:r><w:t>丁</w:t></w:r></w:moveFrom><w:moveTo w:id="4"><w:r><w:t>戊</w:t></w:r></w:moveTo></w:p>',
      p('上半句，', '<w:rPr><w:del w:id="5"/></w:rPr>'),
      p('下半句。'),
      tbl(
        tr(tc('项目'), tc('数量')),
        `<w:tr><w:trPr><w:del w:id="6"/></w:trPr>${tc('删去')}${tc('1')}</w:tr>`,
        `<w:tr><w:trPr><w:ins w:id="7"/></w:trPr>${tc('加上')}${tc('2')}</w:tr>`,
      ),
    ].join('');
    const { markup } = importDocx({ body });
    assert.deepEqual(proseOf(markup), ['甲乙戊', '上半句，下半句。']);
    assert.match(markup, /\| 加上 \| +2 \|/);
    assert.doesNotMatch(markup, /删去/);
  });

  it('writes automatic numbers out as text', () => {
    const level = (ilvl: number, format: string, text: string, more = '') =>
      `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/>${more}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = [
      `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')}</w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="1">${level(0, 'ideographTraditional', '%1．')}${level(1, 'bullet', '●')}</w:abstractNum>`,
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
    ].join('');
    const styles =
      '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="部分"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="T"><w:name w:val="派生"/><w:basedOn w:val="S"/></w:style>';
    const num = (numId: number, ilvl: number) =>
      `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`;
    const body = [
      p('总体情况', '<w:pStyle w:val="S"/>'),
      p('主动公开', num(1, 1)),
      p('公开目录。', num(1, 2)),
      p(''),
      p('依申请公开', num(1, 1)),
      p('主动公开政府信息情况', '<w:pStyle w:val="T"/>'),
      p('又从一起。', num(1, 1)),
      p('天干。', num(2, 0)),
      p('天干。', num(2, 0)),
      p('另起。', num(3, 0)),
      p('圆点。', num(2, 1)),
      p('没有编号。', '<w:pStyle w:val="S"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join('');
    assert.deepEqual(proseOfBody(body, { numbering, styles }), [
      '## 一、总体情况',
      '### （一）主动公开',
      '1.1.1 公开目录。',
      '### （二）依申请公开',
      '## 二、主动公开政府信息情况',
      '（一）又从一起。',
      '甲．天干。',
      '乙．天干。',
      '戊．另起。',
      '- 圆点。',
      '没有编号。',
    ]);
  });

  it('reads fields by their results, breaks as lines, tabs as blanks; leaves hidden text, headers and comments out', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const body = [
      `<w:p>${r('第')}${field}${r('页')}<w:r><w:br/></w:r>${r('第二行')}<w:r><w:tab/><w:t>隔开</w:t></w:r></w:p>`,
      `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>${r('看得见')}<w:hyperlink r:id="rId9">${r('链接')}</w:hyperlink></w:p>`,
      `<w:sdt><w:sdtContent>${p('控件里的文字')}</w:sdtContent></w:sdt>`,
    ].join('');
    const files = { 'word/header1.xml': '<x>页眉</x>', 'word/comments.xml': '<x>批注</x>' };
    assert.deepEqual(proseOfBody(body, { files }), ['第7页', '第二行 隔开', '看得见链接', '控件里的文字']);
  });

  it('lists footnotes and pictures, which are not imported', () => {
    const picture =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图" descr="表四截图"/><a:graphic><pic:pic/></a:graphic></wp:inline></w:drawing></w:r>';
    const body = `<w:p>${r('正文')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:p>${picture}</w:p>`;
    const { markup, summary } = importDocx({ body, footnotes: `<w:footnote w:id="2">${p('注释的话')}</w:footnote>` });
    assert.deepEqual(proseOf(markup), ['正文']);
    assert.deepEqual(summary.doubtful, [
      { message: '脚注没有导入', excerpt: '注释的话' },
      { message: '正文前有一张图片，没有导入；如果是表格，请照着填写', excerpt: '表四截图' },
    ]);
  });

  it('leaves lists of contents out, by their style and by their lines', () => {
    const sections = [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ];
    const styles = '<w:style w:styleId="10"><w:name w:val="toc 1"/></w:style>';
    const text = sections.map((section) => p(section) + p('无。')).join('');
    const byStyle = sections.map((section, i) => p(`${section}\t${i + 1}`, '<w:pStyle w:val="10"/>')).join('');
    const byHand = p('目  录') + sections.map((section, i) => p(`${section}………${i + 1}`)).join('');
    const expected = proseOfBody(TITLE + text);
    assert.deepEqual(proseOfBody(TITLE + byStyle + text, { styles }), expected);
    assert.deepEqual(proseOfBody(TITLE + byHand + text), expected);
  });

  it('takes headings from styles where they have no number', () => {
    const styles =
      '<w:style w:styleId="2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="3"><w:name w:val="heading 3"/></w:style>';
    const body = [
      p('总体情况', '<w:pStyle w:val="2"/>'),
      p('主动公开', '<w:pStyle w:val="3"/>'),
      p('1.公开目录', '<w:pStyle w:val="3"/>'),
      p('已经公开。'),
    ].join('');
    assert.deepEqual(proseOfBody(body, { styles }), ['## 总体情况', '### 主动公开', '#### 1.公开目录', '已经公开。']);
  });
});
