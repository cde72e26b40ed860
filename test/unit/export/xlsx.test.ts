import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exportReport } from '../../../server/src/export/export.ts';
import { anyCityFigures, slippedReport } from '../../support/consistent-figures.ts';
import { anyFilledReport, markupOf } from '../../support/filled-report.ts';
import { checkPackage, elements, partsOf, textBelow, type XmlNode } from '../../support/ooxml.ts';
import { analysisOf, sampleReport } from '../../support/report.ts';

interface Sheet {
  readonly cells: ReadonlyMap<string, { readonly formula?: string; readonly value: string }>;
  readonly merges: readonly string[];
}

function sheetsOf(markup: string): Sheet[] {
  const parts = partsOf(exportReport(analysisOf(markup), 'xlsx'));
  checkPackage(parts);
  return [1, 2, 3].map((i) => sheetOf(parts.get(`xl/worksheets/sheet${i}.xml`) as XmlNode));
}

function sheetOf(node: XmlNode): Sheet {
  const cells = elements(node, 'c').map((cell) => {
    const formula = elements(cell, 'f')[0];
    const value = elements(cell, 'v')[0] ?? elements(cell, 't')[0];
    return [
      cell.attributes.r,
      { value: value ? textBelow(value) : '', ...(formula && { formula: textBelow(formula) }) },
    ] as const;
  });
  assert.equal(new Map(cells).size, cells.length, 'no cell stands twice');
  return { cells: new Map(cells), merges: elements(node, 'mergeCell').map(({ attributes }) => attributes.ref) };
}

function placeOf(name: string): [row: number, column: number] {
  const match = /^([A-Z])(\d+)$/.exec(name);
  assert.ok(match, name);
  return [Number(match[2]), match[1].charCodeAt(0) - 65];
}

/** Evaluates the formula SUM(A1:B2,C3), including formulas in its cells. */
function worth(sheet: Sheet, name: string): number {
  const cell = sheet.cells.get(name);
  if (!cell?.formula) return Number(cell?.value || 0);
  const ranges = /^SUM\((.+)\)$/.exec(cell.formula)?.[1].split(',');
  assert.ok(ranges, cell.formula);
  let sum = 0;
  for (const range of ranges) {
    const [[top, left], [bottom, right]] = [range.split(':')[0], range.split(':').at(-1) ?? ''].map(placeOf);
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        sum += worth(sheet, `${String.fromCharCode(65 + column)}${row}`);
  }
  return sum;
}

function checkMerges({ merges }: Sheet): void {
  const taken = new Set<string>();
  for (const ref of merges) {
    const [[top, left], [bottom, right]] = ref.split(':').map(placeOf);
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        assert.ok(!taken.has(`${row}/${column}`), `${ref} overlaps`);
        taken.add(`${row}/${column}`);
      }
    }
  }
}

describe('a report as XLSX', () => {
  it('has its totals as live formulas that come to what the report says', () => {
    fc.assert(
      fc.property(anyCityFigures, (figures) => {
        const sheets = sheetsOf(slippedReport(figures));
        for (const sheet of sheets) {
          checkMerges(sheet);
          for (const [name, { formula, value }] of sheet.cells) {
            if (formula !== undefined) assert.equal(worth(sheet, name), Number(value), `${name} ${formula}`);
          }
        }
        const formulas = sheets.map(({ cells }) => [...cells.values()].filter(({ formula }) => formula).length);
        // 总计 of 25 rows, plus （七）总计 of six columns; three groups in 表四.
        assert.deepEqual(formulas, [0, 31, 3]);
      }),
      { numRuns: 5 },
    );
  });

  it('keeps a total that is wrong as it is written, and says so', () => {
    const [, sheet] = sheetsOf(sampleReport({ '表三/一/总计': 7 }));
    assert.ok([...sheet.cells.values()].some(({ value, formula }) => value === '7' && formula === undefined));
    assert.ok([...sheet.cells.values()].some(({ value }) => value.startsWith('标红的数')));
  });

  it('writes figures in their own digits', () => {
    const [sheet] = sheetsOf(sampleReport({ '表二/行政事业性收费/本年收费金额': '59237.2449' }));
    assert.ok([...sheet.cells.values()].some(({ value }) => value === '59237.2449'));
  });

  it('has empty forms for tables that the report lacks', () => {
    const sheets = sheetsOf('# 青石镇2023年政府信息公开工作年度报告\n');
    assert.ok([...sheets[1].cells.values()].some(({ value }) => value === '（七）总计'));
  });

  it('is well-formed for whatever figures', () => {
    fc.assert(
      fc.property(anyFilledReport, (report) => {
        for (const sheet of sheetsOf(markupOf(report))) checkMerges(sheet);
      }),
      { numRuns: 10 },
    );
  });
});
