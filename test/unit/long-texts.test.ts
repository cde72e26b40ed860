import assert from 'node:assert/strict';
import { analyse } from '../../server/src/check/analyse.ts';
import { previewOf } from '../../server/src/export/html/preview.ts';
import { documentSymbols } from '../../server/src/features/document-symbols.ts';
import { formatDocument } from '../../server/src/features/format/format.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { findCitations } from '../../server/src/law/citations.ts';
import { equationsOf } from '../../server/src/relations/report-equations.ts';
import { readTree } from '../../server/src/syntax/tree.ts';
import { shapes } from '../../tools/fuzz/shapes.ts';

/** So long that quadratic time would take minutes, as it once did; `npm run fuzz` measures how times grow. */
const LENGTH = 40_000;

describe('a long text', () => {
  for (const { name, text } of shapes) {
    it(`of ${name} is read, checked, aligned and shown`, () => {
      const analysis = analyse(readTree(text(LENGTH)));
      formatDocument(analysis.report, { ambiguousWidth: 'wide' });
      documentSymbols(analysis);
      semanticTokens(analysis);
      previewOf(analysis, []);
    });
  }

  it('may have more brackets open than a call has arguments', () => {
    for (const open of ['（', '《', '“', '[']) analyse(readTree(open.repeat(200_000)));
  });

  describe('may have more than a call has arguments', () => {
    const MANY = 130_000;

    it('of headings of a section', () => {
      assert.equal(analyse(readTree('## 一、总体情况\n'.repeat(MANY))).report.sections.length, MANY);
    });

    it('of totals that are wrong', () => {
      const text = `| 单位 | 甲 | 合计 |\n| - | - | - |\n${'| 乙 | 1 | 2 |\n'.repeat(MANY)}`;
      const wrong = analyse(readTree(text)).findings.filter(({ code }) => code === 'NB305');
      assert.equal(wrong.length, 1000);
    });

    it('of articles and of citations of an old law', () => {
      assert.equal(findCitations('第一条、'.repeat(MANY)).length, MANY);
      const { findings } = analyse(readTree('《政府信息公开条例》（2007年）'.repeat(MANY)));
      assert.equal(findings.filter(({ code }) => code === 'NB702').length, 1000);
    });
  });

  it('may have tables of more rows than a call has arguments', () => {
    const rows = '| 甲 | 1 |\n'.repeat(130_000);
    const analysis = analyse(readTree(`| 单位 | 件数 |\n| - | - |\n${rows}| 合计 | 130000 |\n`));
    assert.equal(equationsOf(analysis.report).length, 1);
    assert.ok(semanticTokens(analysis).length > 130_000);
  });
});
