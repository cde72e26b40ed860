import assert from 'node:assert/strict';
import type { EquationTerm, Operand } from '../../../server/src/relations/equation.ts';
import { neighboursIn } from '../../../server/src/relations/repair/adjacent-cells.ts';
import { repairSystems } from '../../../server/src/relations/repair/system.ts';
import { readFigure } from '../../../server/src/report/figure.ts';

/**
 * Returns the neighbours of a cell in a picture: one row per line from line 1, one letter per cell, `.` for no cell,
 * capitals for figures known to be right.
 */
function neighbours(of: string, picture: readonly string[], order = (names: string[]) => names): string {
  const terms = new Map<string, EquationTerm>();
  picture.forEach((row, line) => {
    [...row].forEach((name, place) => {
      if (name === '.' || name === ' ') return;
      const start = place * 10;
      const cell = { start, end: start + 9, from: start, to: start + 1, text: '1', span: 1 };
      const isKnown = name !== name.toLowerCase();
      const operand: Operand = { name, figure: readFigure('1'), line: line + 1, cell, isAmount: false };
      terms.set(name, { sign: 1, operand: { ...operand, ...(isKnown && { isFixed: true as const }) } });
    });
  });
  const [total, ...others] = order([...terms.keys()]).map((name) => terms.get(name) as EquationTerm);
  const [system] = repairSystems([
    { kind: 'declared', rule: 'NB306', meaning: '', left: [total], right: others, total },
  ]);
  const names = system.cells.map(({ operand }) => operand.name);
  return neighboursIn(system)
    .of(names.indexOf(of))
    .map((cell) => names[cell])
    .join('');
}

describe('the neighbours of a cell', () => {
  it('are left, right, above and below it', () => {
    assert.equal(neighbours('e', ['abc', 'def', 'ghi']), 'dfbh');
    assert.equal(neighbours('a', ['abc', 'def', 'ghi']), 'bd');
    assert.equal(neighbours('c', ['abc', 'def', 'ghi']), 'bf');
    assert.equal(neighbours('g', ['abc', 'def', 'ghi']), 'hd');
    assert.equal(neighbours('i', ['abc', 'def', 'ghi']), 'hf');
  });

  it('are the same in whichever order the cells come', () => {
    assert.equal(
      neighbours('e', ['abc', 'def', 'ghi'], (names) => names.reverse()),
      'dfbh',
    );
    assert.equal(
      neighbours('e', ['abc', 'def', 'ghi'], (names) =>
        [...names].sort((a, b) => (a.charCodeAt(0) % 3) - (b.charCodeAt(0) % 3)),
      ),
      'dfbh',
    );
  });

  it('stand beyond cells and lines that have nothing to do with it', () => {
    assert.equal(neighbours('b', ['a.b.c']), 'ac');
    assert.equal(neighbours('c', ['ab', '..', 'cd']), 'da');
  });

  it('stand across only in a row with as many cells', () => {
    assert.equal(neighbours('b', ['ab', 'cde']), 'a');
    assert.equal(neighbours('d', ['ab', 'cde']), 'ce');
  });

  it('are never known figures, and these have none', () => {
    assert.equal(neighbours('a', ['aBc']), 'c');
    assert.equal(neighbours('B', ['aBc']), '');
    assert.equal(neighbours('c', ['Ab', '.c']), 'b');
  });
});
