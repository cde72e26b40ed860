import assert from 'node:assert/strict';
import type { Equation, Operand } from '../../../server/src/relations/equation.ts';
import { repair } from '../../../server/src/relations/repair/repair.ts';
import { formatDecimal } from '../../../server/src/report/decimal.ts';
import { readFigure } from '../../../server/src/report/figure.ts';

interface Row {
  readonly line: number;
  /** The figures; the last is meant to be the sum of the others. One in brackets is known to be right. */
  readonly figures: string;
  /** The cell index of the first figure. */
  readonly from?: number;
}

/** Returns one equation per row, whose last figure is the total; the rows share no figures. */
function equations(rows: readonly Row[]): Equation[] {
  return rows.map(({ line, figures, from = 0 }) => {
    const operands = figures.split(' ').map((text, i): Operand => {
      const start = (from + i) * 10;
      const written = text.replace(/[()]/g, '');
      return {
        name: `${line}/${i}`,
        figure: readFigure(written),
        line,
        cell: { start, end: start + 9, from: start, to: start + 1, text: written, span: 1 },
        isAmount: written.includes('.'),
        ...(text.startsWith('(') && { isFixed: true as const }),
      };
    });
    const terms = operands.map((operand) => ({ sign: 1 as const, operand }));
    const total = terms[terms.length - 1];
    return { kind: 'declared', rule: 'NB306', meaning: '', left: terms.slice(0, -1), right: [total], total };
  });
}

/** Returns the first repair of each broken row: `0/1 → 18 swapped`. */
function best(...rows: Row[]): string[] {
  return repair(equations(rows)).map(({ repairs: [first] }) =>
    first.changes.map(({ operand, to, slip }) => `${operand.name} → ${formatDecimal(to)} ${slip}`).join('，'),
  );
}

/** Returns all exchanges within a row, without the repairs of a single cell. */
function exchanges(figures: string): string[] {
  const [{ repairs }] = repair(equations([{ line: 0, figures }]));
  return repairs
    .filter(({ changes }) => changes.length === 2)
    .map(({ changes }) => changes.map(({ operand, to }) => `${operand.name} → ${formatDecimal(to)}`).join('，'));
}

describe('figures in each other’s place', () => {
  it('are neighbours in a row', () => {
    assert.deepEqual(exchanges('3 5 17 9'), ['0/2 → 9，0/3 → 17']);
    assert.deepEqual(exchanges('3 17 5 9'), [], 'not next to each other');
    assert.deepEqual(exchanges('3 5 9 12'), [], 'does not mend it');
  });

  it('leave relations alone that hold, and have others of their figures', () => {
    const [row] = equations([{ line: 0, figures: '3 5 17 9' }]);
    const [beside] = equations([{ line: 1, figures: '4 1 3' }]);
    const holds = { ...beside, right: [row.left[0]], total: row.left[0] };
    const [{ repairs }] = repair([
      row,
      { ...holds, left: beside.left.map((term, i) => (i === 0 ? term : { ...term, sign: -1 as const })) },
    ]);
    assert.deepEqual(
      repairs.map(({ changes }) =>
        changes.map(({ operand, to }) => `${operand.name} → ${formatDecimal(to)}`).join('，'),
      ),
      ['0/2 → 9，0/3 → 17', '0/2 → 1', '0/3 → 25'],
    );
  });

  it('are never known figures', () => {
    assert.deepEqual(exchanges('3 5 (17) 9'), []);
    assert.deepEqual(exchanges('3 5 17 (9)'), []);
  });

  it('may be of two rows without a common relation, one below the other', () => {
    const [upper, lower] = ['30 41 7 55', '8 18 2 51'];
    assert.deepEqual(best({ line: 4, figures: upper }, { line: 5, figures: lower }), [
      '4/1 → 18 swapped',
      '5/1 → 41 swapped',
    ]);
    const areSwapped = (...rows: Row[]) => best(...rows).some((one) => one.endsWith('swapped'));
    assert.equal(areSwapped({ line: 5, figures: upper }, { line: 4, figures: lower }), true);
    assert.equal(areSwapped({ line: 4, figures: upper }, { line: 6, figures: lower }), false, 'a line between');
    assert.equal(areSwapped({ line: 4, figures: upper }, { line: 5, figures: '18 8 2 51' }), false, 'another column');
    assert.equal(areSwapped({ line: 4, figures: upper }, { line: 5, figures: '8 18 2 52' }), false, 'another figure');
    assert.equal(areSwapped({ line: 4, figures: '30 41 7 56' }, { line: 5, figures: lower }), false);
    assert.equal(
      areSwapped({ line: 4, figures: upper }, { line: 5, figures: lower, from: 3 }),
      true,
      'counted by cells',
    );
  });
});

describe('a figure in the neighbour’s cell', () => {
  it('is told as such', () => {
    assert.deepEqual(best({ line: 0, figures: '3 5 0 8 0' }), ['0/3 → 0 shifted，0/4 → 8 shifted']);
  });
});
