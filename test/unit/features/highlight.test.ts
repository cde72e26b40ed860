import assert from 'node:assert/strict';
import fc from 'fast-check';
import { equationIndexOf, isBalance } from '../../../server/src/features/equations.ts';
import { documentHighlights } from '../../../server/src/features/highlight.ts';
import { operandRange } from '../../../server/src/relations/equation.ts';
import { readReport } from '../../../server/src/report/report.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { anyPosition, anyText, brokenReport, TABLE_THREE_HEAD } from '../../support/any-text.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleReport } from '../../support/report.ts';
import { isInside, textIn } from '../../support/text.ts';

/** Returns the highlights at the cursor; an exclamation mark stands for the stronger highlight of totals. */
function lit(source: string): string[] | undefined {
  const { text, analysis, cursor } = fixture(source);
  return documentHighlights(analysis.report, cursor)?.map(
    ({ range, kind }) => `${textIn(text, range)}${kind === 3 ? '!' : ''}`,
  );
}

/**
 * 表三 with figures that show their place: 35 is the fifth of the third row. It lacks rows, so the parts of （七）总计 are not
 * known.
 */
const TABLE_THREE = `${TABLE_THREE_HEAD}${[
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开',
  '（三）不予公开',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '（七）总计',
  '四、结转下年度继续办理',
]
  .map((label, i) =>
    label === '（三）不予公开'
      ? `| ${label} ||||||||`
      : `| ${label} | ${[1, 2, 3, 4, 5, 6, 7].map((column) => `${i + 1}${column}`).join(' | ')} |`,
  )
  .join('\n')}`.replace(' 41 ', '  ');

function at(figure: string): string {
  return TABLE_THREE.replace(figure, `▮${figure}`);
}

describe('document highlight', () => {
  it('lights up the summands of a total, and itself', () => {
    assert.deepEqual(lit(at('67')), ['61', '62', '63', '64', '65', '66', '67!']);
    assert.deepEqual(lit(at('82')), ['12', '22', '82', '87!', '92']);
  });

  it('lights up the totals that a figure counts into, of a balance all figures', () => {
    assert.deepEqual(lit(at('61')), ['61', '67!']);
    assert.deepEqual(lit(at('21')), ['11', '21', '27!', '81', '91']);
  });

  it('lights up the whole of a blank cell', () => {
    assert.deepEqual(lit(at('81')), ['11', '21', '81', '87!', '91']);
  });

  it('lights up the figures of a label', () => {
    assert.deepEqual(lit(at('1.属于国家秘密')), ['1.属于国家秘密', '61', '62', '63', '64', '65', '66', '67']);
    assert.equal(lit(at('（三）不予公开'))?.join(' '), '（三）不予公开 61 62 63 64 65 66 67 71 72 73 74 75 76 77');
    assert.equal(lit(at('商业企业'))?.join(' '), '商业企业 12 22 32 42 62 72 82 92');
  });

  it('lights up 合计 and what it adds up in a free table, and the figures of its labels', () => {
    const table =
      '| 单位 | 网站 | 窗口 | 合计 |\n| - | - | - | - |\n| 甲镇 | 1 | 2 | 3 |\n| 乙镇 | 4 | 5 | 9 |\n| 合计 | 6 | 7 | 8 |';
    const here = (text: string) => lit(table.replace(text, `▮${text}`));
    assert.deepEqual(here('6'), ['1', '4', '6!', '8!']);
    assert.deepEqual(here('5'), ['5', '9!', '7!']);
    assert.deepEqual(here('乙镇'), ['乙镇', '4', '5', '9']);
    assert.deepEqual(here('窗口'), ['窗口', '2', '5', '7']);
  });

  it('leaves prose to the editor', () => {
    assert.equal(lit('正▮文'), undefined);
    assert.equal(lit('| 单位 | 负责人 |\n| - | - |\n| 甲镇 | 张▮三 |'), undefined);
  });

  it('is mutual between a total and its summands', () => {
    fc.assert(
      fc.property(brokenReport, (text) => {
        const report = readReport(readTree(text));
        const keys = new Map<string, Set<string>>();
        const lights = (operand: Parameters<typeof operandRange>[0]) => {
          const position = { line: operand.line, character: operand.cell.start };
          const key = `${position.line}:${position.character}`;
          let found = keys.get(key);
          if (!found) {
            const highlights = documentHighlights(report, position) ?? [];
            found = new Set(highlights.map(({ range }) => `${range.start.line}:${range.start.character}`));
            keys.set(key, found);
          }
          return found;
        };
        const startOf = ({ line, cell }: Parameters<typeof operandRange>[0]) =>
          `${line}:${cell.from < cell.to ? cell.from : cell.start}`;
        for (const equation of equationIndexOf(report).all) {
          for (const { operand } of [...equation.left, ...equation.right]) {
            assert.ok(lights(equation.total.operand).has(startOf(operand)), 'a total lights up its summands');
            assert.ok(lights(operand).has(startOf(equation.total.operand)), 'a summand lights up its total');
            if (!isBalance(equation))
              assert.equal(
                documentHighlights(report, operandRange(operand).start)?.some(({ kind }) => kind === 3),
                true,
              );
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('stays inside any text, and nothing lights up twice', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, brokenReport), anyPosition, (text, position) => {
        const tree = readTree(text);
        const highlights = documentHighlights(readReport(tree), position) ?? [];
        const places = highlights.map(({ range }) => `${range.start.line}:${range.start.character}`);
        assert.equal(new Set(places).size, places.length);
        for (const { range } of highlights) assert.ok(isInside(tree, range));
      }),
    );
  });

  it('finds the figures of a whole report by their columns', () => {
    const text = sampleReport({ '表四/行政复议/总计': 7 });
    const line = text.split('\n').findIndex((one) => one.startsWith('| 类别'));
    const highlights = documentHighlights(readReport(readTree(text)), {
      line,
      character: text.split('\n')[line].indexOf('总计'),
    });
    assert.deepEqual(
      highlights?.map(({ range }) => textIn(text, range)),
      ['总计', '7', '0', '0'],
    );
  });
});
