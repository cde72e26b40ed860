import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Citation, findCitations } from '../../../server/src/law/citations.ts';

/** Returns each citation as its text, its target and the law: 第二十条第（一）项 = 20/-/1 regulation. */
function shown(text: string, citations: readonly Citation[] = findCitations(text)): string[] {
  return citations.map(({ start, end, law, article, insertion, paragraph, item }) => {
    const number = insertion === undefined ? `${article}` : `${article}.${insertion}`;
    const clause = [number, paragraph ?? '-', item ?? '-'].join('/');
    return `${text.slice(start, end)} = ${clause} ${law.id ?? `?${law.title}`}`;
  });
}

const samples: [string, string[]][] = [
  ['第二十条第（一）项', ['第二十条第（一）项 = 20/-/1 regulation']],
  ['依据《条例》第三十六条第（四）项答复', ['第三十六条第（四）项 = 36/-/4 regulation']],
  ['按照条例第16条第2款', ['第16条第2款 = 16/2/- regulation']],
  ['第二十条第一款第（八）项', ['第二十条第一款第（八）项 = 20/1/8 regulation']],
  ['第20条第(8)项', ['第20条第(8)项 = 20/-/8 regulation']],
  ['第 ２０ 条 第（ 8 ）项', ['第 ２０ 条 第（ 8 ）项 = 20/-/8 regulation']],
  ['《政府信息公开条例》第五十条第四项规定', ['第五十条第四项 = 50/-/4 regulation']],
  ['第三十六条第㈠项', ['第三十六条第㈠项 = 36/-/1 regulation']],
  ['第一百二十条之一第二款', ['第一百二十条之一第二款 = 120.1/2/- regulation']],
  [
    '《中华人民共和国政府信息公开条例》第十四条、第十五条',
    ['第十四条 = 14/-/- regulation', '第十五条 = 15/-/- regulation'],
  ],
  ['第三十六条第（一）、（二）项', ['第三十六条第（一） = 36/-/1 regulation', '（二）项 = 36/-/2 regulation']],
  ['第三十六条(一)(二)项', ['第三十六条(一) = 36/-/1 regulation', '(二)项 = 36/-/2 regulation']],
  [
    '第三十六条第（一）项、第（二）项和第（七）项',
    ['第三十六条第（一）项 = 36/-/1 regulation', '第（二）项 = 36/-/2 regulation', '第（七）项 = 36/-/7 regulation'],
  ],
  ['第十六条第一款、第二款', ['第十六条第一款 = 16/1/- regulation', '第二款 = 16/2/- regulation']],
  ['第三十九条第一、二款', ['第三十九条第一 = 39/1/- regulation', '二款 = 39/2/- regulation']],
  ['第十四条至第十六条', ['第十四条 = 14/-/- regulation', '第十六条 = 16/-/- regulation']],
  ['第十四至十六条', ['第十四 = 14/-/- regulation', '十六条 = 16/-/- regulation']],
  [
    '第十四、十五、十六条第一款',
    ['第十四 = 14/-/- regulation', '十五 = 15/-/- regulation', '十六条第一款 = 16/1/- regulation'],
  ],
  [
    '第三十条、第四十二条第一款及第二款，第（一）项',
    [
      ...['第三十条 = 30/-/- regulation', '第四十二条第一款 = 42/1/- regulation', '第二款 = 42/2/- regulation'],
      '第（一）项 = 42/2/1 regulation',
    ],
  ],
  // Other laws, and their parts.
  [
    '《行政复议法》第二十三条第（四）项、第十一条；《条例》第五十一条',
    [
      ...['第二十三条第（四）项 = 23/-/4 reconsideration', '第十一条 = 11/-/- reconsideration'],
      '第五十一条 = 51/-/- regulation',
    ],
  ],
  [
    '根据行政复议法第十一条，该法第二十三条；本条例第二十条',
    ['第十一条 = 11/-/- reconsideration', '第二十三条 = 23/-/- reconsideration', '第二十条 = 20/-/- regulation'],
  ],
  ['依照行政诉讼法的规定，第四十五条', ['第四十五条 = 45/-/- litigation']],
  [
    '《信访工作条例》第五条，该条例第六条，第七条，《条例》第八条',
    [
      ...['第五条 = 5/-/- ?信访工作条例', '第六条 = 6/-/- ?信访工作条例', '第七条 = 7/-/- ?信访工作条例'],
      '第八条 = 8/-/- regulation',
    ],
  ],
  ['江苏省政府信息公开条例第五条', ['第五条 = 5/-/- ?江苏省政府信息公开条例']],
  ['根据信访条例第五条', ['第五条 = 5/-/- ?信访条例']],
  ['行政复议法实施条例第二条', ['第二条 = 2/-/- ?行政复议法实施条例']],
  ['认真贯彻条例第二条', ['第二条 = 2/-/- regulation']],
  ['《条例》的第二条', ['第二条 = 2/-/- regulation']],
  ['《行政复议法》规定的第十一条', ['第十一条 = 11/-/- reconsideration']],
  ['《行政复议法》实施后，按照条例规定第二条', ['第二条 = 2/-/- regulation']],
  ['按有关规定第二条', ['第二条 = 2/-/- regulation']],
  ['《江苏省公开规定》（以下简称《规定》）第五条', ['第五条 = 5/-/- ?江苏省公开规定']],
  ['《政府信息公开条例》（国务院令第492号）第十四条', ['第十四条 = 14/-/- regulation-2007']],
  ['《政府信息公开条例》（2019年修订）第十四条', ['第十四条 = 14/-/- regulation']],
  ['《管理办法》（国办函〔2020〕109号）第三条', ['第三条 = 3/-/- ?管理办法']],
  ['国办函〔2020〕109号第三条', ['第三条 = 3/-/- fee-measures']],
  ['按照苏政办发〔2020〕9号第三条', ['第三条 = 3/-/- ?苏政办发〔2020〕9号']],
  ['国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知，第四条', ['第四条 = 4/-/- fee-measures']],
  ['依照《2023年工作要点》部署，落实第二十条', ['第二十条 = 20/-/- regulation']],
  // Not citations.
  ['第一季度第三方第二', []],
  ['第一，根据条例', []],
  ['全年发布第100条信息', []],
  ['第条第款', []],
  ['第二款规定的情形，前款', []],
];

describe('findCitations', () => {
  for (const [text, expected] of samples) it(text, () => assert.deepEqual(shown(text), expected));

  it('does not take an enumeration for a list of articles', () => {
    assert.deepEqual(shown('第一，第二十条规定'), ['第二十条 = 20/-/- regulation']);
  });

  it("gives the range of a law's name that stands directly before", () => {
    const text = '依据《条例》第十四条、第十五条';
    const [first, second] = findCitations(text);
    assert.equal(text.slice(first.law.start, first.law.end), '《条例》');
    assert.equal(second.law.start, undefined);
    assert.equal(second.law.title, '条例');
  });

  it('leaves a bare citation to the law that the caller names', () => {
    assert.equal(findCitations('第十四条')[0].law.title, undefined);
    assert.equal(findCitations('第十四条', 'reconsideration')[0].law.id, 'reconsideration');
    assert.equal(findCitations('第十四条', 'unknown')[0].law.id, undefined);
  });

  const piece = fc.constantFrom(
    ...[
      '第',
      '条',
      '款',
      '项',
      '一',
      '二十',
      '三',
      '9',
      '（',
      '）',
      '(',
      ')',
      '、',
      '，',
      '和',
      '至',
      '之',
      ' ',
      '《',
      '》',
    ],
    ...['条例', '行政复议法', '该法', '规定', '简称', '〔2020〕', '号', '的', '根据', '甲', '\u{20000}', '\n'],
  );
  const prose = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
  );

  it('never throws, stays in range and in order', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let last = 0;
        for (const { start, end, law, article } of findCitations(text)) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.ok(Number.isInteger(article));
          if (law.start !== undefined && law.end !== undefined) {
            assert.ok(law.start < law.end && law.end <= start && law.start >= 0);
          }
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a citation again within any text that ends a sentence', () => {
    const text = fc.array(piece, { maxLength: 30 }).map((parts) => `${parts.join('')}。`);
    fc.assert(
      fc.property(text, (before) => {
        const cited = findCitations(`${before}《条例》第二十条第（八）项。`).at(-1);
        assert.deepEqual([cited?.article, cited?.item, cited?.start], [20, 8, before.length + 4]);
      }),
    );
  });

  it('is linear on hostile text', () => {
    const hostile = [
      '第',
      '第一',
      '第一、',
      '《',
      '《》',
      '第一条',
      '条例第一条',
      '（第一条',
      '第一条第（一）、',
      '一',
      '甲条例第一条',
    ];
    for (const part of hostile) {
      const text = `${part.repeat(Math.ceil(50_000 / part.length))}条`;
      assert.doesNotThrow(() => findCitations(text), part);
    }
  });

  it('costs next to nothing where nothing is cited', () => {
    const text = '全年主动公开政府信息三千余条，及时回应群众关切。'.repeat(20);
    assert.equal(findCitations(text), findCitations('同样没有'));
  });
});
