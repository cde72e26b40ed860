import assert from 'node:assert/strict';
import { mutantsOf, withMutants } from '../../../../tools/mutation/mutate.ts';

/** Returns the mutations of a function that returns an expression, as `from → to`, without those of its parts. */
function changesOf(expression: string): string[] {
  const code = `const f = (a, b, c) => ${expression};`;
  return mutantsOf(code)
    .filter(({ from }) => from === expression)
    .map(({ operator, to }) => `${operator} ${to}`);
}

/** Returns the value of `result` in a module with each of its mutants active, and with none. */
function results(code: string): unknown[] {
  const mutants = mutantsOf(code);
  const script = `${withMutants(code, mutants, 0)}; return result;`;
  const run = (on: number) => new Function('$mutant', script)((id: number) => id === on);
  return [run(-1), ...mutants.map((_, id) => run(id))];
}

describe('the mutants of a module', () => {
  it('turn comparisons, sums, conditions and quantifiers round', () => {
    assert.deepEqual(changesOf('a === b'), ['comparison a !== b']);
    assert.deepEqual(changesOf('a <= b'), ['comparison a < b']);
    assert.deepEqual(changesOf('a - b'), ['arithmetic a + b']);
    assert.deepEqual(changesOf('a && b'), ['logical (a) || (b)']);
    assert.deepEqual(changesOf('!a'), ['negation a']);
    assert.deepEqual(changesOf('a.some((one) => b)'), ['quantifier a.every((one) => b)']);
    assert.deepEqual(changesOf('a.filter((one) => b)'), ['filter a']);
  });

  it('take either side of a fallback alone', () => {
    assert.deepEqual(changesOf('a ?? b'), ['fallback a', 'fallback b']);
  });

  it('take a branch always and never', () => {
    const branches = mutantsOf('function f(a) { if (a) return 1; }').filter(({ operator }) => operator === 'branch');
    assert.deepEqual(
      branches.map(({ from, to }) => `${from} ${to}`),
      ['a true', 'a false'],
    );
  });

  it('turn flags of fixes round, whether they are written out or worked out', () => {
    const flags = mutantsOf('const f = (a) => ({ isSafe: true, isPreferred: a.b, other: a.b })');
    assert.deepEqual(
      flags.map(({ operator, to }) => `${operator} ${to}`),
      ['flag false', 'flag !(a.b)'],
    );
  });

  it('empty a text that decides, and one that users read, as such', () => {
    assert.deepEqual(
      mutantsOf("const f = (a) => a.startsWith('x') ? '改为' : 'plain'")
        .filter(({ operator }) => operator !== 'branch')
        .map(({ operator, from }) => `${operator} ${from}`),
      ["text 'x'", "message '改为'"],
    );
  });

  it('leave texts outside functions, names and imports alone', () => {
    assert.deepEqual(
      mutantsOf("import x from './年'; export const words = ['年报', x]; export const o = { 1: x };"),
      [],
    );
  });

  it('leave undefined as it is', () => {
    assert.deepEqual(
      mutantsOf('const f = (a) => a === void 0').map(({ operator }) => operator),
      ['comparison'],
    );
  });

  it('leave what ends with ?. whole', () => {
    assert.deepEqual(mutantsOf('const f = (a) => a?.filter(Boolean).length'), []);
  });
});

describe('a module with its mutants', () => {
  it('behaves as before if no mutant is on', () => {
    assert.equal(results('const result = [1, 2, 3].filter((one) => one > 1 && !(one === 2)).length;')[0], 1);
  });

  it('has each of them, inside one another too', () => {
    const code = 'const result = (1 + 2) - 3;';
    assert.deepEqual(results(code), [0, 6, -4, 1, 1, -1]);
  });

  it('counts its numbers on from those of the modules before', () => {
    const code = 'const f = (a) => !a;';
    assert.equal(withMutants(code, mutantsOf(code), 7), 'const f = (a) => ($mutant(7) ? (a) : (!a));');
  });
});
