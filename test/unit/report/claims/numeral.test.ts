import assert from 'node:assert/strict';
import { type ClaimNumeral, readChinese, readDigits } from '../../../../server/src/report/claims/numeral.ts';
import { formatDecimal } from '../../../../server/src/report/decimal.ts';

/** Returns the numeral that begins at the mark |: its digits, its value, and its notation. */
function numeralIn(source: string, by: (text: string, from: number) => ClaimNumeral): string {
  const from = source.indexOf('|');
  const text = source.replace('|', '');
  const { value, end, style, decimals, scale } = by(text, from);
  const worth = value ? formatDecimal(value) : 'no count';
  const marks = [style === 'plain' ? '' : style, decimals && `decimals ${decimals}`, scale && `scale ${scale}`];
  return [text.slice(from, end), worth, ...marks].filter(Boolean).join(', ');
}

describe('decimal digits', () => {
  const rows: readonly [source: string, expected: string][] = [
    ['收到|3511件', '3511, 3511'],
    ['收到|３５件', '３５, 35, full-width'],
    ['收到|０件', '０, 0, full-width'],
    ['收到|3５件', '3５, 35, full-width'],
    ['占|96.9%', '96.9, 96.9, decimals 1'],
    ['占|96．90%', '96．90, 96.90, decimals 2'],
    ['收到|3.件', '3, 3'],
    // Thousands separators.
    ['收到|3,511件', '3,511, 3511, grouped'],
    ['作出|123,456件', '123,456, 123456, grouped'],
    ['作出|1,808,595件', '1,808,595, 1808595, grouped'],
    ['收费|59,237.24元', '59,237.24, 59237.24, grouped, decimals 2'],
    ['分别为|1234,567件', '1234, 1234'],
    ['分别为|12,34件', '12, 12'],
    ['分别为|1,2345件', '1, 1'],
    ['分别为|3, 25件', '3, 3'],
    ['分别为|12,件', '12, 12'],
    // A full-width comma may separate thousands or two numbers.
    ['收到|12，345件', '12, no count'],
    ['收到|123，456件', '123, no count'],
    ['收到|1234，567件', '1234, 1234'],
    ['收到|12，34件', '12, 12'],
    ['收到|12，其中', '12, 12'],
    ['收到|12；345件', '12, 12'],
    // Part of a name.
    ['版本|1.2.3', '1.2, no count, decimals 1'],
    ['占|1.2.', '1.2, 1.2, decimals 1'],
    ['第|5件', '5, no count'],
    ['〔|2020〕', '2020, no count'],
    ['1-|12件', '12, no count'],
    ['A|4件', '4, no count'],
    ['z|4件', '4, no count'],
    ['@|4件', '4, 4'],
    ['{|4件', '4, 4'],
    ['_|4_件', '4, 4'],
    ['|4件', '4, 4'],
    // At most eighteen digits, all exact.
    ['收到|123456789012345678件', '123456789012345678, 123456789012345678'],
    ['收到|1234567890123456789件', '1234567890123456789, no count'],
    ['收到|9007199254740993件', '9007199254740993, 9007199254740993'],
    ['收费|1234567890123456.7元', '1234567890123456.7, 1234567890123456.7, decimals 1'],
    ['收费|12345678901234567.8元', '12345678901234567.8, no count, decimals 1'],
    ['收费|1234567890123456.78元', '1234567890123456.78, no count, decimals 2'],
    ['收费|90,071,992,547,409.93元', '90,071,992,547,409.93, 90071992547409.93, grouped, decimals 2'],
  ];
  for (const [source, expected] of rows) {
    it(`are read: ${source}`, () => {
      assert.equal(numeralIn(source, readDigits), expected);
    });
  }
});

describe('Chinese numerals', () => {
  const rows: readonly [source: string, expected: string][] = [
    ['收到|三千五百一十一', '三千五百一十一, 3511, chinese'],
    ['收到|十八万', '十八万, 180000, chinese, scale 4'],
    ['收到|二亿', '二亿, 200000000, chinese, scale 8'],
    ['收到|十八万二千', '十八万二千, 182000, chinese'],
    ['收到|二○', '二○, 20, chinese'],
    ['收到|一百五', '一百五, no count, chinese'],
    ['第|二', '二, no count, chinese'],
    ['红星|三', '三, no count, chinese'],
    ['|三', '三, 3, chinese'],
    ['因政府信息公开引起的行政复议共有|三', '三, 3, chinese'],
    // At most eighteen Chinese numerals.
    ['共|九千八百七十六亿零五百四十三万零二十一', '九千八百七十六亿零五百四十三万零二十一, no count, chinese'],
    ['共|九千八百七十六亿零五百四十三万零二十', '九千八百七十六亿零五百四十三万零二十, 987605430020, chinese'],
  ];
  for (const [source, expected] of rows) {
    it(`are read: ${source}`, () => {
      assert.equal(
        numeralIn(source, (text, from) => readChinese(text, from, text.length)),
        expected,
      );
    });
  }
});
