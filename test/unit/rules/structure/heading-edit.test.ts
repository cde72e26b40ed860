import assert from 'node:assert/strict';
import { headingWords, setHeading } from '../../../../server/src/rules/structure/heading-edit.ts';
import type { HeadingBlock } from '../../../../server/src/syntax/block.ts';
import { readTree } from '../../../../server/src/syntax/tree.ts';
import { applyEdits, textIn } from '../../../support/text.ts';

/** Returns the first heading of a text and its line. */
function headingOf(text: string): [HeadingBlock, number] {
  const { blocks, starts } = readTree(text);
  const index = blocks.findIndex(({ kind }) => kind === 'heading');
  return [blocks[index] as HeadingBlock, starts[index]];
}

describe('the words of a heading', () => {
  it('are without # and blanks, on the first line where there are several', () => {
    const words = (text: string) => textIn(text, headingWords(...headingOf(text)));
    assert.equal(words('正文。\n\n##  总体情况  ##\n'), '总体情况');
    assert.equal(words('## 总体情况\n'), '总体情况');
    assert.equal(words('总体情况\n===\n'), '总体情况');
    assert.equal(words('总体\n情况  \n===\n'), '总体');
  });
});

describe('a heading that is written anew', () => {
  it('takes the place of all of the old one, but for a byte order mark', () => {
    const anew = (text: string) => applyEdits(text, [setHeading(...headingOf(text), 2, '概况')]);
    assert.equal(anew('正文。\n\n# 总体情况 #\n正文。\n'), '正文。\n\n## 概况\n正文。\n');
    assert.equal(anew('总体\n情况\n===\n正文。\n'), '## 概况\n正文。\n');
    assert.equal(anew('\ufeff# 总体情况\n'), '\ufeff## 概况\n');
  });
});
