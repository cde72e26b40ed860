import assert from 'node:assert/strict';
import fc from 'fast-check';
import { longestPhrase, phrasesOf } from '../../../../server/src/report/claims/phrases.ts';

describe('a set of phrases', () => {
  it('finds the longest that stands at a place', () => {
    const word = fc.string({ unit: fc.constantFrom('结', '转', '下', '年'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 20 }),
        fc.string({ unit: fc.constantFrom(...'结转下年度') }),
        (words, text) => {
          const phrases = phrasesOf(words.map((one, index) => [one, index]));
          for (let at = 0; at < text.length; at++) {
            const here = words.filter((one) => text.startsWith(one, at)).sort((a, b) => b.length - a.length);
            const root = phrases.roots.get(text.charCodeAt(at));
            const node = root === undefined ? 0 : longestPhrase(phrases, text, at, root);
            assert.equal(phrases.lengths[node], here[0]?.length ?? 0);
            // If a phrase is given twice, the first one counts.
            assert.equal(phrases.values[node], here.length === 0 ? undefined : words.indexOf(here[0]));
          }
        },
      ),
    );
  });
});
