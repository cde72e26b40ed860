import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rewrite } from '../../../../server/src/report/claims/notation.ts';
import { readQuantity } from '../../../../server/src/report/claims/quantity.ts';
import { decimalOf, formatDecimal } from '../../../../server/src/report/decimal.ts';

function read(text: string) {
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
      const quantity = read(text);
      assert.equal(quantity && formatDecimal(quantity.value), value);
      assert.equal(quantity?.unit, unit);
    });
  }

  for (const text of ['109号', '1.2.3件', '12，345件', '1-12件', '3万5千件', '3至', '一是', '二〇二三年', '一百五件']) {
    it(`leaves ${text} alone`, () => {
      assert.ok(!['件', '元'].includes(read(text)?.unit ?? ''));
    });
  }

  it('are written again as they were', () => {
    for (const [text, written] of rows) {
      const quantity = read(text);
      if (!quantity || /余/.test(text)) continue;
      assert.equal(rewrite(quantity, decimalOf(written)), text.slice(quantity.from, quantity.to).replace('两', '二'));
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
