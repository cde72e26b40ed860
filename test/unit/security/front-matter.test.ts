import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/check/analyse.ts';
import { frontMatterOf } from '../../../server/src/syntax/front-matter.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';

function read(...lines: string[]) {
  const [block] = readTree(['---', ...lines, '---', '# 甲镇2023年政府信息公开工作年度报告', ''].join('\n')).blocks;
  assert.equal(block.kind, 'front-matter');
  return frontMatterOf(block);
}

const valuesOf = (matter: ReturnType<typeof read>) =>
  matter.entries.map(({ key, values }) => [key, ...values.map(({ text }) => text)]);

describe('hostile front matter', () => {
  it('has no aliases followed, so none multiplies', () => {
    const names = [...'abcdefghij'];
    const laughs = names.map((name, i) => {
      const before = i === 0 ? '哈' : `*${names[i - 1]}`;
      return `${name}: &${name} [${Array(10).fill(before).join(', ')}]`;
    });
    const matter = read('机关: 甲镇', ...laughs, '汇总: *j', '上年: *a');
    assert.deepEqual(valuesOf(matter)[0], ['机关', '甲镇']);
    assert.deepEqual(valuesOf(matter).slice(-2), [['汇总'], ['上年']]);
    assert.ok(JSON.stringify(matter).length < 20_000);
  });

  it('has names that mean something to JavaScript as names', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    const matter = read(...names.map((name) => `${name}: 一`), '__proto__: {polluted: 1}');
    assert.deepEqual(
      valuesOf(matter).slice(0, -1),
      names.map((name) => [name, '一']),
    );
    const { findings } = analyse(readTree(`---\n${names.map((name) => `${name}: 一`).join('\n')}\n---\n`));
    assert.equal(findings.filter(({ code }) => code === 'NB103').length >= names.length, true);
    assert.equal('polluted' in {}, false);
  });

  it('does not overflow the stack, however deep: V8 would end the process', () => {
    for (const deep of ['[', '{a: ', '- ', '? ', '!x ', '&a ', '!!map ', '"', '|', '>- ']) {
      read(`汇总: ${deep.repeat(8000)}`);
      read('汇总:', `  ${deep.repeat(8000)}`);
    }
    read(...Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`));
  });

  it('with errors without number is read in time', () => {
    for (const wrong of ['!!str ', '&a ', '*a ', '[] ', 'a: - ']) {
      assert.ok(read(`机关: ${wrong.repeat(5000)}`).problems.length > 0, wrong);
    }
  });

  it('has keys and values of any length', () => {
    const key = 'k'.repeat(100_000);
    assert.deepEqual(valuesOf(read(`${key}: 一`, `上年: ${'v/'.repeat(100_000)}`, '年度: 2023')).at(-1), [
      '年度',
      '2023',
    ]);
  });
});
