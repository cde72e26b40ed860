import assert from 'node:assert/strict';
import { analyse, byPlace } from '../../../server/src/check/analyse.ts';
import type { Finding } from '../../../server/src/check/finding.ts';
import { defaultSettings } from '../../../server/src/check/settings.ts';
import { lineRange } from '../../../server/src/syntax/position.ts';
import { changeTree, readTree } from '../../../server/src/syntax/tree.ts';
import { fixture } from '../../support/fixture.ts';

const PARAGRAPHS = [
  '我局公开信息,3件。',
  '2022年，我镇收到申请3件。',
  '要求（见附件)公开。',
  '- 我局公开。\n- 本局公开信息,3件。',
  '我市公开信息３件。',
];
const TEXT = `---\n机关: 青石镇人民政府\n年度: 2023\n---\n## 一、总体情况\n\n${PARAGRAPHS.join('\n\n')}\n`;
const CLEAN = '依法公开信息。';

/** Asserts that a text has the same findings when read from scratch as after an edit of another text. */
function holdChanged(from: string, to: string): readonly Finding[] {
  const before = analyse(readTree(TEXT));
  const at = TEXT.indexOf(from);
  const position = (offset: number) => {
    const lines = TEXT.slice(0, offset).split('\n');
    return { line: lines.length - 1, character: lines[lines.length - 1].length };
  };
  const range = { start: position(at), end: position(at + from.length) };
  const after = analyse(changeTree(before.tree, { range, text: to }), defaultSettings, before);
  const anew = fixture(TEXT.replace(from, to)).analysis;
  assert.deepEqual(after.findings, anew.findings);
  assert.deepEqual(after.silenced, anew.silenced);
  return after.findings;
}

describe('the findings of a text that has changed', () => {
  it('are those of the text read anew, whatever paragraph was changed', () => {
    for (const paragraph of PARAGRAPHS) {
      const others = holdChanged(paragraph, paragraph.replace(/.*/, CLEAN));
      const all = holdChanged(paragraph, paragraph);
      assert.ok(others.length < all.length, paragraph);
      assert.ok(holdChanged(paragraph, `${paragraph}本委公开信息,4件。`).length > all.length, paragraph);
    }
  });

  it('are those of the text read anew where lines come and go', () => {
    for (const paragraph of PARAGRAPHS) {
      holdChanged(paragraph, `${paragraph}\n\n我局公开信息,3件。`);
      holdChanged(`${paragraph}\n`, '');
      holdChanged(paragraph, `<!-- 忽略 NB611: 引文 -->\n${paragraph}`);
    }
    holdChanged('## 一、总体情况\n\n我局', '我局');
  });

  it('are the same where nothing has changed', () => {
    const before = analyse(readTree(TEXT));
    const after = analyse(before.tree, defaultSettings, before);
    assert.ok(before.findings.length > 0);
    assert.deepEqual(after.findings, before.findings);
  });

  it('are the same list where nothing was found in what has changed', () => {
    const text = TEXT.replace(PARAGRAPHS[2], CLEAN);
    const before = analyse(readTree(text));
    const line = text.split('\n').indexOf(CLEAN);
    const tree = changeTree(before.tree, { range: lineRange(line, 0, 2), text: '依规' });
    assert.equal(analyse(tree, defaultSettings, before).inspected.findings, before.inspected.findings);
  });
});

describe('the order of findings', () => {
  it('is by line, by character, and by code', () => {
    const one = (line: number, character: number, code: string) => ({ range: lineRange(line, character, 9), code });
    const sorted = [
      one(1, 2, 'NB301'),
      one(1, 2, 'NB602'),
      one(1, 5, 'NB101'),
      one(2, 0, 'NB101'),
      one(10, 0, 'NB101'),
    ];
    assert.deepEqual(sorted.toReversed().sort(byPlace), sorted);
    assert.equal(byPlace(sorted[0], sorted[0]), 0);
    assert.ok(byPlace(sorted[0], sorted[1]) < 0 && byPlace(sorted[1], sorted[0]) > 0);
  });
});
