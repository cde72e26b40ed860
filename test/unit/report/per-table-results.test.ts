import assert from 'node:assert/strict';
import { PerTableResults } from '../../../server/src/report/per-table-results.ts';
import { readReport } from '../../../server/src/report/report.ts';
import { changeTree, readTree } from '../../../server/src/syntax/tree.ts';
import { positionAt } from '../../support/text.ts';

/** Five tables of one row each, `甲` to `戊`. */
const TEXT = `# 甲镇人民政府2023年政府信息公开工作年度报告\n\n${[...'甲乙丙丁戊']
  .map((name) => `| 领域 | 件数 |\n| - | - |\n| ${name} | 1 |\n`)
  .join('\n')}`;

/** A watch for tables whose number is not 1; `looked` returns the tables that it has checked since the last call. */
function watching(reach: number) {
  let looked = '';
  const watch = new PerTableResults(({ reading }) => {
    const [, , { cells = [] }] = reading.block.lines;
    looked += cells[0].text;
    return cells[1].text === '1' ? undefined : cells[0].text;
  }, reach);
  return {
    watch,
    looked: () => {
      const since = looked;
      looked = '';
      return since;
    },
  };
}

/** Returns the report after replacing `from` in the text, as an edit of the previous report. */
function edited(report: ReturnType<typeof readReport>, text: string, from: string, to: string) {
  const at = text.indexOf(from);
  const range = { start: positionAt(text, at), end: positionAt(text, at + from.length) };
  return readReport(changeTree(report.tree, { range, text: to }), report);
}

describe('a watch on the tables of a report', () => {
  it('looks into all of them once, and then into those that an edit has changed', () => {
    const { watch, looked } = watching(0);
    const report = readReport(readTree(TEXT));
    assert.deepEqual(watch.in(report), []);
    assert.equal(looked(), '甲乙丙丁戊');
    const wrong = edited(report, TEXT, '丙 | 1', '丙 | 2');
    assert.deepEqual(watch.in(wrong), ['丙']);
    assert.equal(looked(), '丙');
    assert.deepEqual(watch.in(wrong), ['丙']);
    assert.equal(looked(), '');
    // Undoes the edit, then makes another.
    assert.deepEqual(watch.in(report), []);
    assert.equal(looked(), '丙');
    assert.deepEqual(watch.in(edited(report, TEXT, '戊 | 1', '戊 | 3')), ['戊']);
    assert.equal(looked(), '戊');
  });

  it('looks into those below as far as it reaches', () => {
    const { watch, looked } = watching(2);
    const report = readReport(readTree(TEXT));
    watch.in(report);
    looked();
    assert.deepEqual(watch.in(edited(report, TEXT, '乙 | 1', '乙 | 2')), ['乙']);
    assert.equal(looked(), '乙丙丁');
    assert.deepEqual(watch.in(edited(report, TEXT, '戊 | 1', '戊 | 2')), ['戊']);
    // Tables 乙 to 戊 may differ between the two versions.
    assert.equal(looked(), '乙丙丁戊');
  });

  it('looks into all again where tables or lines come or go', () => {
    const { watch, looked } = watching(0);
    const report = readReport(readTree(TEXT));
    watch.in(report);
    looked();
    const fewer = edited(report, TEXT, '| 领域 | 件数 |\n| - | - |\n| 乙 | 1 |\n\n', '');
    assert.deepEqual(watch.in(edited(fewer, TEXT, '甲 | 1', '甲 | 0')), ['甲']);
    assert.equal(looked(), '甲丙丁戊');
  });

  it('has nothing to look at where only words are others', () => {
    const { watch, looked } = watching(3);
    const text = `${TEXT}\n全年公开3条。`;
    const report = readReport(readTree(text));
    watch.in(report);
    looked();
    assert.deepEqual(watch.in(edited(report, text, '3条', '4条')), []);
    assert.equal(looked(), '');
  });
});
