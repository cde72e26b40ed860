import assert from 'node:assert/strict';
import { exportReport } from '../../../server/src/export/export.ts';
import { ImportError, importDocument } from '../../../server/src/import/index.ts';
import { figureAt } from '../../../server/src/report/report.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleReport } from '../../support/report.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('importing the JSON form of a report', () => {
  it('puts every figure in its place', () => {
    const figures = { '表二/行政许可/本年处理决定数量': 20, '表三/四/其他': 3 };
    const { analysis } = fixture(sampleReport(figures));
    const { markup, summary } = importDocument(exportReport(analysis, 'json'), 'a.json');
    const { report } = fixture(markup).analysis;
    for (const [address, value] of Object.entries(figures)) {
      assert.equal(figureAt(report, address)?.figure.cell.text, `${value}`);
    }
    assert.deepEqual([summary.organ, summary.year, summary.figures], ['青石镇人民政府', 2023, 200]);
    assert.deepEqual(summary.tables, ['表二', '表三', '表四']);
  });

  it('says what another JSON file lacks', () => {
    assert.throws(() => importDocument(bytesOf('{"name": "x"}'), 'package.json'), ImportError);
    assert.throws(() => importDocument(bytesOf('{"表": {'), 'a.json'), /这不是 JSON 形式的年报/);
  });
});
