import { element, part, value } from '../ooxml/xml.ts';
import { type EastAsianFont, FONTS, fontsOf } from './fonts.ts';
import { LINE, SIZE, SPACING } from './measure.ts';

/** The ids of the document's styles. Word knows those of headings, title, quote and footer by name. */
export const STYLE = {
  title: 'Title',
  heading: (level: number) => `Heading${level}`,
  body: 'BodyText',
  plain: 'Normal',
  list: 'ListParagraph',
  quote: 'Quote',
  source: 'NianbaoSource',
  table: 'NianbaoTable',
  cell: 'NianbaoCell',
  smallCell: 'NianbaoSmallCell',
  gap: 'NianbaoGap',
  footer: 'Footer',
} as const;

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly font: EastAsianFont;
  readonly latin?: string;
  readonly size: number;
  readonly isBold?: boolean;
  /** The height of a line: exact, in twips, or as its content needs. */
  readonly line: number | 'auto';
  readonly after?: number;
  readonly indent?: string;
  readonly align: 'both' | 'center' | 'left' | 'right';
  readonly outline?: number;
  /** True to keep it on the page of what follows. */
  readonly keepsNext?: boolean;
  /** True to exempt it from the 22 lines of 28 characters. */
  readonly isOffGrid?: boolean;
  readonly priority?: number;
}

/** An indent of two characters, whatever the size of the type. */
const FIRST_LINE: string = element('w:ind', { 'w:firstLineChars': 200, 'w:firstLine': 2 * SIZE.three * 10 });

const HEADINGS: readonly { readonly font: EastAsianFont; readonly isBold?: true }[] = [
  { font: 'hei' },
  { font: 'kai' },
  { font: 'fang', isBold: true },
  { font: 'fang' },
  { font: 'fang' },
];

const PARAGRAPHS: readonly ParagraphStyle[] = [
  { id: 'Normal', name: 'Normal', font: 'fang', size: SIZE.three, line: LINE, align: 'both' },
  {
    ...{ id: STYLE.title, name: 'Title', basedOn: 'Normal', next: STYLE.body, priority: 10 },
    ...{ font: 'song', size: SIZE.two, line: 680, after: LINE, align: 'center', keepsNext: true, isOffGrid: true },
  },
  ...HEADINGS.map(
    ({ font, isBold }, i): ParagraphStyle => ({
      ...{ id: STYLE.heading(i + 1), name: `heading ${i + 1}`, basedOn: 'Normal', next: STYLE.body, priority: 9 },
      ...{ font, size: SIZE.three, line: LINE, indent: FIRST_LINE, align: 'both', outline: i, keepsNext: true },
      ...(isBold && { isBold }),
    }),
  ),
  {
    ...{ id: STYLE.body, name: 'Body Text', basedOn: 'Normal' },
    ...{ font: 'fang', size: SIZE.three, line: LINE, indent: FIRST_LINE, align: 'both' },
  },
  {
    ...{ id: STYLE.list, name: 'List Paragraph', basedOn: 'Normal', font: 'fang', size: SIZE.three, line: LINE },
    align: 'both',
  },
  {
    ...{ id: STYLE.quote, name: 'Quote', basedOn: 'Normal', font: 'kai', size: SIZE.three, line: LINE, align: 'both' },
    indent: FIRST_LINE,
  },
  {
    ...{ id: STYLE.source, name: '原样文字', basedOn: 'Normal', font: 'plain', latin: FONTS.code },
    ...{ size: SIZE.five, line: 'auto', align: 'left', isOffGrid: true },
  },
  {
    ...{ id: STYLE.cell, name: '表格文字', basedOn: 'Normal', font: 'fang', size: SIZE.smallFour, line: 320 },
    ...{ align: 'center', isOffGrid: true },
  },
  {
    ...{ id: STYLE.smallCell, name: '表格小字', basedOn: STYLE.cell, font: 'fang', size: SIZE.smallFive, line: 240 },
    ...{ align: 'center', isOffGrid: true },
  },
  {
    ...{ id: STYLE.gap, name: '表格下空白', basedOn: 'Normal', font: 'fang', size: SIZE.five, line: 240 },
    ...{ align: 'left', isOffGrid: true },
  },
  {
    ...{ id: STYLE.footer, name: 'footer', basedOn: 'Normal', font: 'plain', latin: FONTS.plain, size: SIZE.four },
    ...{ line: 'auto', align: 'left', isOffGrid: true },
  },
];

/** Writes word/styles.xml. */
export function styles(namespaces: Readonly<Record<string, string>>): string {
  const defaults = element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, element('w:rPr', {}, fontsOf('fang'), ...sizes(SIZE.three), LANGUAGE)),
    element('w:pPrDefault'),
  );
  return part(element('w:styles', namespaces, defaults, ...PARAGRAPHS.map(paragraphStyle), TABLE_STYLES));
}

const LANGUAGE = element('w:lang', { 'w:val': 'zh-CN', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' });

function sizes(size: number): string[] {
  return [value('w:sz', size), value('w:szCs', size)];
}

function paragraphStyle(style: ParagraphStyle): string {
  const { id, name, basedOn, next, priority, font, latin, size, isBold, isOffGrid } = style;
  return element(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': id === STYLE.plain ? 1 : undefined,
      'w:customStyle': id.startsWith('Nianbao') ? 1 : undefined,
      'w:styleId': id,
    },
    value('w:name', name),
    basedOn === undefined ? '' : value('w:basedOn', basedOn),
    next === undefined ? '' : value('w:next', next),
    priority === undefined ? '' : value('w:uiPriority', priority),
    element('w:qFormat'),
    element('w:pPr', {}, ...paragraphProperties(style)),
    element(
      'w:rPr',
      {},
      fontsOf(font, latin),
      isBold ? element('w:b') : '',
      value('w:spacing', isOffGrid ? 0 : SPACING),
      ...sizes(size),
      LANGUAGE,
    ),
  );
}

function paragraphProperties({ keepsNext, isOffGrid, line, after, indent, align, outline }: ParagraphStyle): string[] {
  return [
    keepsNext ? element('w:keepNext') : '',
    // At least two lines of a paragraph on either page. Word does so by default; other programs need to be told.
    element('w:widowControl'),
    isOffGrid ? value('w:snapToGrid', 0) : '',
    element('w:spacing', {
      'w:before': 0,
      'w:after': after ?? 0,
      'w:line': line === 'auto' ? 240 : line,
      'w:lineRule': line === 'auto' ? 'auto' : 'exact',
    }),
    indent ?? '',
    value('w:jc', align),
    outline === undefined ? '' : value('w:outlineLvl', outline),
  ];
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' }),
);

const TABLE_STYLES = [
  element(
    'w:style',
    { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
    value('w:name', 'Normal Table'),
    value('w:uiPriority', 99),
    element('w:tblPr', {}, element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' })),
  ),
  element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': STYLE.table },
    value('w:name', '年报表格'),
    value('w:basedOn', 'TableNormal'),
    element(
      'w:tblPr',
      {},
      element('w:tblBorders', {}, ...BORDERS),
      element(
        'w:tblCellMar',
        {},
        ...(['top', 'left', 'bottom', 'right'] as const).map((side) =>
          element(`w:${side}`, { 'w:w': side === 'top' || side === 'bottom' ? 28 : 40, 'w:type': 'dxa' }),
        ),
      ),
    ),
  ),
].join('');
