import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LanguageConfiguration {
  readonly brackets: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: readonly {
    readonly beforeText: string;
    readonly action: { readonly indent: string; readonly appendText?: string };
  }[];
}

const configuration: LanguageConfiguration = JSON.parse(
  readFileSync(join(__dirname, '../../../language-configuration.json'), 'utf8'),
);

describe('language configuration', () => {
  for (const pair of ['（）', '《》', '〔〕', '【】', '「」', '“”', '‘’']) {
    it(`knows ${pair} as brackets that close and surround`, () => {
      const [open, close] = [...pair] as [string, string];
      assert(configuration.brackets.some((bracket) => bracket[0] === open && bracket[1] === close));
      assert(configuration.autoClosingPairs.some((closing) => closing.open === open && closing.close === close));
      assert(configuration.surroundingPairs.some((around) => around[0] === open && around[1] === close));
    });
  }

  describe('takes for one word', () => {
    const words = (text: string): readonly string[] => {
      const { pattern, flags } = configuration.wordPattern;
      return text.match(new RegExp(pattern, `${flags}g`)) ?? [];
    };
    for (const [text, expected] of [
      ['| 59,237.2449 | １，２３４．５ | -3 |', ['59,237.2449', '１，２３４．５', '3']],
      ['第三十六条第（四）项，共12件。', ['第三十六条第', '四', '项', '共', '12', '件']],
      ['3.危及“三安全一稳定”', ['3', '危及', '三安全一稳定']],
      ['2023年，A3纸、biao3、NB301', ['2023', '年', 'A3', '纸', 'biao3', 'NB301']],
      ['〇二〇', ['〇二〇']],
    ] as const) {
      it(text, () => assert.deepEqual(words(text), expected));
    }
  });

  describe('on Enter', () => {
    const appended = (before: string): string | undefined => {
      const rule = configuration.onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(before));
      return rule && (rule.action.appendText ?? '');
    };
    for (const [before, expected] of [
      ['- 甲', '- '],
      ['  * 甲', '* '],
      ['- [x] 甲', '- [ ] '],
      ['> 甲', '> '],
    ] as const) {
      it(`goes on with the list or quote of ${before}`, () => assert.equal(appended(before), expected));
    }
    for (const before of ['- ', '- [ ] ', '>', '- - -', '| 甲 | 1 |', '| - 甲', '正文', '', '1. 甲']) {
      it(`adds nothing after ${JSON.stringify(before)}`, () => assert.equal(appended(before), undefined));
    }
    it('does not indent after an open bracket', () => assert.equal(appended('乡镇（'), ''));
  });
});
