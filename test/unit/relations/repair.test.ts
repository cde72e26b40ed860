import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Equation, EquationTerm, Operand } from '../../../server/src/relations/equation.ts';
import { shortestCircle } from '../../../server/src/relations/repair/circles.ts';
import { type RepairResult, repair } from '../../../server/src/relations/repair/repair.ts';
import { type FoundRepair, findRepairs, LIMITS } from '../../../server/src/relations/repair/search.ts';
import { type RepairSystem, repairSystems } from '../../../server/src/relations/repair/system.ts';
import type { RelationShape } from '../../../server/src/relations/repair/system-structure.ts';
import { equationsOf } from '../../../server/src/relations/report-equations.ts';
import { formatDecimal } from '../../../server/src/report/decimal.ts';
import { readReport } from '../../../server/src/report/report.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';

/** Returns a count in a table of its own, with only what a relation needs. */
function operand(place: number, value: number): Operand {
  const cell = { start: place, end: place, from: place, to: place, text: String(value), span: 1 };
  const figure = { kind: 'number', value: { digits: BigInt(value), scale: 0 } } as const;
  return { name: `#${place}`, figure, line: 0, cell, isAmount: false };
}

/** Returns the relation that the cells with these signs add up to zero. */
function relation(operands: readonly Operand[], signs: readonly (readonly [number, 1 | -1])[]): Equation {
  const left = signs.map(([cell, sign]): EquationTerm => ({ sign, operand: operands[cell] }));
  return { kind: 'declared', rule: 'NB306', meaning: '', left, right: [], total: left[0] };
}

/** Returns the relations of a table whose last row and last column are totals. */
function crossed(rows: readonly (readonly number[])[]): Equation[] {
  const width = rows[0].length;
  const operands = rows.flatMap((row, i) => row.map((value, j) => operand(i * width + j, value)));
  const sum = (cells: readonly number[]) =>
    relation(
      operands,
      cells.map((cell, i) => [cell, i === cells.length - 1 ? -1 : 1]),
    );
  return [
    ...rows.map((row, i) => sum(row.map((_, j) => i * width + j))),
    ...rows[0].map((_, j) => sum(rows.map((_row, i) => i * width + j))),
  ];
}

const holds = (relations: readonly RelationShape[], values: readonly number[]) =>
  relations.every(({ cells }) => cells.reduce((sum, { cell, sign }) => sum + sign * values[cell], 0) === 0);

/**
 * Finds all repairs with the fewest cells, up to `most`, by trying every value up to `largest` in every choice of
 * cells. All other cells keep their values, so a relation without a chosen cell must hold already.
 */
function bruteForce(system: RepairSystem, most: number, largest: number): FoundRepair[] {
  const values = system.cells.map(({ value }) => value);
  const found: FoundRepair[] = [];
  const tryValues = (cells: readonly number[], next: number) => {
    if (next === cells.length) {
      if (holds(system.shape.relations, values)) found.push({ cells, values: cells.map((cell) => values[cell]) });
      return;
    }
    const cell = cells[next];
    const own = values[cell];
    for (let value = 0; value <= largest; value++) {
      if (value === own) continue;
      values[cell] = value;
      tryValues(cells, next + 1);
    }
    values[cell] = own;
  };
  const choose = (cells: readonly number[], from: number, size: number) => {
    if (size === 0) {
      const isHopeless = system.shape.relations.some(
        (one) => !one.cells.some(({ cell }) => cells.includes(cell)) && !holds([one], values),
      );
      if (!isHopeless) tryValues(cells, 0);
      return;
    }
    for (let cell = from; cell < values.length; cell++) choose([...cells, cell], cell + 1, size - 1);
  };
  for (let size = 1; size <= most && found.length === 0; size++) choose([], 0, size);
  return found;
}

const inOrder = (repairs: readonly FoundRepair[]) =>
  repairs.map(({ cells, values }) => `${cells.join()}=${values.join()}`).sort();

/** A table of two rows and three columns with totals both ways and up to three wrong cells. */
const slippedTable = fc
  .record({
    leaves: fc.array(fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 }),
    slips: fc.array(fc.tuple(fc.nat(2), fc.nat(3), fc.nat(5)), { minLength: 1, maxLength: 3 }),
  })
  .map(({ leaves, slips }) => {
    const rows = leaves.map((row) => [...row, row.reduce((a, b) => a + b, 0)]);
    rows.push(rows[0].map((value, j) => value + rows[1][j]));
    for (const [i, j, value] of slips) rows[i][j] = value;
    return rows;
  });

describe('the repair of a table with totals both ways', () => {
  it('is what trying everything finds, and certain', () => {
    let checked = 0;
    fc.assert(
      fc.property(slippedTable, (rows) => {
        const [system] = repairSystems(crossed(rows));
        assert.equal(shortestCircle(system.shape), 4);
        const { repairs, isComplete } = findRepairs(system);
        if (holds(system.shape.relations, rows.flat())) {
          assert.deepEqual(repairs, []);
          return;
        }
        const expected = bruteForce(system, 2, 60);
        if (expected.length === 0) {
          assert.ok(
            repairs.every(({ cells }) => cells.length === 3),
            'none with two cells',
          );
          return;
        }
        checked++;
        assert.deepEqual(inOrder(repairs), inOrder(expected));
        assert.equal(isComplete, true);
      }),
    );
    assert.ok(checked > 30, `${checked} tables with one or two wrong cells`);
  });

  it('is the one cell in which broken row and column meet', () => {
    const equations = crossed([
      [3, 4, 0, 7],
      [9, 0, 1, 10],
      [11, 4, 1, 17],
    ]);
    assert.deepEqual(summary(repair(equations)), ['#8 → 12']);
    assert.equal(repair(equations)[0].isUnique, true);
  });

  it('is at an end in bounded time, and says so, where the table is huge and much is wrong', () => {
    const rows = Array.from({ length: 500 }, (_, i) =>
      Array.from({ length: 50 }, (_unused, j) => (i * 7 + j * 3) % 11),
    );
    const [{ isComplete, isUnique, repairs }] = repair(crossed(rows));
    assert.deepEqual([isComplete, isUnique, repairs.length], [false, false, 0]);
  });
});

/** Arbitrary relations over a few cells with small values, as authors may declare them. */
const anySystem = fc
  .record({
    values: fc.array(fc.nat(3), { minLength: 3, maxLength: 5 }),
    relations: fc.array(
      fc.uniqueArray(fc.tuple(fc.nat(4), fc.constantFrom(1, 1, -1, -1)), {
        selector: ([cell]) => cell,
        minLength: 2,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ values, relations }) => {
    const operands = values.map((value, i) => operand(i, value));
    return relations
      .map((cells) => cells.filter(([cell]) => cell < values.length) as [number, 1 | -1][])
      .filter((cells) => cells.length > 1)
      .map((cells) => relation(operands, cells));
  });

describe('the repair of any relations', () => {
  it('is never called the only one where there is another', () => {
    let unique = 0;
    fc.assert(
      fc.property(anySystem, (equations) => {
        for (const system of repairSystems(equations)) {
          const { repairs, isComplete } = findRepairs(system);
          for (const { cells, values } of repairs) {
            const after = system.cells.map(({ value }, cell) => values[cells.indexOf(cell)] ?? value);
            assert.ok(holds(system.shape.relations, after) && after.every((value) => value >= 0), 'it repairs');
          }
          if (!isComplete || repairs.length === 0) continue;
          if (repairs.length === 1) unique++;
          const most = repairs[0].cells.length;
          const known = new Set(inOrder(repairs));
          for (const other of bruteForce(system, most, 9)) {
            assert.ok(known.has(`${other.cells.join()}=${other.values.join()}`), 'nothing is missed');
          }
        }
      }),
      { numRuns: 2000 },
    );
    assert.ok(unique > 50, `${unique} that are certain`);
  });

  it('knows the shortest circle', () => {
    const operands = [1, 2, 3, 4].map((value, i) => operand(i, value));
    const circle = (...relations: [number, 1 | -1][][]) =>
      shortestCircle(repairSystems(relations.map((signs) => relation(operands, signs)))[0].shape);
    const sum: [number, 1 | -1][] = [
      [0, 1],
      [1, 1],
      [2, -1],
    ];
    const turned = sum.map(([cell, sign]): [number, 1 | -1] => [cell, sign === 1 ? -1 : 1]).reverse();
    assert.equal(circle(sum), 4);
    assert.equal(circle(sum, turned), 4, 'the same said twice is no circle');
    assert.equal(
      circle(sum, [
        [0, 1],
        [1, -1],
      ]),
      2,
    );
    assert.equal(
      circle(
        [
          [0, 1],
          [1, 1],
        ],
        [
          [1, 1],
          [2, 1],
        ],
        [
          [2, 1],
          [0, 1],
        ],
      ),
      3,
    );
    assert.equal(
      circle(
        [
          [0, 1],
          [1, 1],
        ],
        [
          [0, 1],
          [2, 1],
        ],
        [
          [0, 1],
          [3, 1],
        ],
      ),
      4,
      'one cell in three relations',
    );
  });

  it('does not take the same relation said twice for doubt', () => {
    const once = crossed([
      [3, 4, 7],
      [9, 0, 9],
      [11, 4, 16],
    ]);
    const [{ isUnique, repairs }] = repair([...once, ...once]);
    assert.deepEqual([isUnique, repairs.length], [true, 1]);
  });

  it('is not certain where the search was cut short', () => {
    const rows = [
      [1, 0, 2],
      [0, 1, 2],
      [2, 2, 4],
    ];
    assert.equal(repair(crossed(rows))[0].isComplete, true);
    const [{ isComplete, isUnique }] = repair(crossed(rows), { ...LIMITS, tries: 3 });
    assert.deepEqual([isComplete, isUnique], [false, false]);
  });
});

/** Returns one equation per row of counts, with its sum at the end; the cells are adjacent in rows and columns. */
function rowSums(rows: readonly (readonly number[])[]): Equation[] {
  return rows.map((row, i) => {
    const operands = row.map((value, j): Operand => {
      const own = operand(j, value);
      return { ...own, name: `${i}/${j}`, line: i };
    });
    return relation(
      operands,
      row.map((_, j) => [j, j === row.length - 1 ? -1 : 1]),
    );
  });
}

describe('the ranking of repairs', () => {
  it('takes neighbours that have each other’s figures for one slip, beside changes of one cell', () => {
    // 17 and 5 are exchanged: 3 + 5 + 9 = 17.
    const [{ repairs, isUnique }] = repair(rowSums([[3, 5, 17, 9]]));
    assert.equal(isUnique, false);
    assert.deepEqual(
      repairs[0].changes.map(({ operand: { name }, to, slip }) => [name, formatDecimal(to), slip]),
      [
        ['0/2', '9', 'swapped'],
        ['0/3', '17', 'swapped'],
      ],
    );
    assert.ok(repairs.some(({ changes }) => changes.length === 1));
  });

  it('sees that two rows without a common relation have each other’s figures', () => {
    const results = repair(
      rowSums([
        [30, 41, 7, 55],
        [8, 18, 2, 51],
      ]),
    );
    assert.deepEqual(
      results.map(({ repairs: [{ changes }] }) =>
        changes.map(({ operand: { name }, to, slip }) => [name, formatDecimal(to), slip].join(' ')),
      ),
      [['0/1 18 swapped'], ['1/1 41 swapped']],
    );
  });

  it('prefers the change that a slip explains, and names the slip', () => {
    const first = (...row: number[]) => {
      const [{ repairs }] = repair(rowSums([row]));
      const [{ operand: own, to, slip }] = repairs[0].changes;
      return `${own.name} ${formatDecimal(to)} ${slip}`;
    };
    assert.equal(first(421, 30, 5, 276), '0/0 241 transposed');
    assert.equal(first(1244, 30, 5, 159), '0/0 124 doubled');
    assert.equal(first(14, 30, 5, 159), '0/0 124 dropped');
    assert.equal(first(724, 30, 5, 159), '0/0 124 mistyped');
  });

  it('leaves known figures alone, and counts on them', () => {
    const [equation] = rowSums([[3, 5, 9]]);
    const fixed = equation.left.map((term, i) =>
      i === 0 ? { ...term, operand: { ...term.operand, isFixed: true as const } } : term,
    );
    const [{ repairs }] = repair([{ ...equation, left: fixed, total: fixed[2] }]);
    assert.deepEqual(repairs.map(({ changes: [{ operand: own }] }) => own.name).sort(), ['0/1', '0/2']);
  });
});

/** Returns what each result changes; | separates its repairs. */
function summary(results: readonly RepairResult[]): string[] {
  return results.map(({ repairs }) =>
    repairs
      .map(({ changes }) => changes.map(({ operand: { name }, to }) => `${name} → ${formatDecimal(to)}`).join('，'))
      .join(' | '),
  );
}

describe('the repair of a free table', () => {
  const repairs = (text: string) => repair(equationsOf(readReport(readTree(text))));

  it('may give a figure decimals where its row or column has some', () => {
    const found = repairs(
      '| 项目 | 甲（万元） | 乙（万元） | 合计（万元） |\n| - | - | - | - |\n| 收 | 3 | 0.5 | 7.6 |\n| 支 | 1.5 | 2 | 3.5 |\n| 合计 | 8.6 | 2.5 | 11.1 |',
    );
    assert.deepEqual(summary(found), ['收/甲（万元） → 7.1']);
    assert.equal(found[0].isUnique, false, 'it may be 7.0 or 7.2 as well');
  });

  it('gives a count none', () => {
    const found = repairs('| 项目 | 件数 |\n| - | - |\n| 甲 | 3 |\n| 乙 | 9 |\n| 合计 | 11 |');
    assert.deepEqual(summary(found), ['合计/件数 → 12 | 甲/件数 → 2 | 乙/件数 → 8']);
  });

  it('has nothing to do with a table that holds no relation, or with words', () => {
    assert.deepEqual(repairs('| 项目 | 件数 |\n| - | - |\n| 甲 | 3 |\n| 乙 | 9 |'), []);
    assert.deepEqual(repairs('| 项目 | 件数 |\n| - | - |\n| 甲 | 若干 |\n| 乙 | 9 |\n| 合计 | 11 |'), []);
  });
});
