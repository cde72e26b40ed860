import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writeQuantity } from '../../../../server/src/report/claims/notation.ts';
import { mayBe, readQuantity } from '../../../../server/src/report/claims/quantity.ts';
import { decimalOf, formatDecimal } from '../../../../server/src/report/decimal.ts';

function quantityOf(text: string) {
  return readQuantity(text, 0, undefined).quantity;
}

describe('quantities in prose', () => {
  const rows: readonly [text: string, value: string, unit: string][] = [
    ['12件', '12', '件'],
    ['3,511件', '3511', '件'],
    ['３５件', '35', '件'],
    ['12 件', '12', '件'],
    ['12**件', '12', '件'],
    ['十二件', '12', '件'],
    ['一百零五宗', '105', '宗'],
    ['两件', '2', '件'],
    ['18万余条', '180000', '条'],
    ['18余万条', '180000', '条'],
    ['3.5万件', '35000.0', '件'],
    ['5.92亿元', '592000000.00', '元'],
    ['59237.2449万元', '592372449.0000', '元'],
    ['十八万件', '180000', '件'],
    ['96.9％', '96.9', '%'],
    ['1000元', '1000', '元'],
  ];
  for (const [text, value, unit] of rows) {
    it(`reads ${text}`, () => {
      const quantity = quantityOf(text);
      assert.equal(quantity && formatDecimal(quantity.value), value);
      assert.equal(quantity?.unit, unit);
    });
  }

  for (const text of ['109号', '1.2.3件', '12，345件', '1-12件', '3万5千件', '3至', '一是', '二〇二三年', '一百五件']) {
    it(`leaves ${text} alone`, () => {
      assert.ok(!['件', '元'].includes(quantityOf(text)?.unit ?? ''));
    });
  }

  it('are written again as they were', () => {
    for (const [text, written] of rows) {
      const quantity = quantityOf(text);
      if (!quantity || /余/.test(text)) continue;
      assert.equal(
        writeQuantity(quantity, decimalOf(written)),
        text.slice(quantity.from, quantity.to).replace('两', '二'),
      );
    }
  });

  describe('are no single values where their words say so', () => {
    const rows: readonly [text: string, approximation: string | undefined, end: number][] = [
      ['12件', undefined, 3],
      ['12余件', 'and-more', 4],
      ['12多件', 'and-more', 4],
      ['12 余 件', 'and-more', 6],
      ['18余万条', 'and-more', 5],
      ['18万多条', 'and-more', 5],
      ['十余件', 'and-more', 3],
      ['两多件', 'and-more', 3],
      ['12件以上', 'above', 5],
      ['12件左右', 'about', 5],
      ['12件上下', 'about', 5],
      ['12件以下', undefined, 3],
      ['12件左上', undefined, 3],
      ['12件上右', undefined, 3],
      ['12件下下', undefined, 3],
      ['12件右右', undefined, 3],
      ['12件左', undefined, 3],
      ['12余件以上', 'and-more', 6],
    ];
    for (const [text, approximation, end] of rows) {
      it(text, () => {
        const quantity = quantityOf(text);
        assert.equal(quantity?.notation.approximation, approximation);
        assert.equal(quantity?.end, end);
      });
    }

    it('and the word before counts first', () => {
      assert.equal(readQuantity('12余件', 0, 'nearly').quantity?.notation.approximation, 'nearly');
    });
  });

  const stretches: readonly [text: string, number: string][] = [
    ['3.5 万 件', '3.5 万'],
    ['5亿元', '5亿'],
    ['12 **件', '12'],
    ['18万余条', '18万'],
    ['十八万件', '十八万'],
    ['12万万件', ''],
  ];
  for (const [text, number] of stretches) {
    it(`are to be replaced from digit to 万: ${text}`, () => {
      const quantity = quantityOf(text);
      assert.equal(text.slice(quantity?.from ?? 0, quantity?.to ?? 0), number);
    });
  }

  const ends: readonly [text: string, read: string][] = [
    ['10多次', '10'],
    ['12年', '12'],
    ['12', '12'],
    ['3万5千件', '3万5千'],
    ['3万5,000.5件', '3万5,000.5'],
    ['2-3件', '2-3'],
    ['1/3', '1/3'],
    ['一步', '一'],
    ['三方', '三'],
    ['十二 年', '十二 '],
  ];
  for (const [text, expected] of ends) {
    it(`are none: ${text}`, () => {
      const { quantity, end } = readQuantity(text, 0, undefined);
      assert.equal(quantity, undefined);
      assert.equal(text.slice(0, end), expected);
    });
  }

  describe('may be', () => {
    const rows: readonly [text: string, values: readonly string[], others: readonly string[]][] = [
      ['12件', ['12'], ['11', '13', '12.1']],
      ['12%', ['12', '11.5', '12.4', '12.99'], ['11.4', '13']],
      ['96.9%', ['96.9', '96.85', '96.99'], ['96.8', '97']],
      ['2倍', ['2', '2.4'], ['3']],
      ['3.5万件', ['35000', '34500', '35999'], ['34499', '36000']],
      ['十八万件', ['180000', '175000', '189999'], ['174999', '190000']],
      ['5亿元', ['500000000', '450000000'], ['600000000']],
      ['12.0件', ['12', '12.05'], ['12.1']],
      ['3500余件', ['3500', '3600', '3850'], ['3499', '3851']],
      ['18万余条', ['180000', '190000'], ['179999', '200000']],
      ['18万左右条', [], ['180000']],
      ['100件左右', ['100', '0', '200'], ['201']],
      ['110件左右', ['110', '99', '121'], ['98', '122']],
      ['0件左右', ['0', '1'], ['2']],
      ['1.5万件左右', ['15000', '13500', '16500'], ['13499', '16501']],
      ['3件以上', ['3', '400'], ['2']],
    ];
    for (const [text, values, others] of rows) {
      it(`${text}: ${values.join('、') || 'nothing'}`, () => {
        const quantity = quantityOf(text);
        const may = (value: string) => quantity !== undefined && mayBe(quantity, decimalOf(value));
        for (const value of values) assert.ok(may(value), value);
        for (const value of others) assert.ok(!may(value), value);
      });
    }
  });

  it('end behind where they begin, whatever the text', () => {
    const character = fc.constantFrom(...'0123456789，,.．万亿余多一二十百零两件元％%至-第 ０９');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 40 }), (characters) => {
        const text = `1${characters.join('')}`;
        const { quantity, end } = readQuantity(text, 0, undefined);
        assert.ok(end <= text.length);
        if (quantity) assert.ok(quantity.to > quantity.from && quantity.end <= text.length);
      }),
    );
  });
});
