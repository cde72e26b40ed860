import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPlain } from '../../../server/src/syntax/front-matter.ts';
import { readYaml } from '../../../server/src/syntax/front-matter-yaml.ts';
import { readLines } from '../../../server/src/syntax/line.ts';

describe('front matter', () => {
  it('reads plain lines without the YAML library', () => {
    const matter = readPlain(readLines('机关: 刘振屯镇人民政府\n年度: 2023\n上年: ../2022/刘振屯镇.nianbao'));
    assert.deepEqual(
      matter?.entries.map(({ key, values }) => [key, values[0].text]),
      [
        ['机关', '刘振屯镇人民政府'],
        ['年度', '2023'],
        ['上年', '../2022/刘振屯镇.nianbao'],
      ],
    );
    assert.deepEqual(matter?.entries[2].values[0].range, {
      start: { line: 3, character: 4 },
      end: { line: 3, character: 24 },
    });
  });

  it('leaves whatever YAML has a meaning for to the library', () => {
    for (const line of [
      '汇总: [甲.nianbao]',
      '机关: "甲镇"',
      '年度: 2023 # 注',
      '机关:',
      '年度: null',
      '- 甲',
      '机关: 甲 ',
    ]) {
      assert.equal(readPlain(readLines(`年度: 2023\n${line}`)), undefined, line);
    }
  });

  it('agrees with YAML wherever it reads anything', () => {
    const scrap = fc.constantFrom(...'年机关nulLtrue~.0123456789eExX_-/（）: #[]{}&*!|>\'"%@,\t'.split(''));
    const line = fc.oneof(
      fc.array(scrap, { maxLength: 12 }).map((all) => all.join('')),
      fc
        .tuple(fc.array(scrap, { minLength: 1, maxLength: 4 }), fc.array(scrap, { minLength: 1, maxLength: 8 }))
        .map(([key, value]) => `${key.join('')}: ${value.join('')}`),
      fc
        .tuple(fc.constantFrom('年度', '机关', 'key', 'no'), fc.stringMatching(/^[年a-zA-Z\d./（）_-]{1,8}$/))
        .map((pair) => pair.join(': ')),
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (texts) => {
        const lines = readLines(texts.join('\n'));
        const plain = readPlain(lines);
        if (!plain) return;
        read++;
        assert.deepEqual(plain, readYaml(lines));
      }),
      { numRuns: 2000 },
    );
    assert.ok(read > 100);
  });
});
