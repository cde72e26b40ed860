import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { matrixCsv } from '../../../server/src/export/csv/matrix.ts';
import { field } from '../../../server/src/export/csv/report.ts';
import { exportReport } from '../../../server/src/export/export.ts';
import { renderDocument } from '../../../server/src/export/html/document.ts';
import { previewOf } from '../../../server/src/export/html/preview.ts';
import { hover } from '../../../server/src/features/hover/hover.ts';
import { documentLinks } from '../../../server/src/features/links.ts';
import { layoutPage } from '../../../server/src/layout/page.ts';
import { fixture } from '../../support/fixture.ts';
import { HOSTILE_PIECES, hostileReport } from '../../support/hostile-report.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const ELEMENTS = new Set(
  'html head meta title style body main article h1 h2 h3 h4 h5 h6 p div pre code span table caption colgroup col thead tbody tr th td strong em s a br wbr ul ol li blockquote hr'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang charset name content http-equiv class id hidden title scope span colspan rowspan width role aria-label aria-describedby tabindex start href rel data-l data-c data-e data-p'.split(
    ' ',
  ),
);

function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

/** Asserts that a page, as a browser parses it, has only our elements and attributes, and links only to the web. */
function assertHarmless(root: Node): void {
  for (const { tagName, attrs } of elementsOf(root)) {
    assert.ok(ELEMENTS.has(tagName), `<${tagName}>`);
    for (const { name, value } of attrs) {
      assert.ok(ATTRIBUTES.has(name), `${tagName} ${name}="${value}"`);
      if (name === 'href') assert.match(value, /^(https?:\/\/|mailto:|#)/);
    }
  }
}

describe('a hostile report', () => {
  const { analysis } = fixture(hostileReport());

  it('makes a page to be published with nothing in it that runs or is fetched', () => {
    const root = parse(renderDocument(layoutPage(analysis)));
    assertHarmless(root);
    const elements = elementsOf(root);
    assert.equal(elements.filter(({ tagName }) => tagName === 'style').length, 1);
    const policy = elements.find(({ attrs }) => attrs.some(({ value }) => value === 'Content-Security-Policy'));
    const content = policy?.attrs.find(({ name }) => name === 'content')?.value;
    assert.equal(content, "default-src 'none'; style-src 'unsafe-inline'");
    // The policy applies only to what comes after it.
    assert.ok(elements.indexOf(policy as Element) < elements.findIndex(({ tagName }) => tagName === 'style'));
  });

  it('makes such a preview', () => {
    const blocks = previewOf(analysis, []);
    assert.ok(blocks.length > HOSTILE_PIECES.length);
    for (const { html = '' } of blocks) assertHarmless(parseFragment(html));
  });

  it('is shown in hovers without pictures, links or markup of its own', () => {
    // As VS Code would render it with everything allowed.
    const markdown = new MarkdownIt({ html: true, linkify: true });
    const cells = ['![图](https://example.invalid/a.png)', '[点](command:x)', '<img src=x>', 'https://example.invalid'];
    const source = `${hostileReport()}\n| 单位 | ${cells.join(' | ')} | 合计 |\n| - | - | - | - | - | - |\n${cells
      .map((name) => `| ${name} | 1 | 2 | 3 | 4 | 10 |\n`)
      .join('')}| 合计 | 4 | 8 | 12 | 16 | 40 |\n`;
    const { analysis: own } = fixture(source);
    const texts = new Set<string>();
    source.split('\n').forEach((text, line) => {
      for (let character = 0; character < Math.min(text.length, 300); character += 2) {
        const shown = hover(own, { line, character });
        if (shown) texts.add((shown.contents as { value: string }).value);
      }
    });
    assert.ok(
      [...texts].some((text) => text.includes('command')),
      'a cell’s name is shown',
    );
    for (const text of texts) {
      const elements = elementsOf(parseFragment(markdown.render(text)));
      const foreign = elements.filter(
        ({ tagName, attrs }) =>
          !/^(p|strong|br|blockquote|em|ul|li|code)$/.test(tagName) &&
          !attrs[0]?.value.startsWith('https://www.gov.cn/'),
      );
      assert.deepEqual(
        foreign.map(({ tagName }) => tagName),
        [],
        text,
      );
    }
  });

  it('links to the web, and to files where its paths say so, on a click', () => {
    const links = documentLinks(analysis.report, (path) => `file:///w/${encodeURIComponent(path)}`);
    for (const { target } of links) assert.match(String(target), /^(https?|file):\/\//);
  });

  it('makes a DOCX and an XLSX that fetch nothing and calculate nothing of its own', () => {
    for (const kind of ['docx', 'xlsx'] as const) {
      const parts = Object.entries(unzipSync(exportReport(analysis, kind) as Uint8Array));
      for (const [name, bytes] of parts) {
        const xml = new TextDecoder().decode(bytes);
        assert.doesNotMatch(xml, /<!DOCTYPE|<!ENTITY|<w:fldSimple|attachedTemplate|oleObject/, name);
        for (const [, field] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)) assert.match(field, /^ ?PAGE/, name);
        for (const [relation] of xml.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)) {
          assert.match(relation, /\/hyperlink"/, name);
          assert.match(relation, /Target="(https?:|mailto:)/, name);
        }
        for (const [, formula] of xml.matchAll(/<f>([^<]*)<\/f>/g)) assert.match(formula, /^[A-Z0-9+\-()=:,SUM]+$/);
      }
    }
  });
});

describe('text in a spreadsheet', () => {
  const formulas = ['=1+1', '+1', '-1+1|cmd', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠a', ' =1'];

  it('is no formula in CSV', () => {
    for (const text of formulas) {
      assert.match(field(text), /^"?'/, JSON.stringify(text));
      const csv = matrixCsv({ columns: [], units: [{ name: text, figures: [] }], totals: [] } as never);
      assert.match(csv.split('\r\n')[1], /^"?'/, JSON.stringify(text));
    }
    assert.equal(field('甲镇'), '甲镇');
  });

  it('is no formula in XLSX', () => {
    const text = '=HYPERLINK("https://example.invalid")';
    const source = `---\n机关: '${text}'\n年度: 2023\n---\n# 甲镇2023年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| - | - | - | - |\n| 规章 | ${text} | +1+1 | @a |\n`;
    const parts = unzipSync(exportReport(fixture(source).analysis, 'xlsx') as Uint8Array);
    const sheets = Object.entries(parts).filter(([name]) => name.includes('worksheets/'));
    const xml = sheets.map(([, bytes]) => new TextDecoder().decode(bytes)).join('');
    assert.ok(xml.includes('=HYPERLINK('), 'it is there as text');
    assert.doesNotMatch(xml, /<f>[^<]*HYPERLINK/);
  });
});
