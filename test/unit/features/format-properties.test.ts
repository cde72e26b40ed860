import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDocument, formatOnType, formatRange } from '../../../server/src/features/format/format.ts';
import { containsPosition } from '../../../server/src/syntax/position.ts';
import { fullRange } from '../../../server/src/syntax/tree.ts';
import {
  anyTableText,
  applyInLines,
  contentOf,
  formatted,
  inkOf,
  moveCaret,
  pipeColumns,
  regularTable,
  WIDE,
} from '../../support/formatting.ts';
import { reportOf } from '../../support/report.ts';

const RUNS = { numRuns: 1000 };

describe('formatting any text', () => {
  it('leaves nothing to format', () => {
    fc.assert(
      fc.property(anyTableText, fc.constantFrom('wide', 'narrow'), (text, ambiguousWidth) => {
        const once = formatted(text, { ambiguousWidth });
        assert.deepEqual(formatDocument(reportOf(once), { ambiguousWidth }), [], once);
      }),
      RUNS,
    );
  });

  it('changes nothing but white space, and dashes of delimiter rows', () => {
    fc.assert(
      fc.property(anyTableText, (text) => {
        assert.equal(inkOf(formatted(text)), inkOf(text));
      }),
      RUNS,
    );
  });

  it('keeps every table and every cell', () => {
    fc.assert(
      fc.property(anyTableText, (text) => {
        assert.deepEqual(contentOf(formatted(text)), contentOf(text));
      }),
      RUNS,
    );
  });

  it('edits no line outside tables, and nothing twice', () => {
    fc.assert(
      fc.property(anyTableText, (text) => {
        const report = reportOf(text);
        const edits = formatDocument(report, WIDE);
        assert.deepEqual(formatRange(report, fullRange(report.tree), WIDE), edits);
        for (const { range, newText } of edits) {
          const table = report.tables.find(
            ({ start, reading }) => range.start.line >= start && range.start.line < start + reading.block.size,
          );
          assert.ok(table, 'in a table');
          const { text: row } = table.reading.block.lines[range.start.line - table.start];
          assert.notEqual(row.slice(range.start.character, range.end.character), newText);
        }
      }),
      RUNS,
    );
  });

  it('while typing, touches no caret', () => {
    fc.assert(
      fc.property(anyTableText, fc.nat(), fc.nat(), fc.constantFrom('|', '\n'), (text, l, c, character) => {
        const report = reportOf(text);
        const line = l % report.tree.lineCount;
        const caret = { line, character: c % 20 };
        const edits = formatOnType(report, caret, character, WIDE);
        assert.ok(edits.every(({ range }) => !containsPosition(range, caret)));
        moveCaret(caret, edits);
        assert.equal(inkOf(applyInLines(text, edits)), inkOf(text));
      }),
      RUNS,
    );
  });
});

describe('formatting a regular table', () => {
  it('puts the pipes of all rows in the same columns', () => {
    fc.assert(
      fc.property(regularTable, fc.constantFrom('wide', 'narrow'), (text, ambiguousWidth) => {
        const [first, ...others] = pipeColumns(formatted(text, { ambiguousWidth }), { ambiguousWidth });
        for (const other of others) assert.deepEqual(other, first);
      }),
      RUNS,
    );
  });

  it('is not moved under the caret that closes a row', () => {
    fc.assert(
      fc.property(regularTable, fc.nat(), (text, pick) => {
        const rows = text.split('\n');
        const line = pick % (rows.length - 1);
        const caret = { line, character: rows[line].length };
        const edits = formatOnType(reportOf(text), caret, '|', WIDE);
        assert.deepEqual(edits, formatDocument(reportOf(text), WIDE));
        const after = applyInLines(text, edits).split('\n');
        assert.equal(moveCaret(caret, edits).character, after[line].length, 'still behind the last pipe');
      }),
      RUNS,
    );
  });
});
