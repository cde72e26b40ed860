import assert from 'node:assert/strict';
import * as characters from '../../../../server/src/report/claims/characters.ts';

const { codeAt, digitValue, goesOn, isBlank, isDigit, isNumeral, isRangeMark } = characters;

describe('the characters of numbers', () => {
  const rows: readonly [one: string, ...is: string[]][] = [
    ['5', 'digit', 'on'],
    ['０', 'digit', 'on'],
    ['９', 'digit', 'on'],
    ['二', 'numeral', 'on'],
    ['两', 'numeral', 'on'],
    ['亿', 'numeral', 'on'],
    ['○'],
    ['至', 'range'],
    ['—', 'range', 'on'],
    ['-', 'range', 'on'],
    ['～', 'range', 'on'],
    ['/', 'on'],
    [' ', 'blank'],
    ['\u3000', 'blank'],
    ['*', 'blank'],
    ['”'],
    ['）'],
    ['件'],
    [','],
  ];
  for (const [one, ...is] of rows) {
    it(`are told apart: ${JSON.stringify(one)} is ${is.join(', ') || 'none of them'}`, () => {
      const code = one.charCodeAt(0);
      const found = [
        isDigit(code) && 'digit',
        isNumeral(code) && 'numeral',
        isRangeMark(code) && 'range',
        isBlank(code) && 'blank',
        goesOn(code) && 'on',
      ];
      assert.deepEqual(
        found.filter((name) => name !== false),
        is,
      );
    });
  }

  it('are worth the same in both widths', () => {
    const worth = (text: string) => characters.codesOf(text).map(digitValue);
    assert.deepEqual(worth('0123456789'), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert.deepEqual(worth('０１２３４５６７８９'), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('are none before a text and behind it', () => {
    assert.deepEqual(
      [-1, 0, 1, 2, 3].map((at) => codeAt('12', at)),
      [0, 49, 50, 0, 0],
    );
  });
});

describe('what is passed over', () => {
  const skips = {
    digits: characters.skipDigits,
    numerals: characters.skipNumerals,
    spaces: characters.skipSpaces,
    blanks: characters.skipBlanks,
    closing: characters.skipClosing,
    dashes: characters.skipDashes,
  };
  const rows: readonly [what: keyof typeof skips, text: string, rest: string][] = [
    ['digits', '12３件', '件'],
    ['digits', '1二', '二'],
    ['numerals', '二○件', '件'],
    ['numerals', '十二5件', '5件'],
    ['spaces', ' \u3000\u00a0**5', '**5'],
    ['spaces', ' 5', '5'],
    ['blanks', ' **5**', '5**'],
    ['blanks', '**）', '）'],
    ['closing', '”’」』）)5', '5'],
    ['closing', '） 二', ' 二'],
    ['dashes', '——6月', '6月'],
    ['dashes', '--6月', '6月'],
    ['dashes', '—', ''],
    ['dashes', '～6月', '～6月'],
    ['digits', '', ''],
  ];
  for (const [what, text, rest] of rows) {
    it(`are the ${what} of ${JSON.stringify(text)}`, () => {
      assert.equal(text.slice(skips[what](text, 0)), rest);
      assert.equal(`件${text}`.slice(skips[what](`件${text}`, 1)), rest);
    });
  }
});
