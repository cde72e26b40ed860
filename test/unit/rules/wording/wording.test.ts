import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { cleanParagraphs } from '../../../support/clean-paragraphs.ts';
import { findingMessages } from '../../../support/findings.ts';
import { ordinance, publishedReport } from '../../../support/published.ts';
import { applyEdits, textIn } from '../../../support/text.ts';
import { holdClean, WORDING, wordingFindings } from '../../../support/wording.ts';

const messages = (text: string) => findingMessages(text, ...WORDING);

describe('the rules on words and citations', () => {
  it('find nothing in a published report', () => {
    assert.deepEqual(messages(publishedReport()), []);
  });

  it('find nothing in the example of a city', () => {
    assert.deepEqual(messages(readFileSync('examples/云川市-2023.nianbao', 'utf8')), []);
  });

  it('find the slips of the seed', () => {
    const text = readFileSync('examples/刘振屯镇-2023.nianbao', 'utf8');
    const found = wordingFindings(text).map((one) => ({ code: one.code, words: textIn(text, one.range) }));
    const words = (code: string) => found.filter((one) => one.code === code).map((one) => one.words);
    assert.deepEqual(words('NB601'), ['Work', 'and', 'Work']);
    assert.equal(words('NB602').length, 11);
    assert.deepEqual(words('NB614'), [
      '做信公众号',
      '政务开',
      '政务开申请',
      '限回复',
      '加绿与相关',
      '交流和通',
      '确果依申请',
      '保人民群众',
      '和情权',
      '依由请公开',
    ]);
    assert.deepEqual(words('NB615'), ['部分地方政府', '基层政府']);
    assert.equal(found.length, 26);
  });

  it('mend the seed by their first fixes', () => {
    let text = readFileSync('examples/刘振屯镇-2023.nianbao', 'utf8');
    for (const group of ['NB602', 'NB614', 'NB601']) {
      const edits = wordingFindings(text)
        .filter(({ code }) => code === group)
        .flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
      text = applyEdits(text, edits);
    }
    assert.deepEqual([...new Set(wordingFindings(text).map(({ code }) => code))], ['NB615']);
    assert.match(text, /针对政务公开申请，组织专人限时回复，加强与相关单位的交流和沟通，确保依申请公开答复的程序/);
  });

  it('find nothing in the text of an ordinance but its half-width brackets', () => {
    const found = messages(ordinance());
    assert.deepEqual(
      found.filter((line) => !line.startsWith('NB602')),
      [],
    );
  });

  it('find nothing in well-written paragraphs', () => holdClean(cleanParagraphs));

  it('have ranges within the text and fixes that change it, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        '政务公开',
        '“',
        '”',
        '（',
        ')',
        '《',
        '》',
        '，',
        '。',
        ',',
        '年',
        '2022',
        '２',
        '第',
        '条',
        '国办发',
        '号',
        ' and ',
      ],
      ...[
        '、',
        '\n',
        '...',
        '~',
        'X',
        '_',
        '依申公开',
        '信息',
        '和',
        '*',
        '`',
        'http://a.cn',
        '我局',
        '一、',
        '（一）',
        '的的',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = `---\n机关: 青石镇人民政府\n年度: 2023\n---\n## 五、存在的主要问题及改进情况\n\n${pieces.join('')}`;
        const all = text.split('\n');
        for (const { range, fixes } of wordingFindings(text)) {
          assert.ok(range.end.character <= all[range.end.line].length);
          for (const { edits } of fixes ?? []) assert.notEqual(applyEdits(text, edits), text);
        }
      }),
      { numRuns: 300 },
    );
  });
});
