import assert from 'node:assert/strict';
import { shapes } from '../../scripts/fuzz/shapes.ts';
import { previewOf } from '../../server/src/export/html/preview.ts';
import { documentSymbols } from '../../server/src/features/document-symbols.ts';
import { formatDocument } from '../../server/src/features/format/format.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { equationsOf } from '../../server/src/relations/all.ts';
import { analyse } from '../../server/src/rules/analysis.ts';
import { readTree } from '../../server/src/syntax/tree.ts';

/** So long that the square of it would be minutes, as it once was; how times grow is measured by `npm run fuzz`. */
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

  it('may have tables of more rows than a call has arguments', () => {
    const rows = '| 甲 | 1 |\n'.repeat(130_000);
    const analysis = analyse(readTree(`| 单位 | 件数 |\n| - | - |\n${rows}| 合计 | 130000 |\n`));
    assert.equal(equationsOf(analysis.report).length, 1);
    assert.ok(semanticTokens(analysis).length > 130_000);
  });
});
