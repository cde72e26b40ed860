import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyse } from '../../../server/src/check/analyse.ts';
import { type PreviewBlock, previewOf } from '../../../server/src/export/html/preview.ts';
import { changeTree, readTree } from '../../../server/src/syntax/tree.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleReport } from '../../support/report.ts';

const report = sampleReport();

function ids(blocks: readonly PreviewBlock[]): string[] {
  return blocks.map(({ id }) => id);
}

describe('the preview of a report', () => {
  it('sends each block once', () => {
    const { analysis } = fixture(report);
    const first = previewOf(analysis, []);
    assert.ok(first.every(({ html }) => html !== undefined));
    assert.ok(previewOf(analysis, ids(first)).every(({ html }) => html === undefined));
    assert.equal(new Set(ids(first)).size, first.length);
  });

  it('changes the id of exactly one block when a digit changes', () => {
    const before = previewOf(fixture(report).analysis, []);
    const after = previewOf(fixture(sampleReport({ '表三/三（三）4/商业企业': 7 })).analysis, ids(before));
    assert.equal(after.length, before.length);
    const changed = after.filter(({ html }) => html !== undefined);
    assert.equal(changed.length, 1);
    assert.match(changed[0].html ?? '', /表三/);
  });

  it('keeps ids where text has moved, and when only an edit lies between', () => {
    const tree = readTree(report);
    const before = previewOf(analyse(tree), []);
    const range = { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } };
    const after = previewOf(analyse(changeTree(tree, { range, text: '新的一段。\n\n' })), ids(before));
    assert.equal(after.filter(({ html }) => html !== undefined).length, 1);
    assert.deepEqual(
      after.slice(-3).map(({ line }) => line),
      before.slice(-3).map(({ line }) => line + 2),
    );
  });

  it('tells blocks that are alike apart', () => {
    const blocks = previewOf(fixture('甲。\n\n甲。\n\n甲。').analysis, []);
    assert.equal(new Set(ids(blocks)).size, 3);
  });

  it('changes the id with what was found', () => {
    const good = previewOf(fixture(report).analysis, []);
    const bad = previewOf(fixture(sampleReport({ '表三/一/总计': 3 })).analysis, ids(good));
    const html = bad.find((block) => block.html !== undefined)?.html ?? '';
    assert.match(
      html,
      /<td class="nb-figure nb-found nb-error"[^>]* title="错误：[^"]+应为 0[^"]*" aria-describedby="([0-9a-f]+-m\d+)">3<\/td>.*<div hidden class="nb-messages">.*<span hidden id="\1">/,
    );
  });

  it('says where every cell stands', () => {
    const { text, analysis } = fixture(report);
    const lines = text.split('\n');
    let count = 0;
    for (const { html, line } of previewOf(analysis, [])) {
      for (const [, l, c, e, p, shown] of (html ?? '').matchAll(
        /data-l="(\d+)" data-c="(\d+)" data-e="(\d+)" data-p="(\d+)"[^>]*>(\d+)</g,
      )) {
        count++;
        assert.equal(lines[line + Number(l)].slice(Number(c), Number(e)), shown);
        assert.equal(lines[line + Number(l)][Number(p)], '|');
      }
    }
    assert.equal(count, 10 + 25 * 7 + 15);
  });
});
