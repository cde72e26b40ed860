import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { foldLabel, readLabel } from '../../../server/src/report/label.ts';

/** Splits a label into level, number and words. */
function labelOf(text: string): string {
  const { ordinal, words } = readLabel(text);
  return ordinal ? `${ordinal.level} ${ordinal.value} ${words}` : words;
}

describe('a label', () => {
  const samples: Readonly<Record<string, string>> = {
    '一、总体情况': '0 1 总体情况',
    '六．其他需要报告的事项': '0 6 其他需要报告的事项',
    '十二、附件': '0 12 附件',
    '（一）予以公开': '1 1 予以公开',
    '(七) 总计': '1 7 总计',
    '（ 三 ）不予公开': '1 3 不予公开',
    '（1）材料': '2 1 材料',
    '1.属于国家秘密': '2 1 属于国家秘密',
    '３．其他': '2 3 其他',
    '8、属于行政查询事项': '2 8 属于行政查询事项',
    一般公开: '一般公开',
    '2023年': '2023年',
    三安全一稳定: '三安全一稳定',
    '（区分处理的）': '（区分处理的）',
    '': '',
  };
  for (const [text, expected] of Object.entries(samples)) {
    it(`“${text}” is ${expected || 'nothing'}`, () => assert.equal(labelOf(text), expected));
  }

  it('is known by its characters, whatever stands between them', () => {
    const same = [
      '3.危及“三安全一稳定”',
      '３. 危及"三安全一稳定"',
      '3、危及三安全<br>一稳定',
      '3．**危及「三安全一稳定」**',
    ];
    assert.deepEqual(new Set(same.map((text) => foldLabel(readLabel(text).words))), new Set(['危及三安全一稳定']));
  });

  it('never throws, and loses none of its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { ordinal, words } = readLabel(text);
        assert.equal(text.slice(0, ordinal?.length ?? 0) + words, text);
        foldLabel(text);
      }),
    );
  });

  it('is remembered without the document that it was cut from', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const document = '文'.repeat(500_000);
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < 100; i++) foldLabel(`${document}一个足够长的单位名称，第${i}号`.slice(document.length));
    collect();
    const grown = (process.memoryUsage().heapUsed - before) / 1_000_000;
    assert.ok(grown < 20, `${grown} MB of 100`);
  });
});
