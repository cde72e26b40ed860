import assert from 'node:assert/strict';
import type { Format } from '../../../server/src/formats/format.ts';
import { national2019 } from '../../../server/src/formats/national-2019.ts';
import { national2021 } from '../../../server/src/formats/national-2021.ts';
import { planOf } from '../../../server/src/relations/format-plan.ts';
import { addressEquations } from '../../../server/src/relations/format-relations.ts';

/** Counts the rows and columns of figures of a table. */
function sizeOf(format: Format, id: string): { readonly rows: number; readonly columns: number } {
  const parts = format.tables.filter((table) => table.id === id).flatMap((table) => table.parts);
  assert.equal(parts.length, 1, id);
  return { rows: parts[0].rows.filter(({ isGroup }) => !isGroup).length, columns: parts[0].columns.length };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe('the plan of a format', () => {
  for (const known of [national2019, national2021]) {
    // Copies the format, so that its plan is not taken from the cache.
    const format = { ...known };

    it(`has table three as one system and each row of table four as one: ${known.id}`, () => {
      const three = sizeOf(format, '表三');
      const four = sizeOf(format, '表四');
      const cells = [three.rows * three.columns, ...Array.from({ length: four.rows }, () => four.columns)];
      const plan = planOf(format);
      // 表三: one total per row, one result total and one balance per column; 表四: one total per row.
      const relations = [three.rows + 2 * three.columns, ...Array.from({ length: four.rows }, () => 1)];
      assert.deepEqual(
        plan.systems.map((system) => [system.from, system.shape.cells.length, system.relations.length]),
        cells.map((count, i) => [sum(cells.slice(0, i)), count, relations[i]]),
      );
      assert.deepEqual(
        plan.systemAt,
        cells.flatMap((count, i) => Array.from({ length: count }, () => i)),
      );
      assert.equal(planOf(format), plan);
    });

    it(`has every term of every relation at the place of its figure, all on one side: ${known.id}`, () => {
      const plan = planOf(format);
      const addresses = new Map<number, string>();
      for (const table of format.tables) {
        for (const row of table.parts.flatMap((part) => part.rows)) {
          for (const [column, place] of plan.places.get(row) ?? []) {
            addresses.set(place, `${table.id}/${row.id}/${column.id}`);
          }
        }
      }
      assert.equal(addresses.size, plan.systemAt.length);
      const written = plan.systems.flatMap(({ shape, from }) =>
        shape.relations.map(({ cells, total }) => ({
          terms: cells.map(({ cell, sign }) => `${sign} ${addresses.get(from + cell)}`),
          total: total === -1 ? undefined : addresses.get(from + total),
        })),
      );
      const due = addressEquations(format).map(({ relation, left, right }) => ({
        terms: [
          ...left.map(({ sign, address }) => `${sign} ${address}`),
          ...right.map(({ sign, address }) => `${-sign} ${address}`),
        ],
        total: relation.id === 'balance' ? undefined : left[0].address,
      }));
      assert.deepEqual(written, due);
    });

    it(`has no place for what no relation has: ${known.id}`, () => {
      const [two] = format.tables;
      const planned = two.parts.flatMap((part) => part.rows).filter((row) => planOf(format).places.has(row));
      assert.deepEqual([two.id, planned], ['表二', []]);
    });
  }
});
