import assert from 'node:assert/strict';
import { formats } from '../../../server/src/formats/index.ts';
import { planOf } from '../../../server/src/relations/format-plan.ts';
import { addressEquations } from '../../../server/src/relations/format-relations.ts';

describe('the plan of a format', () => {
  for (const known of formats) {
    // A format of its own, so that the plan is made and not remembered.
    const format = { ...known };
    const rows = known.id === '2021' ? 25 : 23;

    it(`has table three as one system and each row of table four as one: ${known.id}`, () => {
      const plan = planOf(format);
      assert.deepEqual(
        plan.systems.map(({ shape, from, relations }) => [from, shape.cells.length, relations.length]),
        [[0, rows * 7, rows + 7 + 7], ...[0, 1, 2].map((row) => [rows * 7 + row * 5, 5, 1])],
      );
      assert.equal(plan.systemAt.length, rows * 7 + 15);
      assert.deepEqual(
        [0, 1, 2, 3].map((system) => plan.systemAt.filter((own) => own === system).length),
        [rows * 7, 5, 5, 5],
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
