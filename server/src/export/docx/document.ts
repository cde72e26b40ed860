import type { Page } from '../../layout/content.ts';
import { plainText } from '../html/markdown.ts';
import { officePackage, type PackagePart, type Relationship, relationshipsPart } from '../ooxml/package.ts';
import { element, part, value } from '../ooxml/xml.ts';
import { blockXml } from './block.ts';
import { fontsOf, fontTable } from './fonts.ts';
import { LINE, PAGE, SIZE } from './measure.ts';
import { STYLE, styles } from './styles.ts';

const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts that the document refers to. `kind` is the last segment of the relationship's type. */
const SIDE_PARTS: readonly {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly xml: string;
}[] = [
  { id: 'rId1', kind: 'styles', name: 'styles', xml: styles(NAMESPACES) },
  { id: 'rId2', kind: 'settings', name: 'settings', xml: settings() },
  { id: 'rId3', kind: 'fontTable', name: 'fontTable', xml: fontTable(NAMESPACES) },
  { id: 'rId4', kind: 'footer', name: 'footer1', xml: footer('right') },
  { id: 'rId5', kind: 'footer', name: 'footer2', xml: footer('left') },
];

/**
 * Writes the page as a DOCX by GB/T 9704-2012: A4 with a type area of 156 × 225 mm, 22 lines of 28 characters, the
 * fonts of the standard with substitutes, headings that Word knows, tables with merged cells, and page numbers at the
 * outer edge. The same page gives the same bytes.
 */
export function renderDocx(page: Page): Uint8Array {
  const links: Relationship[] = [];
  const idOf = (address: string) => {
    const known = links.find(({ target }) => target === address);
    if (known) return known.id;
    const id = `rIdL${links.length + 1}`;
    links.push({ id, type: 'hyperlink', target: address, isExternal: true });
    return id;
  };
  const blocks = page.blocks.map(({ content }) => blockXml(content, { idOf }));
  const body = element('w:body', {}, ...blocks, SECTION);
  const relationships = [
    ...SIDE_PARTS.map(({ id, kind, name }) => ({ id, type: kind, target: `${name}.xml` })),
    ...links,
  ];
  const parts: PackagePart[] = [
    {
      name: 'word/document.xml',
      type: `${TYPE}.document.main+xml`,
      xml: part(element('w:document', NAMESPACES, body)),
    },
    ...SIDE_PARTS.map(({ kind, name, xml }) => ({ name: `word/${name}.xml`, type: `${TYPE}.${kind}+xml`, xml })),
    relationshipsPart('word/document.xml', relationships),
  ];
  const title = plainText(page.title) || '政府信息公开工作年度报告';
  return officePackage('word/document.xml', parts, {
    title,
    ...(page.organ !== undefined && { creator: page.organ }),
  });
}

const SECTION = element(
  'w:sectPr',
  {},
  element('w:footerReference', { 'w:type': 'default', 'r:id': 'rId4' }),
  element('w:footerReference', { 'w:type': 'even', 'r:id': 'rId5' }),
  element('w:pgSz', { 'w:w': PAGE.width, 'w:h': PAGE.height }),
  element('w:pgMar', {
    'w:top': PAGE.top,
    'w:right': PAGE.right,
    'w:bottom': PAGE.bottom,
    'w:left': PAGE.left,
    'w:header': 850,
    'w:footer': PAGE.footer,
    'w:gutter': 0,
  }),
  element('w:docGrid', { 'w:type': 'lines', 'w:linePitch': LINE }),
);

/** Writes `— 1 —` in 4号 宋体, one character from the outer edge (clause 7.5): right on odd pages, left on even ones. */
function footer(side: 'left' | 'right'): string {
  const properties = element(
    'w:rPr',
    {},
    fontsOf('plain', '宋体'),
    value('w:sz', SIZE.four),
    value('w:szCs', SIZE.four),
  );
  const run = (inner: string) => element('w:r', {}, properties, inner);
  const dash = (text: string) => run(element('w:t', { 'xml:space': 'preserve' }, text));
  const field = (kind: string) => run(element('w:fldChar', { 'w:fldCharType': kind }));
  return part(
    element(
      'w:ftr',
      NAMESPACES,
      element(
        'w:p',
        {},
        element(
          'w:pPr',
          {},
          value('w:pStyle', STYLE.footer),
          element('w:ind', { [`w:${side}Chars`]: 100, [`w:${side}`]: SIZE.four * 10 }),
          value('w:jc', side),
        ),
        dash('— '),
        field('begin'),
        run(element('w:instrText', { 'xml:space': 'preserve' }, ' PAGE ')),
        field('separate'),
        dash('1'),
        field('end'),
        dash(' —'),
      ),
    ),
  );
}

/** Writes settings for Word and WPS: separate footers on even pages, and Chinese rules for lines. */
function settings(): string {
  const compatibility = (name: string, val: number) =>
    element('w:compatSetting', { 'w:name': name, 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': val });
  return part(
    element(
      'w:settings',
      NAMESPACES,
      element('w:zoom', { 'w:percent': 100 }),
      value('w:defaultTabStop', 2 * SIZE.three * 10),
      element('w:evenAndOddHeaders'),
      value('w:characterSpacingControl', 'compressPunctuation'),
      element(
        'w:compat',
        {},
        element('w:spaceForUL'),
        element('w:balanceSingleByteDoubleByteWidth'),
        element('w:doNotLeaveBackslashAlone'),
        element('w:ulTrailSpace'),
        element('w:doNotExpandShiftReturn'),
        element('w:useFELayout'),
        compatibility('compatibilityMode', 15),
      ),
      element('w:themeFontLang', { 'w:val': 'zh-CN', 'w:eastAsia': 'zh-CN' }),
    ),
  );
}
