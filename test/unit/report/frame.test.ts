import assert from 'node:assert/strict';
import { readReport } from '../../../server/src/report/report.ts';
import { changeTree, readTree } from '../../../server/src/syntax/tree.ts';
import { withPlainReadings } from '../../support/plain-readings.ts';
import { sampleReport } from '../../support/report.ts';

const OWN = '\n| 领域 | 件数 |\n| - | -: |\n| 教育 | 3 |\n| 合计 | 3 |\n';
const TEXT = sampleReport({ '表三/一/自然人': 4 }).replace('\n## 四、', `${OWN}\n## 四、`);

/**
 * Returns the report before the edit of some words, the report updated by it, and the new text's report read from
 * scratch.
 */
function edited(from: string, to: string) {
  const before = readReport(readTree(TEXT));
  const at = TEXT.indexOf(from);
  assert.notEqual(at, -1);
  const lines = TEXT.slice(0, at).split('\n');
  const start = { line: lines.length - 1, character: lines[lines.length - 1].length };
  const end = { line: start.line, character: start.character + from.length };
  const tree = changeTree(before.tree, { range: { start, end }, text: to });
  return { before, after: readReport(tree, before), afresh: readReport(readTree(TEXT.replace(from, to))) };
}

describe('the report after an edit', () => {
  for (const [what, from, to] of [
    ['a figure of table three', '|      4 |', '|     11 |'],
    ['a label of table three', '（一）予以公开', '（一）予以公布'],
    ['a figure of a table of its own', '| 教育 | 3 |', '| 教育 | 2 |'],
    ['a header that makes a table one of the format', '| 领域 | 件数 |', '| 信息内容 | 本年处理决定数量 |'],
    ['the caption of a table', '第二十条第（五）项', '第二十条第（五）'],
    ['the heading of a section', '## 三、收到', '## 三、接到'],
    ['the format, by the year', '年度: 2023', '年度: 2019'],
    ['words', '本机关依法做好这项工作。', '本机关依法做好了这项工作。'],
  ]) {
    it(`is that of the new text: ${what}`, () => {
      const { after, afresh } = edited(from, to);
      assert.deepEqual(withPlainReadings(after), withPlainReadings(afresh));
    });
  }

  it('has the tables of before but for the one that was touched', () => {
    const { before, after } = edited('| 教育 | 3 |', '| 教育 | 2 |');
    const touched = after.tables.filter((table, i) => table !== before.tables[i]);
    assert.deepEqual(
      touched.map(({ reading }) => reading.kind),
      ['free'],
    );
    assert.equal(after.sections, before.sections);
    assert.notEqual(after.frame, before.frame);
  });

  it('has the frame of before where only words have changed', () => {
    const { before, after } = edited('本机关依法做好这项工作。', '本机关依法做好了这项工作。');
    assert.equal(after.frame, before.frame);
  });
});
