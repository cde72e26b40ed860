import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDocument, formatRange } from '../../server/src/features/format/format.ts';
import { readReport } from '../../server/src/report/report.ts';
import { applyEdits } from '../../server/src/syntax/edit.ts';
import type { Edit } from '../../server/src/syntax/position.ts';
import { readTree } from '../../server/src/syntax/tree.ts';
import { inkOf } from '../support/formatting.ts';
import { property } from './property.ts';
import { anyPosition, anyText } from './texts.ts';

const width = fc.constantFrom('wide' as const, 'narrow' as const);

function changed(text: string, edits: readonly Edit[]): string {
  return applyEdits(readTree(text), edits);
}

export const formatting = property({
  name: 'formatting',
  says: 'formatting twice is formatting once, and keeps every character that is no space',
  of: fc.record({ text: anyText, ambiguousWidth: width, from: anyPosition, lines: fc.nat(20) }),
  holds({ text, ambiguousWidth, from, lines }) {
    const options = { ambiguousWidth };
    const report = readReport(readTree(text));
    const once = changed(text, formatDocument(report, options));
    assert.equal(inkOf(once), inkOf(text));
    assert.deepEqual(formatDocument(readReport(readTree(once)), options), []);

    const range = { start: from, end: { line: from.line + lines, character: 0 } };
    const part = changed(text, formatRange(report, range, options));
    assert.equal(inkOf(part), inkOf(text));
    assert.equal(changed(part, formatRange(readReport(readTree(part)), range, options)), part);
  },
});
