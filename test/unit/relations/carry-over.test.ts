import assert from 'node:assert/strict';
import fc from 'fast-check';
import { equationsOf } from '../../../server/src/relations/all.ts';
import { carryOverEquations } from '../../../server/src/relations/carry-over.ts';
import { imbalanceOf } from '../../../server/src/relations/equation.ts';
import { repair } from '../../../server/src/relations/repair/index.ts';
import { formatDecimal } from '../../../server/src/report/decimal.ts';
import { type Report, readReport } from '../../../server/src/report/report.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { cityFigures, reportOf, slipped } from '../consistent-report.ts';
import { sampleReport } from '../fixture.ts';

const read = (figures: Readonly<Record<string, number | string>>): Report =>
  readReport(readTree(sampleReport(figures)));

/** What each repair changes: `表三/二/总计 → 1`. */
function repairs(report: Report, last?: Report): string[][] {
  const equations = [...equationsOf(report), ...(last ? carryOverEquations(report, last) : [])];
  return repair(equations).map((result) => [
    result.isUnique ? 'unique' : 'several',
    ...result.repairs.map(({ changes }) =>
      changes.map(({ operand, to }) => `${operand.name} → ${formatDecimal(to)}`).join('，'),
    ),
  ]);
}

describe('the relations with last year’s report', () => {
  const last = read({
    ...{ '表三/四/自然人': 2, '表三/四/总计': 2, '表三/一/自然人': 2, '表三/一/总计': 2 },
    '表二/规章/现行有效件数': 10,
  });

  it('are 二 = 四 in all columns, and what is in force', () => {
    const own = read({
      ...{ '表三/二/自然人': 2, '表三/二/总计': 2, '表三/四/自然人': 2, '表三/四/总计': 2 },
      ...{ '表二/规章/本年制发件数': 3, '表二/规章/本年废止件数': 1, '表二/规章/现行有效件数': 12 },
    });
    const equations = carryOverEquations(own, last);
    assert.deepEqual(
      equations.map(({ kind }) => kind),
      [...new Array(7).fill('carried'), 'in-force', 'in-force'],
    );
    assert.deepEqual(equations.filter(imbalanceOf), []);
    assert.equal(carryOverEquations(read({ '表三/二/自然人': 3 }), last).filter(imbalanceOf).length, 3);
  });

  it('make the only repair of what could be several', () => {
    // 二 is one too small in both columns: so may be 一, or 四 and 三（七） one too large.
    const own = read({
      ...{ '表三/一/自然人': 5, '表三/一/总计': 5, '表三/二/自然人': 1, '表三/二/总计': 1 },
      ...{ '表三/三（一）/自然人': 6, '表三/三（一）/总计': 6, '表三/三（七）/自然人': 6, '表三/三（七）/总计': 6 },
      ...{ '表三/四/自然人': 1, '表三/四/总计': 1 },
    });
    const alone = repairs(own);
    assert.equal(alone[0][0], 'several');
    assert.ok(alone[0].length > 2);
    assert.deepEqual(repairs(own, last)[0], ['unique', '表三/二/自然人 → 2，表三/二/总计 → 2']);
  });

  it('never have last year’s figures changed', () => {
    fc.assert(
      fc.property(slipped(cityFigures, '表三', { min: 1, max: 2 }), cityFigures, ({ truth, slips }, other) => {
        const report = readReport(readTree(reportOf(truth, slips)));
        const before = readReport(readTree(reportOf(other)));
        for (const result of repair([...equationsOf(report), ...carryOverEquations(report, before)])) {
          for (const { changes } of result.repairs) assert.ok(changes.every(({ operand }) => !operand.isFixed));
        }
      }),
      { numRuns: 30 },
    );
  });
});
