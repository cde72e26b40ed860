import { shapes } from '../../scripts/fuzz/shapes.ts';
import { previewOf } from '../../server/src/export/html/preview.ts';
import { documentSymbols } from '../../server/src/features/document-symbols.ts';
import { formatDocument } from '../../server/src/features/format/format.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
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
});
