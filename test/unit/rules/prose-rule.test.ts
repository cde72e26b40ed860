import assert from 'node:assert/strict';
import { quote } from '../../../server/src/rules/prose-rule.ts';

describe('words as a message quotes them', () => {
  it('are whole up to twenty-four characters', () => {
    const words = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地';
    assert.equal(words.length, 24);
    assert.equal(quote(words), `“${words}”`);
  });

  it('are cut in the middle where they are longer', () => {
    assert.equal(
      quote('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地人'),
      '“甲乙丙丁戊己庚辛壬癸子丑…未申酉戌亥天地人”',
    );
  });
});
