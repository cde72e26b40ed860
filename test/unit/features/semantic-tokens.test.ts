import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../server/src/check/analyse.ts';
import { semanticTokens } from '../../../server/src/features/semantic-tokens.ts';
import { semanticTokensLegend } from '../../../server/src/features/semantic-tokens-legend.ts';
import { lineAt, readTree } from '../../../server/src/syntax/tree.ts';
import { anyText, brokenReport, TABLE_THREE_HEAD } from '../../support/any-text.ts';
import { fixture } from '../../support/fixture.ts';

/** Returns the tokens of a text as `text type.modifier`. */
function tokens(source: string): string[] {
  const { text, analysis } = fixture(source, 'NB3');
  const lines = text.split('\n');
  const { tokenTypes, tokenModifiers } = semanticTokensLegend;
  return semanticTokens(analysis).map(({ line, character, length, type, modifiers }) => {
    const names = tokenModifiers.filter((_, i) => modifiers & (1 << i));
    return `${lines[line].slice(character, character + length)} ${[tokenTypes[type], ...names].join('.')}`;
  });
}

describe('semantic tokens', () => {
  it('tell headings’ ordinals, captions, labels and figures', () => {
    const source =
      '## 二、主动公开政府信息情况\n### （一）规章\n\n第二十条第（五）项\n\n| 信息内容 | 本年处理决定数量 |\n| :- | -: |\n| 行政许可 | 12 |';
    assert.deepEqual(tokens(source), [
      '二、 keyword',
      '（一） keyword',
      '第二十条第（五）项 label',
      '本年处理决定数量 type',
      '行政许可 property',
      '12 number',
    ]);
  });

  it('tell totals, and those that are off', () => {
    const source =
      '| 单位 | 网站 | 窗口 | 合计 |\n| - | - | - | - |\n| 甲镇 | 3 | 1 | 4 |\n| 乙镇 | 9 | — | 9 |\n| 小计 | 12 | 1 | 11 |';
    assert.deepEqual(tokens(source), [
      ...['单位 type', '网站 type', '窗口 type', '合计 type.total'],
      ...['甲镇 property', '3 number', '1 number', '4 number.total'],
      ...['乙镇 property', '9 number', '9 number.total'],
      ...['小计 property.total', '12 number.total', '1 number.total', '11 number.total.broken'],
    ]);
    const slipped = tokens(source.replace('| 3 |', '| 5 |').replace('11', '13'));
    assert.deepEqual(
      slipped.filter((one) => one.endsWith('broken')),
      ['5 number.broken'],
      'where a summand is wrong, the totals are not marked',
    );
    assert.ok(!tokens(source.replace('9', '张三')).some((one) => one.startsWith('张三')), 'words are no figures');
  });

  it('tell the rows and columns of table three, groups and blanks aside', () => {
    const source = `${TABLE_THREE_HEAD}| （三）不予公开 ||||||||\n| 1.属于国家秘密 | 1 |  |\n| （七）总计 | 1 | 0 | 0 | 0 | 0 | 0 | 2 |`;
    assert.deepEqual(tokens(source).slice(1), [
      ...['自然人 type', '商业企业 type', '科研机构 type', '社会公益组织 type', '法律服务机构 type', '其他 type'],
      ...['总计 type.total', '（三）不予公开 property', '1.属于国家秘密 property', '1 number'],
      ...['（七）总计 property.total', '1 number.total', '0 number.total', '0 number.total', '0 number.total'],
      ...['0 number.total', '0 number.total', '2 number.total.broken'],
    ]);
  });

  it('tell the headers of the official table four', () => {
    const source = [
      '## 四、政府信息公开行政复议、行政诉讼情况',
      '| 行政复议 |||||',
      '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
      '| - | - | - | - | - |',
      '| 1 | 0 | 0 | 0 | 1 |',
    ].join('\n');
    assert.deepEqual(tokens(source).slice(1), [
      ...['行政复议 type', '结果维持 type', '结果纠正 type', '其他结果 type', '尚未审结 type', '总计 type.total'],
      ...['1 number', '0 number', '0 number', '0 number', '1 number.total'],
    ]);
  });

  it('are sorted, apart, on one line each, and the same for a range as for the whole', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, brokenReport), fc.nat(60), fc.nat(30), (text, first, count) => {
        const tree = readTree(text);
        const analysis = analyse(tree);
        const all = semanticTokens(analysis);
        all.forEach(({ line, character, length, type, modifiers }, i) => {
          assert.ok(length > 0 && character + length <= lineAt(tree, line).text.length);
          assert.ok(
            type in semanticTokensLegend.tokenTypes && modifiers < 1 << semanticTokensLegend.tokenModifiers.length,
          );
          const before = all[i - 1];
          assert.ok(
            !before || before.line < line || (before.line === line && before.character + before.length <= character),
          );
        });
        const range = { start: { line: first, character: 0 }, end: { line: first + count, character: 0 } };
        assert.deepEqual(
          semanticTokens(analysis, range),
          all.filter(({ line }) => line >= first && line <= first + count),
        );
      }),
    );
  });
});
