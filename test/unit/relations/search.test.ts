import assert from 'node:assert/strict';
import type { Equation, Operand } from '../../../server/src/relations/equation.ts';
import { moneyExponent } from '../../../server/src/relations/money.ts';
import { findRepairs, LIMITS, type SearchLimits } from '../../../server/src/relations/repair/search.ts';
import { brokenSystems, decimalIn, repairSystems } from '../../../server/src/relations/repair/system.ts';
import { formatDecimal } from '../../../server/src/report/decimal.ts';
import { readFigure } from '../../../server/src/report/figure.ts';

/**
 * Builds equations over named figures: `a=3 b=5 s=9` and `s = a b`. A figure with decimals or a unit of money is an
 * amount; one in brackets is known to be right.
 */
function equations(figures: string, ...relations: string[]): Equation[] {
  const operands = new Map<string, Operand>();
  figures.split(' ').forEach((one, place) => {
    const [name, written] = one.split('=');
    const text = written.replace(/[()]/g, '');
    const figure = readFigure(text);
    const money = moneyExponent(figure);
    const cell = { start: place, end: place, from: place, to: place, text, span: 1 };
    const isAmount = text.includes('.') || money !== undefined;
    const isFixed = written.startsWith('(') && { isFixed: true as const };
    operands.set(name, { name, figure, line: 0, cell, isAmount, ...(money !== undefined && { money }), ...isFixed });
  });
  return relations.map((relation) => {
    const [left, right] = relation.split(' = ').map((side) =>
      side.split(' ').map((name) => {
        const isMinus = name.startsWith('-');
        const operand = operands.get(name.replace('-', ''));
        assert.ok(operand, name);
        return { sign: isMinus ? (-1 as const) : (1 as const), operand };
      }),
    );
    return { kind: 'declared', rule: 'NB306', meaning: '', left, right, total: left[0] };
  });
}

/** Returns the repairs of the first system, `a→4` or `a→4 b→2`, then `all` if the search was complete. */
function repairs(limits: Partial<SearchLimits>, ...written: Parameters<typeof equations>): string[] {
  const [system] = repairSystems(equations(...written));
  const { repairs: found, isComplete } = findRepairs(system, { ...LIMITS, ...limits });
  const lines = found.map(({ cells, values }) =>
    cells
      .map((cell, i) => {
        const { operand } = system.cells[cell];
        return `${operand.name}→${formatDecimal(decimalIn(system, system.cells[cell], values[i]))}`;
      })
      .join(' '),
  );
  return [...lines.sort(), isComplete ? 'all' : 'perhaps more'];
}

describe('the search for repairs', () => {
  it('has nothing to do where all holds', () => {
    assert.deepEqual(repairs({}, 's=8 a=3 b=5', 's = a b'), ['all']);
  });

  it('changes any one figure of a relation, none below zero', () => {
    assert.deepEqual(repairs({}, 's=9 a=3 b=5', 's = a b'), ['a→4', 'b→6', 's→8', 'all']);
    assert.deepEqual(repairs({}, 's=2 a=3 b=5', 's = a b'), ['s→8', 'all']);
    assert.deepEqual(repairs({}, 's=3 a=3 b=2', 's = a b'), ['a→1', 'b→0', 's→5', 'all']);
  });

  it('leaves what is known alone', () => {
    assert.deepEqual(repairs({}, 's=9 a=(3) b=5', 's = a b'), ['b→6', 's→8', 'all']);
  });

  it('takes the one figure that mends two relations, before two figures', () => {
    assert.deepEqual(repairs({}, 's=9 a=3 b=5 t=4', 's = a b', 't = a'), ['a→4', 'all']);
  });

  it('takes two or three figures where no fewer do, and no more than it may', () => {
    const twice = ['s=9 a=(3) b=(5) t=9 u=17', 's = a b', 't = a b', 'u = s t'] as const;
    assert.deepEqual(repairs({}, ...twice), ['s→8 t→8 u→16', 'perhaps more']);
    assert.deepEqual(repairs({ cells: 2 }, ...twice), ['perhaps more']);
  });

  it('is cut short after so many tries, or repairs', () => {
    const relation = ['s=9 a=3 b=5', 's = a b'] as const;
    assert.deepEqual(repairs({ tries: 3 }, ...relation), ['a→4', 'b→6', 's→8', 'all']);
    assert.deepEqual(repairs({ tries: 2 }, ...relation).at(-1), 'perhaps more');
    assert.equal(repairs({ tries: 2 }, ...relation).length, 3);
    assert.equal(repairs({ repairs: 2 }, ...relation).length, 3);
    assert.deepEqual(repairs({ repairs: 3 }, ...relation), ['a→4', 'b→6', 's→8', 'all']);
  });

  it('is not sure of all where figures are rounded', () => {
    assert.deepEqual(repairs({}, 's=9.5 a=3.0 b=5.0', 's = a b'), ['a→4.5', 'b→6.5', 's→8.0', 'perhaps more']);
  });

  it('gives decimals to amounts only', () => {
    assert.deepEqual(repairs({}, 's=9.5 a=3 b=5.0', 's = a b'), ['b→6.5', 's→8.0', 'perhaps more']);
  });
});

describe('the systems that equations fall into', () => {
  const systems = (...written: Parameters<typeof equations>) =>
    repairSystems(equations(...written)).map(({ cells }) => cells.map(({ operand }) => operand.name).join(''));

  it('share no figure, not even through others', () => {
    assert.deepEqual(systems('a=1 b=1 c=1 d=1 e=1 f=1', 'a = b', 'c = d', 'e = f'), ['ab', 'cd', 'ef']);
    assert.deepEqual(systems('a=1 b=1 c=1 d=1 e=1 f=1', 'a = b', 'c = d', 'b = c', 'e = f'), ['abcd', 'ef']);
  });

  it('have no equation with what is no figure, or with a figure twice', () => {
    assert.deepEqual(systems('a=1 b=若干 c=1', 'a = b', 'a = c'), ['ac']);
    assert.deepEqual(systems('a=1 b=1 c=1', 'a = b b', 'a = c'), ['ac']);
    assert.deepEqual(systems('a=1 b=1 c=1', 'a = b c', 'c = b a'), ['abc']);
  });

  it('have no figures too large to be added up exactly', () => {
    const large = 2 ** 40;
    assert.deepEqual(systems(`a=${large - 1} b=1`, 'a = b'), ['ab']);
    assert.deepEqual(systems(`a=${large} b=1`, 'a = b'), []);
  });

  it('have figures in one unit, if it is known', () => {
    const [mixed] = repairSystems(equations('s=5.5万元 a=25000元 b=3万元', 's = a b'));
    assert.deepEqual(
      mixed.cells.map(({ value }) => value / 10 ** mixed.scale),
      [55000, 25000, 30000],
    );
    assert.equal(mixed.isInYuan, true);
    assert.equal(mixed.relations[0].slack / 10 ** mixed.scale, 500 + 5000);
    assert.deepEqual(systems('s=5万元 a=25000元 b=3', 's = a b'), []);
  });

  it('have integers of one scale, in steps of a count’s one', () => {
    const [{ cells, scale }] = repairSystems(equations('s=5.25 a=2 b=3.5', 's = a b'));
    assert.equal(scale, 3, 'half a unit of the last digit');
    assert.deepEqual(
      cells.map(({ value, step }) => [value, step]),
      [
        [5250, 10],
        [2000, 1000],
        [3500, 10],
      ],
    );
  });

  it('are broken where an equation of theirs does not hold', () => {
    const broken = brokenSystems(equations('a=1 b=1 c=1 d=2', 'a = b', 'c = d'));
    assert.deepEqual(
      broken.map(({ cells }) => cells.map(({ operand }) => operand.name).join('')),
      ['cd'],
    );
  });
});
