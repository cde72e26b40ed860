import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { changeTree, fullRange, readTree, textOf } from '../../../server/src/syntax/tree.ts';
import { positionAt } from '../../support/text.ts';

/** Fragments that mean something to the block syntax, so that random texts reach its corner cases. */
const piece = fc.constantFrom(
  ...[
    '---',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '# 一、',
    '## ',
    '| a | 1 |',
    '| --- | ---: |',
    'a | b',
    '- | -',
    '---\n',
    '```',
    '~~~~',
  ],
  ...[
    '<!--',
    '-->',
    '- 项',
    '1. 项',
    '2. 项',
    '> ',
    '===',
    '  ',
    '　',
    '正文。',
    '|',
    '｜',
    '^^',
    '\\',
    '\ufeff',
    '机关: 甲',
    '<p>',
    '***',
  ],
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('the tree of a text', () => {
  it('covers every character', () => {
    fc.assert(
      fc.property(text, (source) => {
        assert.equal(textOf(readTree(source)), source);
      }),
    );
  });

  it('is the same after edits as read afresh', () => {
    const edit = fc.record({
      start: fc.nat(),
      length: fc.nat(20),
      text: fc.array(piece, { maxLength: 4 }).map((p) => p.join('')),
    });
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 4 }), (source, edits) => {
        let tree = readTree(source);
        let current = source;
        for (const { start, length, text: newText } of edits) {
          const from = start % (current.length + 1);
          const to = Math.min(current.length, from + length);
          tree = changeTree(tree, {
            range: { start: positionAt(current, from), end: positionAt(current, to) },
            text: newText,
          });
          current = joinOutsideLineEnding(current, from, to, newText);
          assert.equal(textOf(tree), current);
          assert.deepEqual(tree, readTree(current));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is changed by any sequence of LSP edits as a text document is', () => {
    const change = fc.record({
      from: fc.nat(),
      length: fc.nat(20),
      text: fc.array(piece, { maxLength: 3 }).map((p) => p.join('')),
    });
    fc.assert(
      fc.property(text, fc.array(change, { minLength: 1, maxLength: 5 }), (source, changes) => {
        let document = TextDocument.create('file:///a.nianbao', 'nianbao', 1, source);
        let tree = readTree(source);
        for (const { from, length, text: newText } of changes) {
          const start = from % (document.getText().length + 1);
          const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
          document = TextDocument.update(document, [{ range, text: newText }], document.version + 1);
          tree = changeTree(tree, { range, text: newText });
          assert.equal(textOf(tree), document.getText());
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the blocks that an edit does not touch', () => {
    const before = readTree('# 题\n\n甲\n\n乙\n\n丙\n\n丁\n');
    const after = changeTree(before, {
      range: { start: { line: 8, character: 0 }, end: { line: 8, character: 1 } },
      text: '戊',
    });
    assert.equal(after.blocks[0], before.blocks[0]);
    assert.equal(after.blocks[1], before.blocks[1]);
    assert.notEqual(after.blocks[4], before.blocks[4]);
  });

  it('keeps the lines of a table that an edit does not touch', () => {
    const before = readTree('| a | b |\n| - | - |\n| 一 | 1 |\n| 二 | 2 |\n| 三 | 3 |\n');
    const after = changeTree(before, {
      range: { start: { line: 2, character: 6 }, end: { line: 2, character: 7 } },
      text: '9',
    });
    assert.equal(after.blocks[0].lines[4], before.blocks[0].lines[4]);
    assert.equal(after.blocks[0].lines[2].cells?.[1].text, '9');
  });

  it('reads positions behind the end of a line or text as that end', () => {
    const tree = readTree('ab\ncd');
    const after = changeTree(tree, {
      range: { start: { line: 0, character: 99 }, end: { line: 99, character: 99 } },
      text: '!',
    });
    assert.equal(textOf(after), 'ab!');
    assert.deepEqual(fullRange(after).end, { line: 0, character: 3 });
  });
});

function joinOutsideLineEnding(source: string, from: number, to: number, newText: string): string {
  const start = source[from - 1] === '\r' && source[from] === '\n' ? from - 1 : from;
  const end = source[to - 1] === '\r' && source[to] === '\n' ? to - 1 : to;
  return source.slice(0, start) + newText + source.slice(end);
}
