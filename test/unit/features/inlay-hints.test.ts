import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../server/src/check/analyse.ts';
import { inlayHints } from '../../../server/src/features/inlay-hints.ts';
import { containsPosition, type Range } from '../../../server/src/syntax/position.ts';
import { fullRange, readTree } from '../../../server/src/syntax/tree.ts';
import { anyPosition, anyText, brokenReport } from '../../support/any-text.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleReport } from '../../support/report.ts';
import { isBefore } from '../../support/text.ts';

/** Returns the lines that have hints, with the hints inserted where the editor shows them. */
function hinted(source: string, range?: Range): string[] {
  const { text, analysis } = fixture(source);
  return inlayHints(analysis, range ?? fullRange(analysis.tree)).map(({ position, label }) => {
    const line = text.split('\n')[position.line].replace(/ {2,}/g, (blanks) => ' '.repeat(blanks.length));
    return `${line.slice(0, position.character)}【${label}】${line.slice(position.character)}`.replace(/ +/g, ' ');
  });
}

const FREE = '| 单位 | 件数 |\n| - | - |\n| 甲镇 | 3 |\n| 乙镇 | 9 |\n| 合计 | 11 |';

describe('inlay hints', () => {
  it('are shown beside a total that is off', () => {
    assert.deepEqual(hinted(FREE), ['| 合计 | 11【应为 12】 |']);
    assert.deepEqual(hinted(sampleReport({ '表四/行政复议/结果维持': 3, '表四/行政复议/总计': 4 })), [
      '| 行政复议 | 3 | 0 | 0 | 0 | 4【应为 3】 |',
    ]);
  });

  it('are not shown where all agrees, nor where the finding is silenced or outside the range', () => {
    assert.deepEqual(hinted(sampleReport()), []);
    assert.deepEqual(hinted(FREE.replace('11', '12')), []);
    assert.deepEqual(hinted(`<!-- 忽略 NB305: 另有三件并案 -->\n${FREE}`), []);
    assert.deepEqual(hinted(FREE, { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } }), []);
  });

  it('offer every expected value where two relations disagree and no few changes reconcile them', () => {
    const report = sampleReport({
      ...{
        '表三/三（一）/自然人': 1,
        '表三/三（二）/商业企业': 1,
        '表三/三（三）1/科研机构': 1,
        '表三/三（三）2/其他': 1,
      },
      ...{ '表三/三（七）/自然人': 2, '表三/三（七）/总计': 3, '表三/三（三）3/总计': 1 },
    });
    const expected = '| （七）总计 | 2【应为 1】 | 0 | 0 | 0 | 0 | 0 | 3 |';
    assert.deepEqual(
      hinted(report).filter((line) => line.includes('3【')),
      ['| （七）总计 | 2 | 0 | 0 | 0 | 0 | 0 | 3【应为 2 或 1】 |'],
    );
    assert.ok(hinted(report).includes(expected));
    const { analysis } = fixture(report);
    const hint = inlayHints(analysis, fullRange(analysis.tree)).find(({ label }) => label === '应为 2 或 1');
    assert.equal(hint?.textEdits, undefined, 'accepting it would choose');
    assert.equal(String(hint?.tooltip).split('\n').length, 2, 'it says why of both');
  });

  it('stand beside the one wrong figure, and not beside the totals that it breaks', () => {
    const figures = {
      '表三/一/自然人': 2,
      '表三/一/总计': 2,
      '表三/三（一）/自然人': 2,
      '表三/三（一）/总计': 2,
      '表三/三（七）/自然人': 2,
      '表三/三（七）/总计': 2,
    };
    assert.deepEqual(hinted(sampleReport({ ...figures, '表三/三（七）/自然人': 1 })), [
      '| （七）总计 | 1【应为 2】 | 0 | 0 | 0 | 0 | 0 | 2 |',
    ]);
    assert.deepEqual(hinted(sampleReport({ ...figures, '表三/三（一）/自然人': 21 })), [
      '| （一）予以公开 | 21【应为 2】 | 0 | 0 | 0 | 0 | 0 | 2 |',
    ]);
  });

  it('carry the message, and set the figure when accepted', () => {
    const { analysis } = fixture(FREE, 'NB3');
    const [hint] = inlayHints(analysis, fullRange(analysis.tree));
    assert.equal(hint.tooltip, '合计/件数应为 12（= 3 + 9），现为 11，少 1（也可能是别的数字记错了，共有 3 种改法）');
    assert.deepEqual(
      hint.textEdits?.map(({ newText }) => newText),
      ['12'],
    );
  });

  it('keep unit and bold type when accepted', () => {
    const { analysis } = fixture(FREE.replace('11', '**11件**'), 'NB3');
    const [hint] = inlayHints(analysis, fullRange(analysis.tree));
    assert.equal(hint.label, '应为 12');
    assert.deepEqual(
      hint.textEdits?.map(({ newText }) => newText),
      ['**12件**'],
    );
  });

  it('stay inside the range asked for, in order', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, brokenReport), anyPosition, anyPosition, (text, a, b) => {
        const range = isBefore(a, b) ? { start: a, end: b } : { start: b, end: a };
        const hints = inlayHints(analyse(readTree(text)), range);
        for (const { position } of hints) assert.ok(containsPosition(range, position));
        for (let i = 1; i < hints.length; i++) assert.ok(isBefore(hints[i - 1].position, hints[i].position));
      }),
    );
  });
});
