import assert from 'node:assert/strict';
import { insertionOf, isLiteral } from '../../../server/src/features/insertion.ts';
import { fixture } from '../../support/fixture.ts';
import { reportOf } from '../../support/report.ts';
import { applyEdits } from '../../support/text.ts';

/** Returns the text with a markup inserted at ▮ or replacing ⟦…⟧; undefined if nothing is inserted. */
function insert(source: string, markup: string): string | undefined {
  const { text, cursor, ranges } = fixture(source);
  const edit = insertionOf(reportOf(text), ranges[0] ?? { start: cursor, end: cursor }, markup);
  return edit && applyEdits(text, [edit]);
}

const REPORT = '---\n机关: 甲局\n年度: 2023\n---\n# 甲局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n很好。\n';

describe('inserting what was imported', () => {
  it('puts the whole into an empty text', () => {
    assert.equal(insert('▮', REPORT), REPORT);
    assert.equal(insert('\n \n▮\n', REPORT), REPORT);
  });

  it('puts only the pieces into another, with blank lines around them', () => {
    const own = '# 甲局2023年政府信息公开工作年度报告\n';
    assert.equal(insert(`${own}▮`, REPORT), `${own}\n## 一、总体情况\n\n很好。`);
    assert.equal(insert(`${own}\n前。▮后。\n`, '## 二、题\n\n文。\n'), `${own}\n前。\n\n## 二、题\n\n文。\n\n后。\n`);
    assert.equal(insert('前。\n▮\n后。\n', '## 二、题\n'), '前。\n\n## 二、题\n\n后。\n');
    assert.equal(insert('前。▮', REPORT), `前。\n\n${REPORT.split('---\n')[2].trimEnd()}`);
  });

  it('puts a line of text into a line', () => {
    assert.equal(insert('前▮后', '文。\n'), '前文。后');
    assert.equal(insert('前\n▮\n', '文。\n'), '前\n\n文。\n');
  });

  it('takes the place of what is selected, the whole of the text too', () => {
    assert.equal(insert('前。\n\n⟦旧。⟧\n\n后。\n', '## 题\n'), '前。\n\n## 题\n\n后。\n');
    assert.equal(insert('前⟦旧⟧后', '新\n'), '前新后');
    assert.equal(insert('⟦---\n年度: 2020\n---\n旧⟧\n', REPORT), REPORT);
  });

  it('goes behind a table, code, a comment and front matter', () => {
    const table = '| 甲 |\n| - |\n| 1 |';
    assert.equal(insert('| 甲 |\n| - |\n| 1▮ |\n\n文', '## 题\n'), `${table}\n\n## 题\n\n文`);
    assert.equal(insert('<!--\n▮\n-->\n\n文', '## 题\n'), '<!--\n\n-->\n\n## 题\n\n文');
    assert.equal(insert('---\n年度: ▮2023\n---\n# 题', '## 题\n'), '---\n年度: 2023\n---\n\n## 题\n\n# 题');
  });

  it('is nothing where there is nothing new', () => {
    assert.equal(insert('# 甲局2023年政府信息公开工作年度报告▮\n', REPORT.split('\n##')[0]), undefined);
  });

  it('knows where text is read to the letter', () => {
    const literal = (source: string) => {
      const { text, cursor } = fixture(source);
      return isLiteral(reportOf(text), cursor);
    };
    assert.deepEqual(['```\n▮\n```', '---\n年度: ▮\n---', '文▮', '| 甲▮ |\n| - |'].map(literal), [
      true,
      true,
      false,
      false,
    ]);
  });
});
