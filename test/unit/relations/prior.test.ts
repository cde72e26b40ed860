import assert from 'node:assert/strict';
import type { Equation, Operand } from '../../../server/src/relations/equation.ts';
import { priorOf, totalsIn } from '../../../server/src/relations/repair/prior.ts';
import { repairSystems } from '../../../server/src/relations/repair/system.ts';
import { readFigure } from '../../../server/src/report/figure.ts';

/** Returns the system of one equation between the left and right figures; its total is the term with index `total`. */
function systemOf(left: readonly string[], right: readonly string[], total = 0) {
  const terms = [...left, ...right].map((text, place) => {
    const cell = { start: place, end: place, from: place, to: place, text, span: 1 };
    const operand: Operand = { name: text, figure: readFigure(text), line: 0, cell, isAmount: text.includes('.') };
    return { sign: 1 as const, operand };
  });
  const [own, others] = [terms.slice(0, left.length), terms.slice(left.length)];
  const equation: Equation = {
    kind: 'declared',
    rule: 'NB306',
    meaning: '',
    left: own,
    right: others,
    total: terms[total],
  };
  return repairSystems([equation])[0];
}

const isAbout = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

describe('how likely a figure is', () => {
  it('is, of zero, how frequent it is', () => {
    isAbout(priorOf([systemOf(['9'], ['9', '0', '0'])]).of(0), Math.log(3 / 6));
    isAbout(priorOf([]).of(0), Math.log(1 / 2));
  });

  it('falls with the root of its size', () => {
    const prior = priorOf([systemOf(['9'], ['9', '0', '0'])]);
    isAbout(prior.of(1), Math.log(1 - 3 / 6) - Math.log(1 + Math.log(9)));
    isAbout(prior.of(4), prior.of(1) - Math.log(2));
    isAbout(prior.of(0.5), prior.of(1));
  });

  it('counts the size of amounts in their unit', () => {
    const prior = priorOf([systemOf(['9.5'], ['9.5', '0', '0'])]);
    isAbout(prior.of(1), Math.log(1 - 3 / 6) - Math.log(1 + Math.log(9.5)));
  });
});

describe('the totals of a system', () => {
  it('are the figures that stand alone', () => {
    assert.deepEqual([...totalsIn(systemOf(['3'], ['1', '2']).shape)], [0]);
    assert.deepEqual([...totalsIn(systemOf(['1', '2'], ['3'], 2).shape)], [2]);
    assert.deepEqual([...totalsIn(systemOf(['1', '2'], ['2', '1'], 3).shape)], []);
  });
});
