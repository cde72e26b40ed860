import assert from 'node:assert/strict';
import { fixture } from '../../../support/fixture.ts';
import { applyEdits, textIn } from '../../../support/text.ts';
import { holdClean, holdFound, inReport, proseTells } from '../../../support/wording.ts';

/** Asserts that a paragraph is found to break off at a comma, and that the fix ends it with a full stop. */
function holdComma(words: string, comma: string): void {
  const { text, analysis, ranges } = fixture(inReport(`${words}⟦${comma}⟧`), 'NB606');
  const [{ range, message, fixes = [] }, ...others] = analysis.findings;
  assert.deepEqual({ start: range.start, end: range.end }, ranges[0]);
  assert.deepEqual(others, []);
  assert.equal(message, `这一段以“${comma}”结束，话没有写完`);
  assert.deepEqual([fixes.length, fixes[0].isPreferred, fixes[0].isSafe], [1, true, false]);
  assert.equal(applyEdits(text, fixes[0].edits), inReport(`${words}。`));
}

describe('NB606 cut-off', () => {
  it('finds a paragraph that ends with a comma', () => {
    for (const words of [
      '全年公开信息18',
      '全年公开信息',
      '公开（见附件）',
      '坚持“公开”',
      '执行《条例》',
      '答复率100%',
    ]) {
      for (const comma of '，、,') holdComma(words, comma);
    }
    holdFound('NB606', '公开信息18条，\n公开规章2件⟦，⟧', '公开信息18条，\n公开规章2件。');
  });

  it('finds a paragraph that ends with a word after which it must go on', () => {
    holdFound('NB606', '公开了教育信息，没有公开医疗信息⟦由于⟧');
    holdFound('NB606', '进一步加强和⟦与⟧');
    // A paragraph of six characters counts as a label, not a sentence.
    holdClean(['一步加强和与', '  加强和与']);
    // Lists and headings need no full sentence.
    holdClean(['- 公开信息18条、', '### 进一步加强和与']);
  });

  it('finds a sentence that ends with one', () => {
    holdFound('NB606', '进一步加强⟦和。⟧其他工作照常。');
    holdFound('NB606', '进一步加强⟦和；⟧其他工作照常。');
    holdFound('NB606', '⟦和。⟧其他工作照常。');
    for (const phrase of ['以及', '因为', '由于', '并且', '而且', '或者', '为了', '按照', '但是', '关于', '对于']) {
      holdFound('NB606', `公开信息${phrase === '以及' ? '' : '，'}⟦${phrase}。⟧其他工作照常。`);
    }
    const { text, analysis } = fixture(inReport('进一步加强和；公开信息，由于。'), 'NB606');
    assert.deepEqual(
      analysis.findings.map(({ range, message }) => `${textIn(text, range)} ${message}`),
      ['和； “和”后面就是“；”，话没有写完', '由于。 “由于”后面就是“。”，话没有写完'],
    );
  });

  it('leaves correct text alone', () => {
    holdClean([
      '公众积极参与。信息逐步普及。问题依然存在',
      '行、列之和。',
      '方案获得通过。',
      '坚持实事求是。工作经过。',
      '态度谦和。色调柔和；',
      '信息的使用者；档案的管理者。',
      '各项工作如下：',
      '第一项加第二项之和，等于第三项加第四项之和',
      '见图A，\n公开。',
    ]);
    assert.deepEqual(fixture(inReport('见附表A，'), 'NB606').analysis.findings, []);
    assert.deepEqual(fixture(inReport('，'), 'NB606').analysis.findings, []);
  });
});

describe('NB606 tells', () => {
  proseTells([
    ['全年公开信息18条，', 'NB606 warning 这一段以“，”结束，话没有写完 | likely 改为“。”'],
    ['公开了教育信息，没有公开医疗信息由于', 'NB606 warning 这一段以“由于”结束，话没有写完'],
    ['进一步加强和。其他工作照常。', 'NB606 warning “和”后面就是“。”，话没有写完'],
  ]);
});
