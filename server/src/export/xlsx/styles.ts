import { element, part } from '../ooxml/xml.ts';

/** The look of a cell. */
export interface CellStyle {
  readonly font: 'title' | 'header' | 'text' | 'note';
  readonly isBordered: boolean;
  /** True if its figure is not what it should be. */
  readonly isBroken?: boolean;
  readonly align: 'left' | 'center' | 'right';
  /** The number of decimals; General if undefined. */
  readonly decimals?: number;
}

const FONTS: readonly { readonly use: CellStyle['font']; readonly name: string; readonly size: number }[] = [
  { use: 'text', name: '宋体', size: 10.5 },
  { use: 'title', name: '黑体', size: 14 },
  { use: 'header', name: '黑体', size: 10.5 },
  { use: 'note', name: '宋体', size: 9 },
];

/** The id of the first number format that a workbook may define itself. */
const FIRST_FORMAT = 164;

/** Collects the styles of cells, each once. `idOf` returns the index of a style, which its cells refer to. */
export interface StyleSheet {
  readonly idOf: (style: CellStyle) => number;
  /** Writes xl/styles.xml. */
  readonly xml: () => string;
}

/** Makes a style sheet with the default style only. */
export function styleSheet(): StyleSheet {
  const known = new Map<string, number>();
  const formats: string[] = [];
  const xfs: string[] = [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })];
  const formatOf = (decimals: number | undefined): number => {
    if (!decimals) return 0;
    const code = `0.${'0'.repeat(Math.min(decimals, 30))}`;
    if (!formats.includes(code)) formats.push(code);
    return FIRST_FORMAT + formats.indexOf(code);
  };
  const idOf = (style: CellStyle): number => {
    const key = JSON.stringify([
      style.font,
      style.isBordered,
      style.isBroken ?? false,
      style.align,
      style.decimals ?? 0,
    ]);
    const id = known.get(key) ?? xfs.length;
    if (id === xfs.length) {
      known.set(key, id);
      xfs.push(
        element(
          'xf',
          {
            numFmtId: formatOf(style.decimals),
            fontId: FONTS.findIndex(({ use }) => use === style.font),
            fillId: style.isBroken ? 2 : 0,
            borderId: style.isBordered ? 1 : 0,
            xfId: 0,
            applyNumberFormat: 1,
            applyFont: 1,
            applyFill: 1,
            applyBorder: 1,
            applyAlignment: 1,
          },
          element('alignment', { horizontal: style.align, vertical: 'center', wrapText: 1 }),
        ),
      );
    }
    return id;
  };
  return { idOf, xml: () => stylesXml(formats, xfs) };
}

function stylesXml(formats: readonly string[], xfs: readonly string[]): string {
  const list = (name: string, children: readonly string[]) => element(name, { count: children.length }, ...children);
  const solid = (colour: string) =>
    element('fill', {}, element('patternFill', { patternType: 'solid' }, element('fgColor', { rgb: colour })));
  const pattern = (kind: string) => element('fill', {}, element('patternFill', { patternType: kind }));
  const thin = ['left', 'right', 'top', 'bottom'].map((side) =>
    element(side, { style: 'thin' }, element('color', { rgb: 'FF000000' })),
  );
  const noSides = ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side));
  return part(
    element(
      'styleSheet',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
      formats.length === 0
        ? ''
        : list(
            'numFmts',
            formats.map((code, i) => element('numFmt', { numFmtId: FIRST_FORMAT + i, formatCode: code })),
          ),
      list(
        'fonts',
        FONTS.map(({ name, size }) =>
          element(
            'font',
            {},
            element('sz', { val: size }),
            element('name', { val: name }),
            element('charset', { val: 134 }),
          ),
        ),
      ),
      list('fills', [pattern('none'), pattern('gray125'), solid('FFFFC7CE')]),
      list('borders', [element('border', {}, ...noSides), element('border', {}, ...thin, element('diagonal'))]),
      list('cellStyleXfs', [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      list('cellXfs', xfs),
      list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    ),
  );
}
