const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_UNITS = ['', '拾', '佰', '仟'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [value: number, text: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  ideographDigital: digits,
  japaneseDigitalTenThousand: digits,
  taiwaneseDigital: digits,
  chineseLegalSimplified: (value) => inUnits(value, LEGAL_DIGITS, LEGAL_UNITS, false),
  ideographLegalTraditional: (value) => inUnits(value, LEGAL_DIGITS, LEGAL_UNITS, false),
  ideographTraditional: (value) => oneOf(STEMS, value),
  ideographZodiac: (value) => oneOf(BRANCHES, value),
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20),
  ideographEnclosedCircle: (value) => enclosed(value, 0x3280, 10),
};

/** Writes a number in one of Word's number formats, given by name; in plain digits if the name is unknown. */
export function numberText(value: number, format: string): string {
  return (FORMATS[format] ?? String)(value);
}

/** 一, 十, 十一, 二十, 一百零五. */
function counting(value: number): string {
  return inUnits(value, `零${DIGITS.slice(1)}`, UNITS, true);
}

function inUnits(value: number, numerals: string, units: readonly string[], isPlain: boolean): string {
  if (value <= 0 || value > 9999) return String(value);
  const figures = [...String(value)].map(Number);
  let text = '';
  figures.forEach((figure, i) => {
    const unit = units[figures.length - 1 - i];
    if (figure > 0) text += numerals[figure] + unit;
    else if (figures.slice(i).some((one) => one > 0) && !text.endsWith(numerals[0])) text += numerals[0];
  });
  // Ten to nineteen are written without a leading one.
  return isPlain && value >= 10 && value < 20 ? text.slice(1) : text;
}

function digits(value: number): string {
  return [...String(value)].map((figure) => DIGITS[Number(figure)]).join('');
}

function fullWidth(value: number): string {
  return [...String(value)].map((figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0)).join('');
}

function letters(value: number): string {
  return value > 0 ? String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26)) : '';
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth && text.length < 20) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

function oneOf(names: string, value: number): string {
  return value >= 1 ? names[(value - 1) % names.length] : String(value);
}

function enclosed(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : String(value);
}
