import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { exportReport } from '../../../server/src/export/export.ts';
import { importDocument } from '../../../server/src/import/index.ts';
import { importJson } from '../../../server/src/import/json.ts';
import { formatDecimal } from '../../../server/src/report/decimal.ts';
import type { Figure } from '../../../server/src/report/figure.ts';
import { allFigures, type Report } from '../../../server/src/report/report.ts';
import { anyFilledReport, markupOf } from '../../support/filled-report.ts';
import { analysisOf } from '../../support/report.ts';

const EXAMPLES = resolve(__dirname, '../../../examples');

function through(markup: string, target: 'docx' | 'html'): string {
  const { markup: back, summary } = importDocument(exportReport(analysisOf(markup), target), `report.${target}`);
  assert.deepEqual(summary.doubtful, []);
  return back;
}

function throughJson(markup: string): Report {
  return analysisOf(importJson(new TextDecoder().decode(exportReport(analysisOf(markup), 'json')))).report;
}

/** Returns a figure as JSON has it: its digits, its words, or null. */
function written(figure: Figure, text: string): string | null {
  if (figure.kind === 'number') return formatDecimal(figure.value) + (figure.unit ?? '');
  return figure.kind === 'text' ? text : null;
}

function figuresOf(report: Report): [string, string | null][] {
  return [...allFigures(report)].map(([address, { figure }]) => [address, written(figure.figure, figure.cell.text)]);
}

describe('reports that come back', () => {
  for (const name of readdirSync(EXAMPLES).filter((one) => one.endsWith('.nianbao'))) {
    const markup = readFileSync(join(EXAMPLES, name), 'utf8');
    it(`${name}: the same out of a DOCX, out of a web page, its figures out of JSON`, () => {
      assert.equal(through(markup, 'docx'), markup);
      assert.equal(through(markup, 'html'), markup);
      assert.deepEqual(figuresOf(throughJson(markup)), figuresOf(analysisOf(markup).report));
    });
  }

  it('keep every figure, label and paragraph through DOCX and HTML, to the letter', () => {
    fc.assert(
      fc.property(anyFilledReport, (report) => {
        // Prose can be escaped in several ways; after one import it no longer changes.
        const markup = importDocument(exportReport(analysisOf(markupOf(report)), 'html'), 'a.html').markup;
        assert.equal(through(markup, 'docx'), markup);
        assert.equal(through(markup, 'html'), markup);
      }),
      { numRuns: 25 },
    );
  });

  it('keep every figure through JSON, in its own digits', () => {
    fc.assert(
      fc.property(anyFilledReport, (report) => {
        const { report: before } = analysisOf(markupOf(report));
        const after = throughJson(markupOf(report));
        assert.deepEqual(figuresOf(after), figuresOf(before));
        assert.deepEqual(
          [after.format.id, after.meta.organ?.text, after.meta.year?.value],
          [before.format.id, before.meta.organ?.text, before.meta.year?.value],
        );
      }),
      { numRuns: 25 },
    );
  });
});
