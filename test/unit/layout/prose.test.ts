import assert from 'node:assert/strict';
import { proseContent } from '../../../server/src/layout/prose.ts';
import { readTree, textOf } from '../../../server/src/syntax/tree.ts';

/** Returns how the only block of a text is shown: its kind, and its text if that is unchanged. */
function shown(text: string, isTitle = false): string {
  const tree = readTree(text);
  assert.equal(tree.blocks.length, 1);
  const content = proseContent(tree.blocks[0], isTitle);
  assert.ok(content);
  return content.kind === 'source' ? `source ${content.text === textOf(tree)}` : content.kind;
}

describe('prose on the page', () => {
  const FEW = 10_000;
  const MANY = 50_000;

  it('is read as Markdown, and shown as it is written where it is longer than any report’s', () => {
    for (const [piece, kind] of [
      ['- 公开一件\n', 'markdown'],
      ['**公开**一件\n', 'paragraph'],
      ['> 公开一件\n', 'markdown'],
    ]) {
      assert.equal(shown(piece.repeat(FEW)), kind);
      assert.equal(shown(piece.repeat(MANY).trimEnd()), 'source true');
    }
  });

  it('so are headings and titles', () => {
    for (const isTitle of [false, true]) {
      assert.equal(shown(`# ${'**公开'.repeat(FEW)}`, isTitle), isTitle ? 'title' : 'heading');
      assert.equal(shown(`# ${'**公开'.repeat(2 * MANY)}`, isTitle), 'source true');
    }
  });

  it('counts the line breaks too, and not the blank lines behind', () => {
    const lines = `${'公'.repeat(999)}\n`.repeat(250);
    assert.equal(shown(`${lines}${'\n'.repeat(1000)}`), 'paragraph');
    assert.equal(shown(`${lines}公`), 'source true');
  });
});
