import assert from 'node:assert/strict';
import { slipBetween } from '../../../server/src/relations/repair/slip.ts';

/** Returns the kinds of slips that turn true figures into written ones. */
const kinds = (...figures: (readonly [string, string])[]) =>
  figures.map(([truth, written]) => slipBetween(truth, written).kind);

const likelihood = (truth: string, written: string) => Math.exp(slipBetween(truth, written).likelihood);

const isAbout = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

describe('a slip of the pen', () => {
  it('is two digits in each other’s place', () => {
    assert.deepEqual(kinds(['124', '214'], ['124', '142'], ['42', '24']), ['transposed', 'transposed', 'transposed']);
    assert.deepEqual(kinds(['1234', '2135'], ['123', '321'], ['1234', '2143']), ['other', 'other', 'other']);
  });

  it('is another digit', () => {
    assert.deepEqual(kinds(['124', '724'], ['124', '184'], ['124', '128'], ['5', '8']), new Array(4).fill('mistyped'));
    assert.deepEqual(kinds(['124', '754']), ['other']);
  });

  it('is a digit left out, with the zeros that then lead', () => {
    assert.deepEqual(kinds(['124', '24'], ['124', '14'], ['124', '12']), new Array(3).fill('dropped'));
    assert.deepEqual(kinds(['1005', '5'], ['100', '0']), ['dropped', 'dropped']);
    assert.deepEqual(kinds(['1245', '12']), ['other']);
  });

  it('is a digit written twice', () => {
    assert.deepEqual(kinds(['124', '1124'], ['124', '1224'], ['124', '1244']), new Array(3).fill('doubled'));
    assert.deepEqual(
      kinds(['124', '1254'], ['124', '3124'], ['124', '12444'], ['124', '1225']),
      new Array(4).fill('other'),
    );
  });

  it('is one more or less', () => {
    assert.deepEqual(kinds(['124', '125'], ['100', '99']), ['one-off', 'one-off']);
    assert.deepEqual(kinds(['124', '126'], ['2.5', '1.5'], ['99.5', '100.5']), ['mistyped', 'mistyped', 'other']);
    assert.deepEqual(kinds(['1000000000000000', '999999999999999']), ['other'], 'too long to be counted exactly');
    assert.deepEqual(kinds(['100000000000000', '99999999999999']), ['one-off']);
  });

  it('is a figure left out', () => {
    assert.deepEqual(kinds(['124', ''], ['0', '']), ['blank', 'blank']);
  });

  it('is the likelier the fewer places there are for it, and by all kinds together', () => {
    isAbout(likelihood('1289', '70'), 0.001 * 0.01);
    isAbout(likelihood('124', ''), (0.001 + 0.2) * 0.01);
    isAbout(likelihood('124', '214'), (0.001 + 0.2 / 2) * 0.01);
    isAbout(likelihood('124', '724'), (0.001 + 0.2 / 27) * 0.01);
    isAbout(likelihood('124', '14'), (0.001 + 0.2 / 3) * 0.01);
    isAbout(likelihood('124', '1224'), (0.001 + 0.2 / 3) * 0.01);
    isAbout(likelihood('124', '125'), (0.001 + 0.2 / 27 + 0.2 / 2) * 0.01);
  });
});
