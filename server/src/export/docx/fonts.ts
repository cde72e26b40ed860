import { element, part, value } from '../ooxml/xml.ts';

/** The fonts of the standard, by their use. */
export const FONTS = {
  song: '方正小标宋简体',
  hei: '黑体',
  kai: '楷体_GB2312',
  fang: '仿宋_GB2312',
  plain: '宋体',
  latin: 'Times New Roman',
  code: 'Courier New',
} as const;

export type EastAsianFont = 'song' | 'hei' | 'kai' | 'fang' | 'plain';

interface FontEntry {
  readonly name: string;
  /** What to use if the font is not installed, best first. */
  readonly alternatives: readonly string[];
  readonly isLatin?: true;
  readonly family: 'auto' | 'roman' | 'modern' | 'script';
}

/** The fonts and their substitutes: of those in the standard, only 黑体 and 宋体 are installed everywhere. */
const TABLE: readonly FontEntry[] = [
  {
    name: FONTS.song,
    alternatives: ['FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong', '宋体', 'Noto Serif CJK SC'],
    family: 'script',
  },
  { name: FONTS.hei, alternatives: ['SimHei', 'Noto Sans CJK SC'], family: 'modern' },
  {
    name: FONTS.kai,
    alternatives: ['KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti', 'Noto Serif CJK SC'],
    family: 'modern',
  },
  {
    name: FONTS.fang,
    alternatives: ['FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', 'Noto Serif CJK SC'],
    family: 'modern',
  },
  { name: FONTS.plain, alternatives: ['SimSun', 'Noto Serif CJK SC'], family: 'auto' },
  { name: FONTS.latin, alternatives: [], family: 'roman', isLatin: true },
  { name: FONTS.code, alternatives: [], family: 'modern', isLatin: true },
];

/** Writes word/fontTable.xml. */
export function fontTable(namespaces: Readonly<Record<string, string>>): string {
  return part(
    element(
      'w:fonts',
      namespaces,
      ...TABLE.map(({ name, alternatives, family, isLatin }) =>
        element(
          'w:font',
          { 'w:name': name },
          alternatives.length === 0 ? '' : value('w:altName', alternatives.join(',')),
          value('w:charset', isLatin ? '00' : '86'),
          value('w:family', family),
          value('w:pitch', name === FONTS.code ? 'fixed' : 'variable'),
        ),
      ),
    ),
  );
}

/** Writes the fonts of a style or run, Chinese and Latin. Without w:eastAsia, Word takes another one for Chinese. */
export function fontsOf(eastAsian: EastAsianFont, latin: string = FONTS.latin): string {
  return element('w:rFonts', {
    'w:ascii': latin,
    'w:hAnsi': latin,
    'w:eastAsia': FONTS[eastAsian],
    'w:cs': latin,
  });
}
