import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../server/src/check/analyse.ts';
import { defaultSettings } from '../../server/src/check/settings.ts';
import { previewOf } from '../../server/src/export/html/preview.ts';
import type { Position, Range } from '../../server/src/syntax/position.ts';
import { type Change, changeTree, readTree, textOf } from '../../server/src/syntax/tree.ts';
import { plainAnalysis } from '../support/plain-readings.ts';
import { answersAt, assertInside } from './answers.ts';
import { property } from './property.ts';
import { anyPosition, anyText, scrap } from './texts.ts';

/**
 * Where edits start and how far they reach: mostly within a line, else over lines, half a line ending, or to the end.
 */
const anyRange: fc.Arbitrary<Range> = fc
  .tuple(anyPosition, fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(60)), fc.nat(30))
  .map(([start, lines, length]) => ({
    start,
    end: { line: start.line + lines, character: lines === 0 ? start.character + length : length },
  }));

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({ range: anyRange, text: fc.array(scrap, { maxLength: 3 }).map((all) => all.join('')) }),
  },
  { weight: 1, arbitrary: fc.record({ text: anyText }) },
);

/** Sends edits as an editor does, sometimes several per notification; computes the expected text independently. */
export const edits = property({
  name: 'edits',
  says: 'any sequence of edits gives the same analysis, and the same answers, as the final text read afresh',
  of: fc.record({
    text: anyText,
    changes: fc.array(change, { minLength: 1, maxLength: 6 }),
    position: anyPosition,
    range: anyRange,
  }),
  holds({ text, changes, position, range }) {
    // Computes the values of each version, so that they can be reused for the next one, as in the server.
    let edited = analyse(readTree(text));
    let final = text;
    for (const each of changes) {
      previewOf(edited, []);
      edited = analyse(changeTree(edited.tree, each), defaultSettings, edited);
      final = changed(final, each);
    }
    assert.equal(textOf(edited.tree), final);
    const afresh = analyse(readTree(final));
    assert.deepEqual(plainAnalysis(edited), plainAnalysis(afresh));
    assert.deepEqual(answersAt(edited, position, range), answersAt(afresh, position, range));
  },
});

/** Applies a change to a text as LSP defines it: on the whole string, cut at the start and end of the range. */
function changed(text: string, { range, text: by }: Change): string {
  return range ? text.slice(0, offsetAt(text, range.start)) + by + text.slice(offsetAt(text, range.end)) : by;
}

/** A position past the last line means the end of the text; past the end of a line, the end of that line. */
function offsetAt(text: string, { line, character }: Position): number {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  if (/[\r\n]$/.test(text) || text === '') lines.push('');
  if (line >= lines.length) return text.length;
  const before = lines.slice(0, line).join('').length;
  return before + Math.min(character, lines[line].replace(/[\r\n]+$/, '').length);
}

const START = { line: 0, character: 0 };
const FAR = { line: 0, character: 2 ** 31 - 1 };

export const answers = property({
  name: 'answers',
  says: 'no feature throws, and no answer names a place outside the document',
  of: fc.record({ text: anyText, position: anyPosition, range: anyRange }),
  found: [
    { text: '\n（', position: START, range: { start: START, end: START } },
    { text: '\0', position: START, range: { start: FAR, end: FAR } },
  ],
  holds({ text, position, range }) {
    const analysis = analyse(readTree(text));
    for (const finding of [...analysis.findings, ...analysis.silenced])
      assertInside(analysis.tree, finding, finding.code);
    assertInside(analysis.tree, answersAt(analysis, position, range), '');
  },
});
