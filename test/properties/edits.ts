import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { previewOf } from '../../server/src/export/html/preview.ts';
import { analyse } from '../../server/src/rules/analysis.ts';
import type { Range } from '../../server/src/syntax/position.ts';
import { type Change, changeTree, readTree, textOf } from '../../server/src/syntax/tree.ts';
import { answersAt, assertInside } from './answers.ts';
import { property } from './property.ts';
import { anyPosition, anyText, scrap } from './texts.ts';

/** Where edits begin and how far they reach: within a line mostly, over lines, over half a line ending, to the very end. */
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

/** Edits as an editor sends them, several in a notification at times; the text they lead to by an independent account. */
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
    let tree = readTree(text);
    let document = TextDocument.create('file:///a', '', 0, text);
    for (const each of changes) {
      // What was worked out for earlier versions is at hand, as it is in the server.
      previewOf(analyse(tree), []);
      tree = changeTree(tree, each);
      document = TextDocument.update(document, [each as { range: Range; text: string }], document.version + 1);
    }
    const final = document.getText();
    assert.equal(textOf(tree), final);
    const [edited, afresh] = [analyse(tree), analyse(readTree(final))];
    assert.deepEqual(edited, afresh);
    assert.deepEqual(answersAt(edited, position, range), answersAt(afresh, position, range));
  },
});

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
