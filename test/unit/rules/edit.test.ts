import assert from 'node:assert/strict';
import { insertBlockBefore, insertLinesAfter, lineContent, relabelFix } from '../../../server/src/rules/edit.ts';
import { cellsOf, type TableBlock } from '../../../server/src/syntax/block.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { applyEdits } from '../../support/text.ts';

/** Inserts lines after a line of the first block. */
function withLines(text: string, line: number, ...lines: string[]): string {
  return applyEdits(text, [insertLinesAfter(readTree(text).blocks[0].lines, line, lines)]);
}

/** Inserts a block before a line. */
function withBlock(text: string, line: number, block = '新\n段'): string {
  return applyEdits(text, [insertBlockBefore(readTree(text), line, block)]);
}

/** Replaces the label in the second cell of a one-line table. */
function relabelled(row: string, label: string): string {
  const block = readTree(row).blocks[0] as TableBlock;
  return applyEdits(row, relabelFix(block, 0, cellsOf(block, 0)[1], label).edits);
}

describe('lines that are put in', () => {
  it('end as the line before them does', () => {
    assert.equal(withLines('| a |\n| b |\n', 0, '| x |', '| y |'), '| a |\n| x |\n| y |\n| b |\n');
    assert.equal(withLines('| a |\r\n| b |\r\n', 1, '| x |'), '| a |\r\n| b |\r\n| x |\r\n');
  });

  it('end as those of the text where the line before them ends with it', () => {
    assert.equal(withLines('| a |\r\n| b |', 1, '| x |', '| y |'), '| a |\r\n| b |\r\n| x |\r\n| y |');
    assert.equal(withLines('| a |', 0, '| x |'), '| a |\n| x |');
  });
});

describe('a block that is put in', () => {
  it('is set off by blank lines', () => {
    assert.equal(withBlock('甲\n\n乙\n', 2), '甲\n\n新\n段\n\n乙\n');
    assert.equal(withBlock('# 甲\n乙\n', 1), '# 甲\n\n新\n段\n\n乙\n');
    assert.equal(withBlock('乙\n', 0), '新\n段\n\n乙\n');
  });

  it('goes behind the last words at the end of the text', () => {
    assert.equal(withBlock('甲\n', 9), '甲\n\n新\n段\n');
    assert.equal(withBlock('甲\n乙', 9), '甲\n乙\n\n新\n段');
    assert.equal(withBlock('甲\n\n\n', 4), '甲\n\n新\n段\n\n\n');
  });

  it('is all there is where the text is blank', () => {
    assert.equal(withBlock('', 1), '新\n段');
    assert.equal(withBlock('\n\n', 3), '新\n段\n\n');
  });

  it('has the line breaks of the text', () => {
    assert.equal(withBlock('甲\r\n\r\n乙\r\n', 2), '甲\r\n\r\n新\r\n段\r\n\r\n乙\r\n');
  });
});

describe('a label that is put right', () => {
  it('leaves the columns where they are as far as there are blanks', () => {
    assert.equal(relabelled('| 1 | 甲乙   | 2 |', '甲'), '| 1 | 甲     | 2 |');
    assert.equal(relabelled('| 1 | 甲     | 2 |', '甲乙'), '| 1 | 甲乙   | 2 |');
    assert.equal(relabelled('| 1 | 甲 | 2 |', '甲乙丙'), '| 1 | 甲乙丙 | 2 |');
    assert.equal(relabelled('｜ 1 ｜ 甲乙 ｜', '甲'), '｜ 1 ｜ 甲   ｜');
  });

  it('stays at the right where it was', () => {
    assert.equal(relabelled('| 1 |   甲乙 | 2 |', '甲'), '| 1 |     甲 | 2 |');
    assert.equal(relabelled('| 1 |   甲 | 2 |', '甲乙丙'), '| 1 | 甲乙丙 | 2 |');
    assert.equal(relabelled('| 1 |  甲  | 2 |', '乙'), '| 1 |  乙  | 2 |');
  });

  it('gets no blanks where there were none, or no bar behind', () => {
    assert.equal(relabelled('|1|甲乙|2|', '甲'), '|1|甲|2|');
    assert.equal(relabelled('| 1 | 甲乙', '甲'), '| 1 | 甲');
  });

  it('is not put in unseen', () => {
    const block = readTree('| 1 | 甲 |').blocks[0] as TableBlock;
    const { title, isPreferred, isSafe } = relabelFix(block, 0, cellsOf(block, 0)[1], '乙');
    assert.deepEqual([title, isPreferred, isSafe], ['改为“乙”', true, false]);
  });
});

describe('the content of a line', () => {
  it('is what stands between white space', () => {
    const content = (text: string) => {
      const { start, end } = lineContent(readTree(text).blocks[0].lines[0], 4);
      return [start.line, start.character, end.line, end.character];
    };
    assert.deepEqual(content('甲 乙'), [4, 0, 4, 3]);
    assert.deepEqual(content('  甲乙 '), [4, 2, 4, 4]);
    assert.deepEqual(content('   '), [4, 0, 4, 0]);
  });
});
